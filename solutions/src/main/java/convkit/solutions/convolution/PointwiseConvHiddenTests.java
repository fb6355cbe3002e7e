package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.convolution.PointwiseConvExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.AddsWeightedMaps;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code pointwise-conv}; the forward pass is compared with the library's own convolution. */
public class PointwiseConvHiddenTests extends ExerciseTests<PointwiseConvExercise> {

    private static final int CASES = 8;

    private final PointwiseConvExercise expected = new AddsWeightedMaps();

    public PointwiseConvHiddenTests(PointwiseConvExercise answer) {
        super(PointwiseConvExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random batches are mixed as the library does it.",
            why = "A 1×1 kernel is a convolution.",
            points = 2)
    void randomBatches(Random random) {
        for (int i = 0; i < CASES; i++) {
            int in = between(random, 2, 4);
            int out = between(random, 2, 4);
            Tensor x = quarters(random, between(random, 2, 3), in, between(random, 2, 4), between(random, 5, 6));
            Tensor weight = quarters(random, out, in);
            Tensor bias = quarters(random, out);
            Tensor kernels = Tensor.of(weight.data().clone(), out, in, 1, 1);
            Tensor wanted = Convolution.conv2d(x.copy(), kernels, bias.copy(), Window.of(1));
            expect.tensor(answer.forward(x, weight, bias)).equalTo(wanted);
        }
    }

    @Order(2)
    @Checks(what = "Random chains are counted right.", why = "Every factor must be there.")
    void randomChains(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] channels = random.ints(4, 2, 60).toArray();
            int[] kernelSizes = random.ints(3, 2, 6).toArray();
            int height = between(random, 2, 8);
            int width = between(random, 9, 12);
            expect.number(
                    "multiplications",
                    answer.multiplications(height, width, channels, kernelSizes),
                    expected.multiplications(height, width, channels, kernelSizes));
        }
    }
}
