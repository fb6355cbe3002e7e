package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.training.SgdMomentumExercise.Step;
import org.junit.jupiter.api.Order;

/** What an answer to {@code sgd-momentum} must do. */
public class SgdMomentumTests extends ExerciseTests<SgdMomentumExercise> {

    public SgdMomentumTests(SgdMomentumExercise answer) {
        super(SgdMomentumExercise.class, answer);
    }

    private static float[] values(float... values) {
        return values;
    }

    private void expectStep(Step step, float[] parameters, float... velocity) {
        Step found = expect.notNull("result", step);
        expect.floats("velocity", found.velocity(), velocity);
        expect.floats("parameters", found.parameters(), parameters);
    }

    @Order(1)
    @Checks(
            what = "Without momentum a step goes against the gradient, by learning rate times gradient.",
            why = "The gradient points to where the loss rises.")
    void plainDescent() {
        // 4 − 0.25·2, 1 − 0.25·(−8)
        expectStep(answer.step(values(4, 1), values(2, -8), values(0, 0), 0.25f, 0, 0, false), values(3.5f, 3), 2, -8);
    }

    @Order(2)
    @Checks(
            what = "The velocity keeps a part of itself and takes in the whole gradient.",
            why = "Ten equal gradients with momentum 0.9 make steps up to ten times as long: that is the point.",
            points = 2)
    void velocityGathersGradients() {
        // v = 0.5·6 + 2 = 5, w = 4 − 0.25·5; v = 0.5·(−4) + 2 = 0
        expectStep(
                answer.step(values(4, 3), values(2, 2), values(6, -4), 0.25f, 0.5f, 0, false), values(2.75f, 3), 5, 0);
    }

    @Order(3)
    @Checks(
            what = "The velocity that is returned drives the next step.",
            why = "A velocity that is forgotten makes momentum plain descent.")
    void twoStepsInARow() {
        Step first = expect.notNull("result", answer.step(values(8), values(4), values(0), 0.5f, 0.25f, 0, false));
        expectStep(first, values(6), 4);
        // v = 0.25·4 + 3 = 4, w = 6 − 2
        expectStep(answer.step(first.parameters(), values(3), first.velocity(), 0.5f, 0.25f, 0, false), values(4), 4);
    }

    @Order(4)
    @Checks(
            what = "Nesterov steps by gradient plus momentum times the new velocity.",
            why = "It brakes earlier before the valley's floor, because it looks where the momentum is leading.",
            points = 2)
    void nesterovLooksAhead() {
        // v = 0.5·6 + 2 = 5, w = 4 − 0.25·5, and with Nesterov w = 4 − 0.25·(2 + 0.5·5)
        expectStep(answer.step(values(4), values(2), values(6), 0.25f, 0.5f, 0, false), values(2.75f), 5);
        expectStep(answer.step(values(4), values(2), values(6), 0.25f, 0.5f, 0, true), values(2.875f), 5);
    }

    @Order(5)
    @Checks(
            what = "Weight decay adds weightDecay · w to the gradient, and so gets into the velocity.",
            why = "Weights that no gradient holds up shrink towards 0, which keeps the network simple.")
    void weightDecayPullsToZero() {
        // the worked numbers
        expectStep(answer.step(values(4), values(2), values(1), 0.5f, 0.5f, 0.25f, false), values(2.25f), 3.5f);
        expectStep(answer.step(values(4), values(2), values(1), 0.5f, 0.5f, 0.25f, true), values(1.625f), 3.5f);
    }

    @Order(6)
    @Checks(
            what = "The arguments are not changed.",
            why = "Who keeps the old parameters, to go back or to average, needs them as they were.")
    void leavesArgumentsUnchanged() {
        // v = 0.5·2 + 3 = 4, w = 5 − 0.5·4
        expectStep(answer.step(values(5), values(3), values(2), 0.5f, 0.5f, 0, false), values(3), 4);
        expect.argumentsUnchanged();
    }
}
