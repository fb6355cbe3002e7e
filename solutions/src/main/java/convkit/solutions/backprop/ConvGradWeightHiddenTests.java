package convkit.solutions.backprop;

import convkit.exercises.backprop.ConvGradWeightExercise;
import convkit.exercises.backprop.ConvGradWeightExercise.Gradients;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random layers for {@code conv-grad-weight}. Expected values are the gradients of the library's convolution. */
public class ConvGradWeightHiddenTests extends ExerciseTests<ConvGradWeightExercise> {

    private static final int CASES = 6;

    public ConvGradWeightHiddenTests(ConvGradWeightExercise answer) {
        super(ConvGradWeightExercise.class, answer);
    }

    private void compare(Random random, int[] xShape, int[] weightShape, int stride, int padding) {
        Tensor x = TestValues.quarters(random, xShape);
        Tensor weight = TestValues.quarters(random, weightShape).requiresGrad(true);
        Tensor bias = Tensor.zeros(weightShape[0]).requiresGrad(true);
        Window rows = new Window(weightShape[2], stride, padding, 1);
        Window columns = new Window(weightShape[3], stride, padding, 1);
        Tensor y = Convolution.conv2d(x, weight, bias, rows, columns, 1, ConvBackend.auto());
        Tensor gradOutput = TestValues.quarters(random, y.shape());
        y.backward(gradOutput.copy());
        Gradients found = expect.notNull(
                "result", answer.backward(x, gradOutput, weightShape[2], weightShape[3], stride, padding));
        expect.tensor(found.gradWeight()).named("gradWeight").equalTo(weight.grad());
        expect.tensor(found.gradBias()).named("gradBias").equalTo(bias.grad());
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
            why = "This is how networks shrink their maps while they learn.",
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
