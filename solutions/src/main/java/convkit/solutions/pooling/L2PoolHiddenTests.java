package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.between;
import static convkit.exercises.check.TestValues.quarters;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.pooling.L2PoolExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.PoolsSquares;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random pictures for {@code l2-pool}; the forward pass is compared with the library's own. */
public class L2PoolHiddenTests extends ExerciseTests<L2PoolExercise> {

    private static final int CASES = 8;

    private final L2PoolExercise expected = new PoolsSquares();

    public L2PoolHiddenTests(L2PoolExercise answer) {
        super(L2PoolExercise.class, answer);
    }

    private static Tensor picture(Random random) {
        return quarters(random, 2, between(random, 2, 3), between(random, 4, 6), between(random, 7, 8));
    }

    @Order(1)
    @Checks(what = "Random pictures are pooled as the library does it.", why = "Any size must work.", points = 2)
    void randomPictures(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = picture(random);
            int kernelSize = between(random, 2, 4);
            int stride = between(random, 1, 3);
            Window window = Window.of(kernelSize).stride(stride);
            expect.tensor(answer.forward(x, kernelSize, stride))
                    .named("output")
                    .closeTo(Pooling.l2Pool2d(x.copy(), window, window));
        }
    }

    @Order(2)
    @Checks(
            what = "Random gradients are shared right.",
            why = "Overlaps and gaps, channels and pictures meet here.",
            points = 2)
    void randomGradients(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = picture(random);
            int kernelSize = between(random, 2, 3);
            int stride = between(random, 1, 3);
            Tensor gradOutput = quarters(
                    random, expected.forward(x.copy(), kernelSize, stride).shape());
            expect.tensor(answer.backward(gradOutput, x, kernelSize, stride))
                    .named("gradient")
                    .closeTo(expected.backward(gradOutput.copy(), x.copy(), kernelSize, stride));
        }
    }
}
