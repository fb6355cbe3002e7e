package convkit.solutions.detection;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.detection.IouExercise;
import convkit.solutions.detection.alternative.CentredIou;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random boxes for {@code iou}; expected values come from the library. */
public class IouHiddenTests extends ExerciseTests<IouExercise> {

    private static final int CASES = 30;

    private final IouExercise expected = new CentredIou();

    public IouHiddenTests(IouExercise answer) {
        super(IouExercise.class, answer);
    }

    private static double[] box(Random random, int room) {
        double left = between(random, 1, room);
        double top = between(random, 1, room);
        return new double[] {left, top, left + between(random, 2, 9), top + between(random, 2, 9)};
    }

    @Order(1)
    @Checks(
            what = "Random boxes, most of which overlap.",
            why = "Every anchor is compared with every object: thousands of times per picture.",
            points = 2)
    void randomBoxes(Random random) {
        for (int i = 0; i < CASES; i++) {
            double[] a = box(random, 6);
            double[] b = box(random, 6);
            expect.closeTo("IoU", answer.iou(a, b), expected.iou(a, b));
        }
    }

    @Order(2)
    @Checks(
            what = "Random boxes, most of which lie apart, as fractions of a picture.",
            why = "Most pairs of boxes have nothing to do with each other.")
    void randomDistantBoxes(Random random) {
        for (int i = 0; i < CASES; i++) {
            double[] a = box(random, 30);
            double[] b = box(random, 30);
            for (int side = 0; side < a.length; side++) {
                a[side] /= 64;
                b[side] /= 64;
            }
            expect.closeTo("IoU", answer.iou(a, b), expected.iou(a, b));
        }
    }
}
