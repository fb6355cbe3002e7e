package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.training.RmsPropExercise.Step;
import org.junit.jupiter.api.Order;

/** What an answer to {@code rmsprop} must do. */
public class RmsPropTests extends ExerciseTests<RmsPropExercise> {

    public RmsPropTests(RmsPropExercise answer) {
        super(RmsPropExercise.class, answer);
    }

    private static float[] values(float... values) {
        return values;
    }

    private void expectStep(Step step, float[] parameters, float... meanSquare) {
        Step found = expect.notNull("result", step);
        expect.floatsCloseTo("meanSquare", found.meanSquare(), meanSquare);
        expect.floatsCloseTo("parameters", found.parameters(), parameters);
    }

    @Order(1)
    @Checks(
            what = "The mean square keeps the part ρ of itself and takes in 1 − ρ of the squared gradient.",
            why = "A mean forgets: gradients of a thousand steps ago say nothing about the valley of today.",
            points = 2)
    void meanSquareFollows() {
        // 0.75·16 + 0.25·3² and 0.75·4 + 0.25·(−2)²
        Step step = answer.step(values(1, 1), values(3, -2), values(16, 4), 0.5f, 0.75f, 1);
        expect.floatsCloseTo("meanSquare", expect.notNull("result", step).meanSquare(), 14.25f, 4);
    }

    @Order(2)
    @Checks(
            what = "The step is η · g / (√s + ε), with the new mean square.",
            why = "Dividing by the root gives steps the size of the learning rate; ε is added outside the root.",
            points = 2)
    void dividedByTheRoot() {
        // s = 0.75·4 + 0.25·4 = 4: 5 − 0.5·2/(2 + 0.5); s = 0.75·12 + 0.25·0 = 9, 7 − 0
        expectStep(answer.step(values(5, 7), values(2, 0), values(4, 12), 0.5f, 0.75f, 0.5f), values(4.6f, 7), 4, 9);
    }

    @Order(3)
    @Checks(
            what = "The sign of the gradient gives the direction.",
            why = "Its square forgets the sign; only g itself knows where downhill is.")
    void againstTheGradient() {
        // s = 0.5·4 + 0.5·16 = 10, √s = 3.162278: 1 + 0.25·4/4.162278 and 1 − 0.25·4/4.162278
        expectStep(
                answer.step(values(1, 1), values(-4, 4), values(4, 4), 0.25f, 0.5f, 1),
                values(1.240253f, 0.759747f),
                10,
                10);
    }

    @Order(4)
    @Checks(
            what = "A gradient of 100 and one of 0.01 make first steps of nearly the same length.",
            why = "That is what RMSProp is for: no layer races ahead, none stands still.")
    void allAtOneSpeed() {
        // s = 0.25·g², so g/√s = 2: 0 − 0.5·2, but for ε
        Step step = answer.step(values(0, 0), values(100, 0.01f), values(0, 0), 0.5f, 0.75f, 1e-6f);
        expect.floatsCloseTo("parameters", expect.notNull("result", step).parameters(), -1, -0.9998f);
    }

    @Order(5)
    @Checks(
            what = "The mean square that is returned is used in the next step.",
            why = "A mean over one gradient would leave nothing but its sign.")
    void twoStepsInARow() {
        // s = 0.5·0 + 0.5·8² = 32; then 0.5·32 + 0.5·0² = 16 and w does not move; then 0.5·16 + 0.5·2² = 10
        Step first = expect.notNull("result", answer.step(values(3), values(8), values(0), 0.5f, 0.5f, 1));
        Step second =
                expect.notNull("result", answer.step(first.parameters(), values(0), first.meanSquare(), 0.5f, 0.5f, 1));
        // 3 − 4/(5.656854 + 1) = 2.399118, and that − 1/(3.162278 + 1)
        expectStep(
                answer.step(second.parameters(), values(2), second.meanSquare(), 0.5f, 0.5f, 1), values(2.158865f), 10);
    }

    @Order(6)
    @Checks(
            what = "The arguments are not changed.",
            why = "Who keeps the old parameters, to go back or to average, needs them as they were.")
    void leavesArgumentsUnchanged() {
        // s = 0.5·1 + 0.5·7² = 25, w = 2 − 3·7/(5 + 2)
        expectStep(answer.step(values(2), values(7), values(1), 3, 0.5f, 2), values(-1), 25);
        expect.argumentsUnchanged();
    }
}
