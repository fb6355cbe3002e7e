package convkit.solutions.convolution;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.exercises.convolution.Conv2dExercise;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import convkit.solutions.convolution.alternative.ScatterConv2d;
import java.util.Random;
import org.junit.jupiter.api.Order;

/**
 * Random pictures and kernels for {@code conv2d}. Expected values come from the alternative solution, which shares no
 * line of thought with the reference.
 */
public class Conv2dHiddenTests extends ExerciseTests<Conv2dExercise> {

    private static final int CASES = 8;

    private final Conv2dExercise expected = new ScatterConv2d();

    public Conv2dHiddenTests(Conv2dExercise answer) {
        super(Conv2dExercise.class, answer);
    }

    private void compare(Random random, int[] xShape, int[] weightShape, int stride, int padding, int dilation) {
        Tensor x = quarters(random, xShape);
        Tensor weight = quarters(random, weightShape);
        Tensor bias = quarters(random, weightShape[0]);
        Tensor wanted = expected.forward(x.copy(), weight.copy(), bias.copy(), stride, padding, dilation);
        Window rows = new Window(weightShape[2], stride, padding, dilation);
        Window columns = new Window(weightShape[3], stride, padding, dilation);
        expect.tensor(answer.forward(x, weight, bias, stride, padding, dilation))
                .computedFrom(Origin.window(x, rows, columns, true))
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "Random pictures with several channels, kernels and odd sizes are right.",
            why = "Real layers have many channels, and photographs have any size.",
            points = 2)
    void randomPlainConvolutions(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 1, 4);
            int[] x = {between(random, 1, 3), channels, between(random, 4, 9), between(random, 4, 9)};
            int[] weight = {between(random, 1, 4), channels, between(random, 1, 4), between(random, 1, 4)};
            compare(random, x, weight, 1, 0, 1);
        }
    }

    @Order(2)
    @Checks(
            what = "Stride, padding and dilation are right together.",
            why = "Each alone is easy; real networks combine them.",
            points = 3)
    void everythingAtOnce(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = between(random, 2, 3);
            int[] x = {2, channels, between(random, 7, 11), between(random, 7, 11)};
            int[] weight = {between(random, 2, 3), channels, between(random, 2, 3), between(random, 2, 3)};
            compare(random, x, weight, between(random, 2, 3), between(random, 1, 2), between(random, 2, 3));
        }
    }

    @Order(3)
    @Checks(
            what = "A kernel as large as the picture gives one number, a 1 × 1 kernel a weighted sum of channels.",
            why = "These are the two ends: a fully connected layer and the 1 × 1 convolution.")
    void largestAndSmallestKernel(Random random) {
        compare(random, new int[] {2, 3, 5, 4}, new int[] {2, 3, 5, 4}, 1, 0, 1);
        compare(random, new int[] {2, 5, 4, 3}, new int[] {3, 5, 1, 1}, 1, 0, 1);
    }

    @Order(4)
    @Checks(
            what = "Strides larger than the kernel and padding wider than the kernel are right.",
            why = "Some windows then lie wholly in the padding, and some input values are never read.")
    void unusualSettings(Random random) {
        compare(random, new int[] {1, 2, 8, 9}, new int[] {2, 2, 2, 2}, 3, 0, 1);
        compare(random, new int[] {1, 2, 3, 4}, new int[] {2, 2, 2, 1}, 2, 3, 1);
        compare(random, new int[] {1, 1, 3, 3}, new int[] {1, 1, 3, 3}, 1, 4, 3);
    }
}
