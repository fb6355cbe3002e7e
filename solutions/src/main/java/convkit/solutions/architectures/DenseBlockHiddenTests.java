package convkit.solutions.architectures;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.architectures.DenseBlockExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import convkit.solutions.architectures.alternative.LoopedDenseBlock;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random blocks for {@code dense-block}; expected values come from the alternative solution. */
public class DenseBlockHiddenTests extends ExerciseTests<DenseBlockExercise> {

    private static final int CASES = 5;

    private final DenseBlockExercise expected = new LoopedDenseBlock();

    public DenseBlockHiddenTests(DenseBlockExercise answer) {
        super(DenseBlockExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random blocks of two layers are right.",
            why = "Real blocks start from many channels and grow by many.",
            points = 2)
    void randomBlocks(Random random) {
        for (int i = 0; i < CASES; i++) {
            int in = between(random, 2, 4);
            int growth = between(random, 1, 3);
            Tensor x = quarters(random, 2, in, between(random, 3, 5), between(random, 3, 5));
            Tensor[] weights = {quarters(random, growth, in, 3, 3), quarters(random, growth, in + growth, 3, 3)};
            Tensor wanted = expected.forward(x.copy(), weights);
            expect.tensor(answer.forward(x, weights)).equalTo(wanted);
        }
    }

    @Order(2)
    @Checks(
            what = "Channels and weights of random blocks are counted right.",
            why = "DenseNet-121 has blocks of 6, 12, 24 and 16 layers.")
    void randomCounts(Random random) {
        for (int i = 0; i < CASES; i++) {
            int in = between(random, 3, 64);
            int growth = between(random, 2, 32);
            int layers = between(random, 2, 24);
            int[] wanted = expected.inputChannels(in, growth, layers);
            expect.ints("inputChannels", answer.inputChannels(in, growth, layers), wanted);
            expect.number("weights", answer.weightCount(in, growth, layers), expected.weightCount(in, growth, layers));
        }
    }
}
