package convkit.exercises.backprop;

import convkit.exercises.backprop.BatchNormBackwardExercise.Gradients;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code batch-norm-backward} must do. */
public class BatchNormBackwardTests extends ExerciseTests<BatchNormBackwardExercise> {

    public BatchNormBackwardTests(BatchNormBackwardExercise answer) {
        super(BatchNormBackwardExercise.class, answer);
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    /** x = (2, 6, 6, 10) with ε = 1: σ = 3, x̂ = (−4/3, 0, 0, 4/3). */
    private Gradients backward(float gamma, float... gradOutput) {
        Tensor x = row(2, 6, 6, 10);
        return expect.notNull("result", answer.backward(x, new float[] {gamma}, row(gradOutput), 1));
    }

    private void expectInput(Gradients gradients, float... values) {
        expect.tensor(gradients.gradInput()).named("gradInput").closeTo(row(values));
    }

    @Order(1)
    @Checks(
            what = "β gets the sum of the gradients, γ the sum of gradient times normalised value.",
            why = "Both are shared by all values of the channel; β was added, γ multiplied x̂, not x.")
    void sumsForGammaAndBeta() {
        // 1 + 2 + 3 + 4, and −4/3·1 + 4/3·4
        Gradients gradients = backward(1, 1, 2, 3, 4);
        expect.floatsCloseTo("gradBeta", gradients.gradBeta(), 10);
        expect.floatsCloseTo("gradGamma", gradients.gradGamma(), 4);
    }

    @Order(2)
    @Checks(
            what = "The worked example: the gradient reaches x directly, through the mean and through the variance.",
            why = "Raising one x lowers all other normalised values of the channel.",
            points = 2)
    void threePaths() {
        // Σ g = 9, Σ g·x̂ = −12: (9 − 9/4 − 4)/3, (0 − 9/4)/3, (0 − 9/4)/3, (0 − 9/4 + 4)/3
        expectInput(backward(1, 9, 0, 0, 0), 0.916667f, -0.75f, -0.75f, 0.583333f);
    }

    @Order(3)
    @Checks(
            what = "A gradient that is the same everywhere does not reach x.",
            why = "Raising all x alike raises their mean as much: no output changes.")
    void commonShiftIsTakenAway() {
        Gradients gradients = backward(1, 5, 5, 5, 5);
        expect.floatsCloseTo("gradBeta", gradients.gradBeta(), 20);
        expectInput(gradients, 0, 0, 0, 0);
    }

    @Order(4)
    @Checks(
            what = "A gradient that would only stretch the values is nearly taken away.",
            why = "Stretched values are divided by a larger deviation; only ε lets a rest of the gradient through.")
    void commonStretchIsTakenAway() {
        // Σ g·x̂ = 32/3, /4 = 8/3: (−4 + 4/3·8/3)/3 = −4/27
        expectInput(backward(1, -4, 0, 0, 4), -0.148148f, 0, 0, 0.148148f);
    }

    @Order(5)
    @Checks(
            what = "γ scales the gradient to x; the gradients of γ and β do not depend on γ.",
            why = "x̂ was multiplied by γ on its way to y, so the gradient is on its way back.")
    void gammaScales() {
        // 4·(3 − 3 + 4/3·2)/3, 4·(0 − 3)/3, 4·(0 − 3)/3, 4·(9 − 3 − 4/3·2)/3
        Gradients gradients = backward(4, 3, 0, 0, 9);
        expect.floatsCloseTo("gradBeta", gradients.gradBeta(), 12);
        expect.floatsCloseTo("gradGamma", gradients.gradGamma(), 8);
        expectInput(gradients, 3.555556f, -4, -4, 4.444444f);
    }

    @Order(6)
    @Checks(
            what = "Each channel has its own sums, over all pictures.",
            why = "Every picture of the batch had a share in the channel's mean and variance.",
            points = 2)
    void channelsAndPictures() {
        // channel 0: x = 1, 3 | 5, 7: σ = √(5 + 4) = 3, x̂ = −1, −1/3, 1/3, 1; g = 3, 0 | 0, 9: Σ g = 12, Σ g·x̂ = 6
        // channel 1: x = 0, 0 | 8, 0: σ = √(12 + 4) = 4, x̂ = −½, −½, 3/2, −½; g = 8, 0 | 4, 0: Σ g = 12, Σ g·x̂ = 2
        Tensor x = Tensor.of(new float[] {1, 3, 0, 0, 5, 7, 8, 0}, 2, 2, 1, 2);
        Tensor gradOutput = Tensor.of(new float[] {3, 0, 8, 0, 0, 9, 4, 0}, 2, 2, 1, 2);
        Gradients gradients = expect.notNull("result", answer.backward(x, new float[] {2, 1}, gradOutput, 4));
        // 2·(3 − 3 + 1.5)/3, 2·(0 − 3 + 0.5)/3, (8 − 3 + 0.25)/4, (0 − 3 + 0.25)/4, …
        float[] wanted = {1, -1.666667f, 1.3125f, -0.6875f, -2.333333f, 3, 0.0625f, -0.6875f};
        expect.tensor(gradients.gradInput()).named("gradInput").closeTo(Tensor.of(wanted, 2, 2, 1, 2));
        expect.floatsCloseTo("gradGamma", gradients.gradGamma(), 6, 2);
        expect.floatsCloseTo("gradBeta", gradients.gradBeta(), 12, 12);
    }

    @Order(7)
    @Checks(
            what = "The arguments are not changed.",
            why = "The layer before has x as its output and needs it for its own backward pass.")
    void leavesArgumentsUnchanged() {
        Tensor x = row(3, 7);
        // σ = √(4 + 5) = 3, x̂ = ∓2/3, Σ g·x̂ = 8/3: 3·(1 − 3 + 2/3·4/3)/3
        Gradients gradients = expect.notNull("result", answer.backward(x, new float[] {3}, row(1, 5), 5));
        expectInput(gradients, -1.111111f, 1.111111f);
        expect.argumentsUnchanged();
    }
}
