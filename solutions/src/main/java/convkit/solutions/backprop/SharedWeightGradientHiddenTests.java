package convkit.solutions.backprop;

import convkit.exercises.backprop.SharedWeightGradientExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import convkit.solutions.backprop.alternative.SlidesGradientOverInput;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random signals for {@code shared-weight-gradient}. */
public class SharedWeightGradientHiddenTests extends ExerciseTests<SharedWeightGradientExercise> {

    private static final int CASES = 8;

    public SharedWeightGradientHiddenTests(SharedWeightGradientExercise answer) {
        super(SharedWeightGradientExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random signals, kernels and strides give the gradient that the library's convolution computes.",
            why = "Sizes that you did not think of are where indices go wrong.",
            points = 2)
    void randomSharedWeights(Random random) {
        for (int i = 0; i < CASES; i++) {
            int kernelSize = TestValues.between(random, 2, 5);
            int stride = TestValues.between(random, 1, 3);
            Tensor x = TestValues.quarters(random, 1, 1, TestValues.between(random, 10, 20));
            Tensor weight = Tensor.zeros(1, 1, kernelSize).requiresGrad(true);
            Tensor y = Convolution.conv1d(x, weight, null, Window.of(kernelSize).stride(stride));
            Tensor gradOutput = TestValues.quarters(random, y.shape());
            y.backward(gradOutput.copy());
            expect.floats(
                    "gradient",
                    answer.shared(x.data(), gradOutput.data(), kernelSize, stride),
                    weight.grad().data());
        }
    }

    @Order(2)
    @Checks(
            what = "The gradients of single connections are right for random signals.",
            why = "They show which position wants which change of the weight, before the sum hides it.")
    void randomConnections(Random random) {
        for (int i = 0; i < CASES; i++) {
            int kernelSize = TestValues.between(random, 2, 5);
            int stride = TestValues.between(random, 2, 3);
            int outputs = TestValues.between(random, 2, 5);
            float[] x = TestValues.quarters(random, (outputs - 1) * stride + kernelSize)
                    .data();
            float[] gradOutput = TestValues.quarters(random, outputs).data();
            float[] wanted =
                    new SlidesGradientOverInput().connections(x.clone(), gradOutput.clone(), kernelSize, stride);
            expect.floats("connections", answer.connections(x, gradOutput, kernelSize, stride), wanted);
        }
    }
}
