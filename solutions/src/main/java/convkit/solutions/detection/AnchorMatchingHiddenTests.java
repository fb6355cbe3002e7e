package convkit.solutions.detection;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.detection.AnchorMatchingExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.detection.alternative.TabulatedMatching;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random scenes for {@code anchor-matching}; expected values come from the alternative solution. */
public class AnchorMatchingHiddenTests extends ExerciseTests<AnchorMatchingExercise> {

    private static final int CASES = 12;

    private final AnchorMatchingExercise expected = new TabulatedMatching();

    public AnchorMatchingHiddenTests(AnchorMatchingExercise answer) {
        super(AnchorMatchingExercise.class, answer);
    }

    private static Tensor boxes(Random random, int count, int room) {
        Tensor boxes = Tensor.zeros(count, 4);
        for (int i = 0; i < count; i++) {
            int left = between(random, 0, room);
            int top = between(random, 0, room);
            boxes.set(left, i, 0);
            boxes.set(top, i, 1);
            boxes.set(left + between(random, 6, 12), i, 2);
            boxes.set(top + between(random, 6, 12), i, 3);
        }
        return boxes;
    }

    private void compare(Tensor anchors, Tensor objects, double minIou) {
        int[] wanted = expected.match(anchors.copy(), objects.copy(), minIou);
        expect.ints("object of each anchor", answer.match(anchors, objects, minIou), wanted);
    }

    @Order(1)
    @Checks(
            what = "Random crowded scenes, in which most anchors overlap several objects.",
            why = "Objects stand in front of each other; every anchor must have one answer.",
            points = 2)
    void randomCrowds(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(boxes(random, 20, 8), boxes(random, 4, 8), between(random, 4, 10) / 16.0);
        }
    }

    @Order(2)
    @Checks(
            what = "Random sparse scenes, in which many objects have no good anchor.",
            why = "Small and oddly shaped objects are the ones that detectors miss.")
    void randomSparseScenes(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(boxes(random, 12, 30), boxes(random, 5, 30), 0.5);
        }
    }
}
