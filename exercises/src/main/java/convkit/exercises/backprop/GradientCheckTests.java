package convkit.exercises.backprop;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code gradient-check} must do. */
public class GradientCheckTests extends ExerciseTests<GradientCheckExercise> {

    public GradientCheckTests(GradientCheckExercise answer) {
        super(GradientCheckExercise.class, answer);
    }

    private static double[] values(double... values) {
        return values;
    }

    private void expectGradient(double[] actual, double... expected) {
        double[] gradient = expect.notNull("gradient", actual);
        expect.intValue(gradient.length, expected.length);
        for (int i = 0; i < expected.length; i++) {
            expect.closeTo("gradient[" + i + "]", gradient[i], expected[i]);
        }
    }

    @Order(1)
    @Checks(
            what = "The analytic gradient multiplies y − d, y·(1 − y) and the input of each weight.",
            why = "These three factors are backpropagation through one neuron.",
            points = 2)
    void analyticByTheChainRule() {
        // z = 0.5·2 + 0.25·4 − 2 = 0, y = 0.5: (0.5 − 1)·0.25 = −0.125, times 2, 4 and 1
        expectGradient(answer.analyticGradient(values(0.5, 0.25), -2, values(2, 4), 1), -0.25, -0.5, -0.125);
    }

    @Order(2)
    @Checks(
            what = "Away from z = 0 the analytic gradient is right too.",
            why = "At y = 0.5 several wrong formulas agree with the right one.")
    void analyticElsewhere() {
        // z = ln 3, y = 0.75: 0.75·0.75·0.25 = 0.140625, times 8 and 1
        double ln3 = Math.log(3);
        expectGradient(answer.analyticGradient(values(ln3 / 8), 0, values(8), 0), 1.125, 0.140625);
    }

    @Order(3)
    @Checks(
            what = "The numeric gradient is the central difference, with the given h.",
            why = "It looks to both sides, so the error of the slope's bend cancels: its error shrinks with h².")
    void centralDifference() {
        // with respect to w: z = ±1, y = 0.731059 or 0.268941: 0.267224 − 0.036165, over 2h = 1
        // with respect to b: z = ±0.5, y = 0.622459 or 0.377541: 0.193728 − 0.071269, over 1
        expectGradient(answer.numericGradient(values(0.5), -1, values(2), 0, 0.5), 0.231059, 0.122459);
    }

    @Order(4)
    @Checks(
            what = "The difference is divided by the whole distance between the two points, 2h.",
            why = "A slope is rise over run, and the run goes from p − h to p + h.")
    void dividedByTheWholeDistance() {
        // h = 1, x = 1: z = ±1 for the weight and for the bias: (0.267224 − 0.036165) / 2
        expectGradient(answer.numericGradient(values(3), -3, values(1), 0, 1), 0.115529, 0.115529);
    }

    @Order(5)
    @Checks(
            what = "While one parameter is moved, all others keep their values, and the arguments stay as they were.",
            why = "A parameter that is not put back falsifies every later one: the check then finds errors of its own.")
    void oneParameterAtATime() {
        // x[1] = 0: w[1] has no influence. w[0] as in centralDifference, and so the bias.
        expectGradient(answer.numericGradient(values(0.5, 7), -1, values(2, 0), 0, 0.5), 0.231059, 0, 0.122459);
        expect.argumentsUnchanged();
    }

    @Order(6)
    @Checks(
            what = "The relative error divides by the larger of the two magnitudes and reports the worst parameter.",
            why = "A difference of 0.001 is nothing for a gradient of 100 and everything for one of 0.001.")
    void worstRelativeError() {
        // |4 − 3|/4 = 0.25, |−2 − (−8)|/8 = 0.75, |100 − 101|/101 = 0.0099
        double error = answer.relativeError(values(4, -2, 100), values(3, -8, 101));
        expect.closeTo("relative error", error, 0.75);
    }

    @Order(7)
    @Checks(
            what = "Two gradients of 0 agree: their error is 0, while 0 against anything else is 1.",
            why = "Units that a ReLU switched off have gradients of 0; 0/0 must not turn the result into NaN.")
    void zeroAgainstZero() {
        expect.closeTo("relative error", answer.relativeError(values(0, 2), values(0, 2)), 0);
        expect.closeTo("relative error", answer.relativeError(values(0, 4), values(-0.5, 4)), 1);
    }
}
