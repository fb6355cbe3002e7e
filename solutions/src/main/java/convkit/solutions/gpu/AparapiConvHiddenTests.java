package convkit.solutions.gpu;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.exercises.gpu.AparapiConvExercise;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.ScatterConv2d;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures and kernels for {@code aparapi-conv}. Expected values come from a solution of {@code conv2d}. */
public class AparapiConvHiddenTests extends ExerciseTests<AparapiConvExercise> {

    private static final int CASES = 6;

    private final ScatterConv2d expected = new ScatterConv2d();

    public AparapiConvHiddenTests(AparapiConvExercise answer) {
        super(AparapiConvExercise.class, answer);
    }

    private void compare(Random random, int[] xShape, int[] weightShape, int stride, int padding) {
        Tensor x = quarters(random, xShape);
        Tensor weight = quarters(random, weightShape);
        Tensor bias = quarters(random, weightShape[0]);
        Tensor wanted = expected.forward(x.copy(), weight.copy(), bias.copy(), stride, padding, 1);
        Window rows = new Window(weightShape[2], stride, padding, 1);
        Window columns = new Window(weightShape[3], stride, padding, 1);
        expect.tensor(answer.forward(x, weight, bias, stride, padding))
                .computedFrom(Origin.window(x, rows, columns, true))
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random batches with several channels and kernels and odd sizes are right.",
            why = "Four axes in one number: sizes that differ show whether each is divided by the right one.",
            points = 3)
    void randomConvolutions(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 2, 4);
            int[] x = {between(random, 2, 3), channels, between(random, 4, 9), between(random, 4, 9)};
            int[] weight = {between(random, 2, 4), channels, between(random, 1, 4), between(random, 1, 4)};
            compare(random, x, weight, 1, 0);
        }
    }

    @Order(2)
    @Checks(
            what = "Stride and padding are right together, also where whole windows lie in the padding.",
            why = "Each alone is easy; real networks combine them.",
            points = 3)
    void strideAndPaddingTogether(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 1, 3);
            int[] x = {2, channels, between(random, 5, 9), between(random, 5, 9)};
            int[] weight = {between(random, 1, 3), channels, between(random, 2, 3), between(random, 2, 4)};
            compare(random, x, weight, between(random, 2, 3), between(random, 1, 3));
        }
        compare(random, new int[] {1, 2, 3, 4}, new int[] {2, 2, 2, 1}, 1, 3);
    }
}
