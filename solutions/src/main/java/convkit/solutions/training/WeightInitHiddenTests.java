package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.WeightInitExercise;
import convkit.solutions.training.alternative.FansFromTheSize;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random shapes for {@code weight-init}. */
public class WeightInitHiddenTests extends ExerciseTests<WeightInitExercise> {

    private static final int CASES = 10;

    private final WeightInitExercise expected = new FansFromTheSize();

    public WeightInitHiddenTests(WeightInitExercise answer) {
        super(WeightInitExercise.class, answer);
    }

    /** Outputs, inputs and no more than five taps per axis. */
    private static int[] shape(Random random, int axes) {
        int[] shape = new int[axes];
        shape[0] = TestValues.between(random, 2, 12);
        shape[1] = shape[0] + TestValues.between(random, 1, 6);
        for (int axis = 2; axis < axes; axis++) {
            shape[axis] = TestValues.between(random, 2, 5);
        }
        return shape;
    }

    @Order(1)
    @Checks(
            what = "Both fans are right for random layers of two to four axes.",
            why = "The same formula serves all layers of a network.")
    void randomFans(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] shape = shape(random, 2 + i % 3);
            expect.number("fan-in", answer.fanIn(shape), expected.fanIn(shape));
            expect.number("fan-out", answer.fanOut(shape), expected.fanOut(shape));
        }
    }

    @Order(2)
    @Checks(
            what = "The deviations and bounds of random layers are right.",
            why = "A wrong factor is raised to the power of the number of layers.",
            points = 2)
    void randomDeviations(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] shape = shape(random, 2 + i % 3);
            double deviation = expected.he(shape);
            expect.number("fan-in", answer.fanIn(shape), expected.fanIn(shape));
            expect.closeTo("deviation", answer.xavier(shape), expected.xavier(shape));
            expect.closeTo("deviation", answer.he(shape), deviation);
            expect.closeTo("bound", answer.uniformBound(deviation), expected.uniformBound(deviation));
        }
    }
}
