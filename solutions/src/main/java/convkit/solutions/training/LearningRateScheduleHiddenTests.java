package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.LearningRateScheduleExercise;
import convkit.solutions.training.alternative.SteppedSchedules;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random schedules for {@code learning-rate-schedule}. */
public class LearningRateScheduleHiddenTests extends ExerciseTests<LearningRateScheduleExercise> {

    private static final int CASES = 20;

    private final LearningRateScheduleExercise expected = new SteppedSchedules();

    public LearningRateScheduleHiddenTests(LearningRateScheduleExercise answer) {
        super(LearningRateScheduleExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random step decays are right in every epoch of the training.",
            why = "The change must come at the right epoch, stage after stage.")
    void randomStepDecays(Random random) {
        int every = TestValues.between(random, 3, 7);
        for (int epoch = 0; epoch < CASES; epoch++) {
            expect.closeTo("rate", answer.stepDecay(16, 0.5, every, epoch), expected.stepDecay(16, 0.5, every, epoch));
        }
    }

    @Order(2)
    @Checks(
            what = "Random cosine schedules are right from the first step to beyond the last.",
            why = "Rise, fall and end must meet without a gap.",
            points = 2)
    void randomCosines(Random random) {
        double least = TestValues.between(random, 1, 4);
        double base = least + TestValues.between(random, 2, 9);
        int warmUp = TestValues.between(random, 3, 6);
        int total = warmUp + TestValues.between(random, 7, 12);
        for (int i = 1; i <= CASES; i++) {
            int step = i % CASES;
            double wanted = expected.cosine(base, least, warmUp, total, step);
            expect.closeTo("rate", answer.cosine(base, least, warmUp, total, step), wanted);
        }
    }
}
