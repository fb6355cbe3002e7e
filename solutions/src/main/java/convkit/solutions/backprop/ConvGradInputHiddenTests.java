package convkit.solutions.backprop;

import convkit.exercises.backprop.ConvGradInputExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code conv-grad-input}. Expected values are the gradients of the library's convolution. */
public class ConvGradInputHiddenTests extends ExerciseTests<ConvGradInputExercise> {

    private static final int CASES = 6;

    public ConvGradInputHiddenTests(ConvGradInputExercise answer) {
        super(ConvGradInputExercise.class, answer);
    }

    private void compare(Random random, int[] xShape, int[] weightShape, int stride, int padding) {
        Tensor x = TestValues.quarters(random, xShape).requiresGrad(true);
        Tensor weight = TestValues.quarters(random, weightShape);
        Window rows = new Window(weightShape[2], stride, padding, 1);
        Window columns = new Window(weightShape[3], stride, padding, 1);
        Tensor y = Convolution.conv2d(x, weight.copy(), null, rows, columns, 1, ConvBackend.auto());
        Tensor gradOutput = TestValues.quarters(random, y.shape());
        y.backward(gradOutput.copy());
        expect.tensor(answer.backward(gradOutput, weight, xShape, stride, padding))
                .named("gradInput")
                .equalTo(x.grad());
    }

    @Order(1)
    @Checks(
            what = "Random layers without padding have the gradients of the library's convolution.",
            why = "Many channels, many kernels, many pictures and odd sizes at once.",
            points = 2)
    void randomPlainLayers(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = TestValues.between(random, 2, 3);
            int[] x = {2, channels, TestValues.between(random, 4, 7), TestValues.between(random, 4, 7)};
            int[] weight = {TestValues.between(random, 2, 3), channels, TestValues.between(random, 2, 3), 2};
            compare(random, x, weight, 1, 0);
        }
    }

    @Order(2)
    @Checks(
            what = "Stride and padding are right together, also where the stride does not fit.",
            why = "Gaps between the patterns and cut borders must not get in each other's way.",
            points = 2)
    void randomStridesAndPaddings(Random random) {
        for (int i = 0; i < CASES; i++) {
            int channels = TestValues.between(random, 2, 3);
            int[] x = {2, channels, TestValues.between(random, 6, 9), TestValues.between(random, 6, 9)};
            int[] weight = {2, channels, TestValues.between(random, 2, 4), TestValues.between(random, 2, 4)};
            compare(random, x, weight, TestValues.between(random, 2, 3), TestValues.between(random, 1, 2));
        }
    }
}
