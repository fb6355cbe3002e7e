package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.pooling.AveragePoolExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.AveragesPerPosition;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code average-pool}. */
public class AveragePoolHiddenTests extends ExerciseTests<AveragePoolExercise> {

    private static final int CASES = 8;

    private final AveragePoolExercise expected = new AveragesPerPosition();

    public AveragePoolHiddenTests(AveragePoolExercise answer) {
        super(AveragePoolExercise.class, answer);
    }

    private static int[] shape(Random random) {
        return new int[] {2, between(random, 2, 3), between(random, 4, 7), between(random, 8, 9)};
    }

    private static int kernelSize(Random random) {
        return 1 << between(random, 1, 2);
    }

    @Order(1)
    @Checks(
            what = "Random pictures are pooled right, whatever kernel size and stride.",
            why = "Real maps have any size.",
            points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = quarters(random, shape(random));
            int kernelSize = kernelSize(random);
            int stride = between(random, 1, 3);
            expect.tensor(answer.forward(x, kernelSize, stride))
                    .named("output")
                    .equalTo(expected.forward(x.copy(), kernelSize, stride));
        }
    }

    @Order(2)
    @Checks(
            what = "Random gradients are shared right.",
            why = "Overlaps and gaps, channels and pictures meet here.",
            points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] inputShape = shape(random);
            int kernelSize = kernelSize(random);
            int stride = between(random, 1, 3);
            int outHeight = (inputShape[2] - kernelSize) / stride + 1;
            int outWidth = (inputShape[3] - kernelSize) / stride + 1;
            Tensor gradOutput = quarters(random, inputShape[0], inputShape[1], outHeight, outWidth);
            expect.tensor(answer.backward(gradOutput, inputShape, kernelSize, stride))
                    .named("gradient")
                    .equalTo(expected.backward(gradOutput.copy(), inputShape.clone(), kernelSize, stride));
        }
    }
}
