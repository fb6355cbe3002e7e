package convkit.solutions.detection;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.detection.NonMaximumSuppressionExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.detection.alternative.MarkedBoxes;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random boxes for {@code non-maximum-suppression}; expected values come from the alternative solution. */
public class NonMaximumSuppressionHiddenTests extends ExerciseTests<NonMaximumSuppressionExercise> {

    private static final int CASES = 10;

    private final NonMaximumSuppressionExercise expected = new MarkedBoxes();

    public NonMaximumSuppressionHiddenTests(NonMaximumSuppressionExercise answer) {
        super(NonMaximumSuppressionExercise.class, answer);
    }

    private void compare(Random random, int count, int classes, double maxIou) {
        Tensor boxes = Tensor.zeros(count, 4);
        float[] confidences = new float[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            int left = between(random, 0, 12);
            int top = between(random, 0, 12);
            boxes.set(left, i, 0);
            boxes.set(top, i, 1);
            boxes.set(left + between(random, 6, 12), i, 2);
            boxes.set(top + between(random, 6, 12), i, 3);
            confidences[i] = between(random, 1, 16) / 16f;
            labels[i] = between(random, 1, classes);
        }
        int[] wanted = expected.keep(boxes.copy(), confidences.clone(), labels.clone(), maxIou);
        expect.ints("kept boxes", answer.keep(boxes, confidences, labels, maxIou), wanted);
    }

    @Order(1)
    @Checks(
            what = "Random crowds of boxes of one label, some with equal confidences.",
            why = "Before suppression a detector gives hundreds of boxes per picture.",
            points = 2)
    void randomCrowds(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, 25, 1, 0.25);
        }
    }

    @Order(2)
    @Checks(
            what = "Random boxes of several labels and with various thresholds.",
            why = "The threshold is chosen anew for every kind of picture.")
    void randomLabels(Random random) {
        for (int i = 0; i < CASES; i++) {
            compare(random, 25, 3, between(random, 1, 6) / 16.0);
        }
    }
}
