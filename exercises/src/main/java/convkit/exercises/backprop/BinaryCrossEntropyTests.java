package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code binary-cross-entropy} must do. */
public class BinaryCrossEntropyTests extends ExerciseTests<BinaryCrossEntropyExercise> {

    private static final float LN3 = (float) Math.log(3);

    public BinaryCrossEntropyTests(BinaryCrossEntropyExercise answer) {
        super(BinaryCrossEntropyExercise.class, answer);
    }

    private static Tensor values(float... values) {
        return Tensor.vector(values);
    }

    @Order(1)
    @Checks(
            what = "The sum of squares of (1, 3) against (0, 5) is ½(1 + 4) = 2.5.",
            why = "The factor ½ is there to make the derivative y − d; it is a sum, not a mean.")
    void halfTheSumOfSquares() {
        expect.closeTo("loss", answer.sumOfSquares(values(1, 3), values(0, 5)), 2.5);
    }

    @Order(2)
    @Checks(
            what = "The gradient of the sum of squares is y − d for each output.",
            why = "It points away from the target, and descent walks against it.")
    void gradientOfSquares() {
        expect.tensor(answer.sumOfSquaresGradient(values(1, 3), values(0, 5))).closeTo(values(1, -2));
    }

    @Order(3)
    @Checks(
            what = "A logit of 0 costs ln 2 for either answer.",
            why = "A network that knows nothing says p = ½: its first loss tells you whether the start is sound.")
    void undecidedCostsLn2() {
        expect.closeTo("loss", answer.crossEntropy(values(0), values(1)), 0.693147);
        expect.closeTo("loss", answer.crossEntropy(values(0), values(0)), 0.693147);
    }

    @Order(4)
    @Checks(
            what = "The loss is the mean over all values, and both terms count: −ln p for yes, −ln(1 − p) for no.",
            why = "With the first term alone a network that always says yes would be perfect.",
            points = 2)
    void meanOfBothTerms() {
        // p = 0.75: −ln 0.75 = 0.287682 for d = 1, −ln 0.25 = 1.386294 for d = 0; their mean is 0.836988
        expect.closeTo("loss", answer.crossEntropy(values(LN3, LN3), values(1, 0)), 0.836988);
        // p = 0.25 and d = 0: −ln 0.75
        expect.closeTo("loss", answer.crossEntropy(values(-LN3), values(0)), 0.287682);
    }

    @Order(5)
    @Checks(
            what = "The gradient to the logits is (p − d)/M.",
            why =
                    "The sigmoid's derivative cancels against the logarithm's: a confident mistake is corrected at full speed.",
            points = 2)
    void gradientToTheLogits() {
        // (0.75 − 1)/4, (0.75 − 0)/4, (0.25 − 0)/4, (0.5 − 1)/4
        Tensor logits = Tensor.of(new float[] {LN3, LN3, -LN3, 0}, 2, 2);
        Tensor targets = Tensor.of(new float[] {1, 0, 0, 1}, 2, 2);
        expect.tensor(answer.crossEntropyGradient(logits, targets))
                .closeTo(Tensor.of(new float[] {-0.0625f, 0.1875f, 0.0625f, -0.125f}, 2, 2));
    }

    @Order(6)
    @Checks(
            what = "Logits of ±1000 give 0 when right, 1000 when wrong, and finite gradients.",
            why = "One infinite loss turns all weights into NaN in the next step.")
    void staysFinite() {
        expect.closeTo("loss", answer.crossEntropy(values(1000, -1000), values(1, 0)), 0);
        // (1000 + 1000 + 0 + 0) / 4
        expect.closeTo("loss", answer.crossEntropy(values(1000, -1000, 1000, -1000), values(0, 1, 1, 0)), 500);
        expect.tensor(answer.crossEntropyGradient(values(1000, -1000), values(0, 1)))
                .closeTo(values(0.5f, -0.5f));
    }

    @Order(7)
    @Checks(
            what = "The arguments are not changed.",
            why = "Logits are still needed to count right answers, targets in the next epoch.")
    void leavesArgumentsUnchanged() {
        expect.tensor(answer.sumOfSquaresGradient(values(2, 7), values(5, 1))).closeTo(values(-3, 6));
        expect.tensor(answer.crossEntropyGradient(values(LN3, 0), values(0, 0))).closeTo(values(0.375f, 0.25f));
        expect.argumentsUnchanged();
    }
}
