package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code learning-rate-schedule} must do. */
public class LearningRateScheduleTests extends ExerciseTests<LearningRateScheduleExercise> {

    public LearningRateScheduleTests(LearningRateScheduleExercise answer) {
        super(LearningRateScheduleExercise.class, answer);
    }

    private void expectStep(double expected, int epoch) {
        expect.closeTo("rate", answer.stepDecay(8, 0.5, 30, epoch), expected);
    }

    private void expectCosine(double expected, int step) {
        expect.closeTo("rate", answer.cosine(4, 2, 4, 12, step), expected);
    }

    @Order(1)
    @Checks(
            what = "The rate keeps its value within a stage and changes at its first epoch.",
            why = "The exponent is a whole number: with 10 / 30 = 0.33 the rate would already sink in the first stage.")
    void stagesAreFlat() {
        expectStep(8, 0);
        expectStep(8, 10);
        expectStep(8, 29);
        expectStep(4, 30);
        expectStep(4, 59);
    }

    @Order(2)
    @Checks(
            what = "Each stage multiplies the rate of the stage before.",
            why =
                    "Ten times smaller, and then ten times smaller again: it is a power, not a product with the number of stages.")
    void stagesMultiply() {
        // 8·½², 8·½³
        expectStep(2, 75);
        expectStep(1, 90);
    }

    @Order(3)
    @Checks(
            what = "The warm-up rises in equal steps from base / W to base.",
            why = "Starting at 0 would waste the first batch; starting at base may throw a fresh network off.")
    void warmUpRises() {
        expectCosine(2, 1);
        expectCosine(1, 0);
        expectCosine(4, 3);
    }

    @Order(4)
    @Checks(
            what = "After the warm-up the rate falls from base to least along half a cosine.",
            why = "It leaves the top slowly and arrives slowly, without jumps that the optimiser would feel.",
            points = 2)
    void cosineFalls() {
        // a quarter of the way: 2 + 2·(1 + 0.707107)/2; half: 2 + 2·½; three quarters: 2 + 2·(1 − 0.707107)/2
        expectCosine(4, 4);
        expectCosine(3.707107, 6);
        expectCosine(3, 8);
        expectCosine(2.292893, 10);
    }

    @Order(5)
    @Checks(
            what = "From step T on the rate stays at least.",
            why = "The cosine itself would rise again, and the last epochs would undo what was learned.")
    void staysAtTheLeast() {
        expectCosine(2, 12);
        expectCosine(2, 14);
        expectCosine(2, 20);
    }

    @Order(6)
    @Checks(
            what = "Without warm-up the first step has the full rate.",
            why = "W = 0 is a usual setting; a division by it must not happen.")
    void noWarmUp() {
        expect.closeTo("rate", answer.cosine(4, 0, 0, 4, 0), 4);
        // 4·(1 + 0.707107)/2
        expect.closeTo("rate", answer.cosine(4, 0, 0, 4, 1), 3.414214);
    }
}
