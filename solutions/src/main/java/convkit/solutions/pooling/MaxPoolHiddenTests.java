package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.whole;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.exercises.pooling.MaxPoolExercise;
import convkit.exercises.pooling.MaxPoolExercise.Pooled;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.IndexedMaxPool;
import java.util.Random;
import org.junit.jupiter.api.Order;

/**
 * Random pictures for {@code max-pool}. Expected values come from the alternative solution, which shares no line of
 * thought with the reference.
 */
public class MaxPoolHiddenTests extends ExerciseTests<MaxPoolExercise> {

    private static final int CASES = 8;

    private final MaxPoolExercise expected = new IndexedMaxPool();

    public MaxPoolHiddenTests(MaxPoolExercise answer) {
        super(MaxPoolExercise.class, answer);
    }

    private static int[] shape(Random random) {
        return new int[] {1 + random.nextInt(2), 1 + random.nextInt(3), 4 + random.nextInt(5), 4 + random.nextInt(5)};
    }

    private void compareForward(Tensor x, int kernelSize, int stride) {
        Pooled wanted = expected.forward(x.copy(), kernelSize, stride);
        Pooled found = expect.notNull("result", answer.forward(x, kernelSize, stride));
        Window window = Window.of(kernelSize).stride(stride);
        expect.tensor(found.output())
                .named("output")
                .computedFrom(Origin.window(x, window, window, false))
                .equalTo(wanted.output());
        expect.ints("indices", found.indices(), wanted.indices());
    }

    @Order(1)
    @Checks(
            what = "Random pictures of odd sizes are pooled right, whatever kernel size and stride.",
            why = "Networks pool 2×2 by 2, 3×3 by 2, and whole maps at the end.",
            points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            compareForward(whole(random, -50, 50, shape(random)), 1 + random.nextInt(4), 1 + random.nextInt(4));
        }
    }

    @Order(2)
    @Checks(what = "All values negative.", why = "A search that starts at 0 would report zeros that are not there.")
    void negativePictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            compareForward(whole(random, -90, -1, shape(random)), 2 + random.nextInt(2), 1 + random.nextInt(3));
        }
    }

    @Order(3)
    @Checks(what = "Many equal values.", why = "After ReLU most windows hold several zeros; the first must win.")
    void manyEqualValues(Random random) {
        for (int i = 0; i < CASES; i++) {
            compareForward(whole(random, 0, 2, shape(random)), 2 + random.nextInt(2), 1 + random.nextInt(3));
        }
    }

    @Order(4)
    @Checks(
            what = "Backward is right for random gradients and indices, many of them repeated.",
            why = "Overlapping windows, channels and pictures all meet here.",
            points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] inputShape = shape(random);
            int[] outputShape = {inputShape[0], inputShape[1], inputShape[2] - 1, inputShape[3] - 1};
            Tensor gradOutput = whole(random, -9, 9, outputShape);
            int[] indices =
                    expected.forward(whole(random, 0, 9, inputShape), 2, 1).indices();
            Tensor wanted = expected.backward(gradOutput.copy(), indices.clone(), inputShape.clone());
            expect.tensor(answer.backward(gradOutput, indices, inputShape))
                    .named("gradient")
                    .equalTo(wanted);
        }
    }

    @Order(5)
    @Checks(
            what = "Forward and backward fit together: the gradient lands on the maxima.",
            why = "This is how training uses them.")
    void forwardThenBackward(Random random) {
        int[] inputShape = {2, 2, 5, 7};
        Tensor x = whole(random, -9, 9, inputShape);
        Pooled wanted = expected.forward(x.copy(), 3, 2);
        Tensor gradOutput = whole(random, 1, 9, wanted.output().shape());
        Pooled found = expect.notNull("result", answer.forward(x, 3, 2));
        int[] indices = expect.notNull("indices", found.indices());
        expect.tensor(answer.backward(gradOutput, indices, inputShape))
                .named("gradient")
                .equalTo(expected.backward(gradOutput.copy(), wanted.indices(), inputShape.clone()));
    }
}
