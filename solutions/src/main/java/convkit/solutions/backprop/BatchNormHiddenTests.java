package convkit.solutions.backprop;

import convkit.exercises.backprop.BatchNormExercise;
import convkit.exercises.backprop.BatchNormExercise.Trained;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.nn.ops.Normalization;
import convkit.nn.ops.Normalization.Moments;
import convkit.nn.tensor.Tensor;
import convkit.solutions.backprop.alternative.BatchNormOfSums;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random batches for {@code batch-norm}. Outputs are compared with the library's operation. */
public class BatchNormHiddenTests extends ExerciseTests<BatchNormExercise> {

    private static final int CASES = 4;

    public BatchNormHiddenTests(BatchNormExercise answer) {
        super(BatchNormExercise.class, answer);
    }

    private static Tensor batch(Random random) {
        return TestValues.quarters(random, 2, TestValues.between(random, 2, 4), TestValues.between(random, 2, 4), 3);
    }

    private static float[] positive(Random random, int howMany) {
        return TestValues.whole(random, 1, 9, howMany).data();
    }

    @Order(1)
    @Checks(
            what = "Random batches are normalised right in training, and the running values follow.",
            why = "Channels, pictures and positions must not be mixed up for any shape.",
            points = 2)
    void randomTraining(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = batch(random);
            int channels = x.dim(1);
            float[] gamma = positive(random, channels);
            float[] beta = positive(random, channels);
            float[] mean = positive(random, channels);
            float[] variance = positive(random, channels);
            Tensor wanted =
                    Normalization.batchNorm(x, Tensor.vector(gamma), Tensor.vector(beta), Moments.of(x), 0.5, true);
            Trained running = new BatchNormOfSums().train(x, gamma, beta, mean, variance, 0.25f, 0.5f);
            Trained found = expect.notNull("result", answer.train(x, gamma, beta, mean, variance, 0.25f, 0.5f));
            expect.tensor(found.output()).named("output").closeTo(wanted);
            expect.floatsCloseTo("runningMean", found.runningMean(), running.runningMean());
            expect.floatsCloseTo("runningVariance", found.runningVariance(), running.runningVariance());
        }
    }

    @Order(2)
    @Checks(
            what = "Random batches are normalised right in evaluation.",
            why = "This is what users of the trained network get to see.")
    void randomEvaluation(Random random) {
        for (int i = 0; i < CASES; i++) {
            Tensor x = batch(random);
            int channels = x.dim(1);
            float[] gamma = positive(random, channels);
            float[] beta = positive(random, channels);
            float[] mean = positive(random, channels);
            float[] variance = positive(random, channels);
            Tensor wanted = Normalization.batchNorm(
                    x, Tensor.vector(gamma), Tensor.vector(beta), new Moments(mean, variance), 0.5, false);
            expect.tensor(answer.evaluate(x, gamma, beta, mean, variance, 0.5f)).closeTo(wanted);
        }
    }
}
