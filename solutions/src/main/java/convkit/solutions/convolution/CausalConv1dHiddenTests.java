package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.CausalConv1dExercise;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sequences for {@code causal-conv1d}; compared with the library's own causal convolution. */
public class CausalConv1dHiddenTests extends ExerciseTests<CausalConv1dExercise> {

    private static final int CASES = 8;

    public CausalConv1dHiddenTests(CausalConv1dExercise answer) {
        super(CausalConv1dExercise.class, answer);
    }

    private static Tensor library(Tensor x, Tensor weight, Tensor bias, int dilation) {
        Window window = Window.of(weight.dim(2)).dilation(dilation);
        return Convolution.causalConv1d(x.copy(), weight.copy(), bias.copy(), window, 1, ConvBackend.auto());
    }

    @Order(1)
    @Checks(
            what = "Random sequences with channels and dilation are right.",
            why = "WaveNet needs all of it.",
            points = 2)
    void randomSequences(Random random) {
        for (int i = 0; i < CASES; i++) {
            int in = between(random, 2, 3);
            int out = between(random, 2, 3);
            Tensor x = quarters(random, between(random, 2, 3), in, between(random, 7, 12));
            Tensor weight = quarters(random, out, in, between(random, 2, 4));
            Tensor bias = quarters(random, out);
            int dilation = between(random, 1, 3);
            expect.tensor(answer.forward(x, weight, bias, dilation)).equalTo(library(x, weight, bias, dilation));
        }
    }

    @Order(2)
    @Checks(
            what = "Four layers with dilations 1, 2, 4, 8 see 16 samples back and none ahead.",
            why = "The stack of layers is causal only if each of them is.")
    void stackSeesSixteenSamples(Random random) {
        Tensor weight = Tensor.of(new float[] {1, 1}, 1, 1, 2);
        Tensor impulse = Tensor.zeros(1, 1, 40);
        int when = between(random, 3, 12);
        impulse.set(1, 0, 0, when);
        Tensor found = impulse;
        for (int dilation = 1; dilation <= 8; dilation *= 2) {
            found = expect.notNull("result", answer.forward(found, weight, Tensor.zeros(1), dilation));
        }
        Tensor wanted = Tensor.zeros(1, 1, 40);
        for (int t = when; t < when + 16; t++) {
            wanted.set(1, 0, 0, t);
        }
        expect.tensor(found).equalTo(wanted);
    }
}
