package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.training.AdamExercise.Settings;
import convkit.exercises.training.AdamExercise.Step;
import org.junit.jupiter.api.Order;

/** What an answer to {@code adam} must do. */
public class AdamTests extends ExerciseTests<AdamExercise> {

    /** β₁ = 0.5, β₂ = 0.75, η = 0.25, ε = 1. */
    private static final Settings PLAIN = new Settings(0.25f, 0.5f, 0.75f, 1, 0);

    private static final Settings DECAYING = new Settings(0.25f, 0.5f, 0.75f, 1, 0.5f);

    public AdamTests(AdamExercise answer) {
        super(AdamExercise.class, answer);
    }

    private static float[] values(float... values) {
        return values;
    }

    private Step step(float w, float g, float m, float v, int t, Settings settings) {
        return expect.notNull("result", answer.step(values(w), values(g), values(m), values(v), t, settings));
    }

    private void expectParameter(Step step, float expected) {
        expect.floatsCloseTo("parameters", step.parameters(), expected);
    }

    @Order(1)
    @Checks(
            what = "m follows the gradient with β₁, v its square with β₂.",
            why = "m says where to go, v how rough the ground is; each has its own memory.",
            points = 2)
    void runningMeans() {
        // m = 0.5·2 + 0.5·4, v = 0.75·8 + 0.25·16
        Step step = step(1, 4, 2, 8, 3, PLAIN);
        expect.floatsCloseTo("mean", step.mean(), 3);
        expect.floatsCloseTo("meanSquare", step.meanSquare(), 10);
    }

    @Order(2)
    @Checks(
            what = "In the first step the corrected means are the gradient and its square.",
            why = "Without the correction the first steps go wrong just when the learning rate matters most.",
            points = 2)
    void firstStep() {
        // the worked numbers: m̂ = 4, v̂ = 16: 1 − 0.25·4/(4 + 1)
        expectParameter(step(1, 4, 0, 0, 1, PLAIN), 0.8f);
        // m̂ = −2, v̂ = 4: 5 + 0.25·2/(2 + 1)
        expectParameter(step(5, -2, 0, 0, 1, PLAIN), 5.166667f);
    }

    @Order(3)
    @Checks(
            what = "The correction fades with the number of the step: 1 − β to the power t.",
            why = "After many steps the means no longer remember that they began at 0.")
    void correctionFades() {
        // t = 2: m = 3, m̂ = 3/0.75 = 4; v = 7, v̂ = 7/0.4375 = 16: 1 − 0.25·4/5
        expectParameter(step(1, 2, 4, 8, 2, PLAIN), 0.8f);
        // t = 40: 1 − βᵗ is 1 but for rounding; m = 3, v = 9: 2 − 0.25·3/(3 + 1)
        expectParameter(step(2, 3, 3, 9, 40, PLAIN), 1.8125f);
    }

    @Order(4)
    @Checks(
            what = "The means are returned as they are remembered, without the correction.",
            why = "A correction that gets into the memory is applied again in every step to come.")
    void twoStepsInARow() {
        Step first = step(1, 4, 0, 0, 1, PLAIN);
        // m = 0.5·2 + 0.5·2 = 2, m̂ = 2/0.75; v = 0.75·4 + 0.25·4 = 4, v̂ = 4/0.4375
        Step second = expect.notNull(
                "result", answer.step(first.parameters(), values(2), first.mean(), first.meanSquare(), 2, PLAIN));
        expect.floatsCloseTo("mean", second.mean(), 2);
        expect.floatsCloseTo("meanSquare", second.meanSquare(), 4);
        // 0.8 − 0.25·2.666667/(3.023716 + 1)
        expectParameter(second, 0.634316f);
    }

    @Order(5)
    @Checks(
            what =
                    "Weight decay shrinks the weight itself, by learning rate times decay, and does not enter the means.",
            why = "Divided by √v it would hardly touch weights with large gradients: that is what AdamW puts right.")
    void decayIsKeptApart() {
        // 4 − 0.25·0.5·4 = 3.5; then m̂ = 4, v̂ = 16 as in firstStep: 3.5 − 0.25·4/5
        Step step = step(4, 4, 0, 0, 1, DECAYING);
        expect.floatsCloseTo("mean", step.mean(), 2);
        expectParameter(step, 3.3f);
        // without a gradient only the decay is left: 8 − 0.25·0.5·8
        expectParameter(step(8, 0, 0, 0, 1, DECAYING), 7);
    }

    @Order(6)
    @Checks(
            what = "Every parameter has its own means, and the arguments are not changed.",
            why = "One steep direction must not slow down all the others.")
    void everyParameterByItself() {
        // m̂ = 4 and −2, v̂ = 16 and 4: 1 − 0.25·4/5, 1 + 0.25·2/3
        Step step = expect.notNull(
                "result", answer.step(values(1, 1), values(4, -2), values(0, 0), values(0, 0), 1, PLAIN));
        expect.floatsCloseTo("parameters", step.parameters(), 0.8f, 1.166667f);
        expect.argumentsUnchanged();
    }
}
