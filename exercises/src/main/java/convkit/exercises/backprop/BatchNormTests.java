package convkit.exercises.backprop;

import convkit.exercises.backprop.BatchNormExercise.Trained;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code batch-norm} must do. Where a test can, it makes variance + ε a square. */
public class BatchNormTests extends ExerciseTests<BatchNormExercise> {

    public BatchNormTests(BatchNormExercise answer) {
        super(BatchNormExercise.class, answer);
    }

    private static float[] values(float... values) {
        return values;
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    private Trained train(Tensor x, float[] gamma, float[] beta, float momentum, float epsilon) {
        float[] zeros = new float[gamma.length];
        return expect.notNull("result", answer.train(x, gamma, beta, zeros, zeros.clone(), momentum, epsilon));
    }

    @Order(1)
    @Checks(
            what = "Training subtracts the mean and divides by √(variance + ε), the variance divided by M.",
            why = "Every layer then sees inputs of one size, whatever the layers below have just learned.",
            points = 2)
    void normalisesTheBatch() {
        // mean 6, variance (16 + 0 + 0 + 16)/4 = 8, √(8 + 1) = 3
        Trained trained = train(row(2, 6, 6, 10), values(1), values(0), 0.5f, 1);
        expect.tensor(trained.output()).named("output").closeTo(row(-1.333333f, 0, 0, 1.333333f));
    }

    @Order(2)
    @Checks(
            what = "γ scales and β shifts the normalised values.",
            why = "So the layer can undo the normalisation where that is better; β after γ, or it would be scaled too.")
    void scalesAndShifts() {
        // as before ±4/3: 3·(−4/3) + 5 and 3·4/3 + 5
        Trained trained = train(row(2, 6, 6, 10), values(3), values(5), 0.5f, 1);
        expect.tensor(trained.output()).named("output").closeTo(row(1, 5, 5, 9));
    }

    @Order(3)
    @Checks(
            what = "Mean and variance of a channel run over all pictures and positions, and over no other channel.",
            why = "A channel is one feature; pictures of the batch are samples of it.")
    void oneStatisticPerChannel() {
        // channel 0: 1, 3 and 5, 7: mean 4, variance (9 + 1 + 1 + 9)/4 = 5, √(5 + 4) = 3
        // channel 1: 0, 0 and 8, 4: mean 3, variance (9 + 9 + 25 + 1)/4 = 11, √(11 + 4) = 3.872983
        Tensor x = Tensor.of(new float[] {1, 3, 0, 0, 5, 7, 8, 4}, 2, 2, 1, 2);
        Trained trained = train(x, values(3, 1), values(0, 10), 0.5f, 4);
        float[] wanted = {-3, -1, 9.225403f, 9.225403f, 1, 3, 11.290994f, 10.258199f};
        expect.tensor(trained.output()).named("output").closeTo(Tensor.of(wanted, 2, 2, 1, 2));
    }

    @Order(4)
    @Checks(
            what = "The running mean moves towards the batch's mean by the factor momentum.",
            why = "It remembers many batches, of which the latest count most.")
    void runningMeanFollows() {
        // 0.75·8 + 0.25·4 for channel 0, 0.75·(−4) + 0.25·10 for channel 1
        Tensor x = Tensor.of(new float[] {3, 5, 8, 12}, 1, 2, 2, 1);
        Trained trained = expect.notNull(
                "result", answer.train(x, values(1, 1), values(0, 0), values(8, -4), values(1, 1), 0.25f, 1));
        expect.floatsCloseTo("runningMean", trained.runningMean(), 7, -0.5f);
    }

    @Order(5)
    @Checks(
            what = "The running variance remembers the unbiased variance, divided by M − 1.",
            why =
                    "The mean was fitted to this very batch, so dividing by M guesses the spread of all pictures too small.")
    void runningVarianceIsUnbiased() {
        // variance of 3, 5, 7: 8/2 = 4 without bias; 0.75·2 + 0.25·4
        Trained trained = expect.notNull(
                "result", answer.train(row(3, 5, 7), values(1), values(0), values(0), values(2), 0.25f, 1));
        expect.floatsCloseTo("runningVariance", trained.runningVariance(), 2.5f);
    }

    @Order(6)
    @Checks(
            what = "Evaluation uses the running mean and variance, not those of the batch.",
            why = "The answer for a picture must not depend on which others are tested with it.",
            points = 2)
    void evaluationUsesRunningValues() {
        // channel 0: (x − 1)·2/√(3 + 1) + 10; channel 1: (x − 2)·3/√(8 + 1) − 1
        Tensor x = Tensor.of(new float[] {1, 5, 2, 6}, 1, 2, 1, 2);
        Tensor y = answer.evaluate(x, values(2, 3), values(10, -1), values(1, 2), values(3, 8), 1);
        expect.tensor(y).closeTo(Tensor.of(new float[] {10, 14, -1, 3}, 1, 2, 1, 2));
    }

    @Order(7)
    @Checks(
            what = "The arguments are not changed, the running values included.",
            why = "Here new running values are returned; a change behind the caller's back would count twice.")
    void leavesArgumentsUnchanged() {
        // mean 5, variance (4 + 4)/2 = 4, √(4 + 5) = 3: 3·(−2)/3 + 2 and 3·2/3 + 2; runningMean 0.5·1 + 0.5·5
        Trained trained =
                expect.notNull("result", answer.train(row(3, 7), values(3), values(2), values(1), values(1), 0.5f, 5));
        expect.tensor(trained.output()).named("output").closeTo(row(0, 4));
        expect.floatsCloseTo("runningMean", trained.runningMean(), 3);
        expect.argumentsUnchanged();
    }
}
