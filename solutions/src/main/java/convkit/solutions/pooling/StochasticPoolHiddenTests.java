package convkit.solutions.pooling;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.pooling.StochasticPoolExercise;
import convkit.exercises.pooling.StochasticPoolExercise.Pooled;
import convkit.nn.conv.Window;
import convkit.nn.ops.StochasticPooling;
import convkit.nn.tensor.Tensor;
import convkit.solutions.pooling.alternative.SubtractsShares;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random activations and draws for {@code stochastic-pool}; the mean is compared with the library's own. */
public class StochasticPoolHiddenTests extends ExerciseTests<StochasticPoolExercise> {

    private static final int CASES = 8;

    private final StochasticPoolExercise expected = new SubtractsShares();

    public StochasticPoolHiddenTests(StochasticPoolExercise answer) {
        super(StochasticPoolExercise.class, answer);
    }

    /** Whole numbers from 0 to 9, zeros often. */
    private static Tensor activations(Random random, int kernelSize) {
        int[] shape = {2, 2, kernelSize * between(random, 1, 2), kernelSize * between(random, 3, 4)};
        Tensor x = Tensor.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = Math.max(0, between(random, -4, 9));
        }
        return x;
    }

    /** Odd numbers over 128: times a sum of at most 81 these are never whole, so that no draw lies on a border. */
    private static float[] draws(Random random, int count) {
        float[] draws = new float[count];
        for (int i = 0; i < count; i++) {
            draws[i] = (2 * random.nextInt(64) + 1) / 128f;
        }
        return draws;
    }

    @Order(1)
    @Checks(what = "Random windows and draws are right.", why = "Any window and any draw must work.", points = 2)
    void randomDraws(Random random) {
        for (int i = 0; i < CASES; i++) {
            int kernelSize = between(random, 2, 3);
            Tensor x = activations(random, kernelSize);
            float[] draws = draws(random, x.size() / kernelSize / kernelSize);
            Pooled wanted = expected.sample(x.copy(), kernelSize, draws.clone());
            Pooled found = expect.notNull("result", answer.sample(x, kernelSize, draws));
            expect.tensor(found.output()).named("output").closeTo(wanted.output());
            expect.ints("indices", found.indices(), wanted.indices());
        }
    }

    @Order(2)
    @Checks(what = "Random means are right.", why = "This is what the network does after training.")
    void randomMeans(Random random) {
        for (int i = 0; i < CASES; i++) {
            int kernelSize = between(random, 2, 3);
            Tensor x = activations(random, kernelSize);
            Window window = Window.of(kernelSize).stride(kernelSize);
            expect.tensor(answer.mean(x, kernelSize))
                    .named("mean")
                    .closeTo(StochasticPooling.expectedPool2d(x.copy(), window, window));
        }
    }

    @Order(3)
    @Checks(
            what = "The mean of evenly spread draws is the mean that is used for testing.",
            why = "This is what the formula claims; here it is measured.")
    void drawsAgreeWithTheMean(Random random) {
        int second = between(random, 2, 6);
        // The sum is 16, so each activation a gets exactly 4a of the 64 draws.
        Tensor window = Tensor.of(new float[] {1, second, 0, 15 - second}, 1, 1, 2, 2);
        double sum = 0;
        for (int i = 0; i < 64; i++) {
            float[] draw = {(2 * i + 1) / 128f};
            Pooled pooled = expect.notNull("result", answer.sample(window, 2, draw));
            sum += expect.notNull("output", pooled.output()).item();
        }
        expect.closeTo("mean of the draws", sum / 64, expected.mean(window, 2).item());
    }
}
