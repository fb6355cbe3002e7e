package convkit.exercises.detection;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code non-maximum-suppression} must do. */
public class NonMaximumSuppressionTests extends ExerciseTests<NonMaximumSuppressionExercise> {

    public NonMaximumSuppressionTests(NonMaximumSuppressionExercise answer) {
        super(NonMaximumSuppressionExercise.class, answer);
    }

    /** Boxes of 10 × 10 side by side; two of them d apart overlap by (10 − d)/(10 + d). */
    private static Tensor at(float... lefts) {
        Tensor boxes = Tensor.zeros(lefts.length, 4);
        for (int i = 0; i < lefts.length; i++) {
            boxes.set(lefts[i], i, 0);
            boxes.set(lefts[i] + 10, i, 2);
            boxes.set(10, i, 3);
        }
        return boxes;
    }

    private static float[] confidences(float... values) {
        return values;
    }

    private static int[] labels(int... labels) {
        return labels;
    }

    private void expectKept(int[] kept, int... expected) {
        expect.ints("kept boxes", kept, expected);
    }

    @Order(1)
    @Checks(
            what = "Of boxes that overlap too much the most confident stays; boxes elsewhere stay too.",
            why = "One box per object is what the user wants to see.",
            points = 2)
    void theMostConfidentStays() {
        // boxes 0, 1, 2 overlap by (10 − 1)/(10 + 1) = 0.82 and 0.67; box 3 stands alone
        expectKept(answer.keep(at(0, 1, 2, 50), confidences(0.5f, 0.9f, 0.6f, 0.4f), labels(7, 7, 7, 7), 0.5), 1, 3);
    }

    @Order(2)
    @Checks(
            what = "The result begins with the most confident box, whatever the order of the input.",
            why = "The list is read from its head: the first boxes are shown, or handed on.")
    void orderedByConfidence() {
        expectKept(
                answer.keep(at(0, 20, 40, 41), confidences(0.3f, 0.9f, 0.5f, 0.7f), labels(1, 1, 1, 1), 0.5), 1, 3, 0);
        // equal confidences: the smaller number first, and it suppresses
        expectKept(answer.keep(at(40, 0, 1), confidences(0.6f, 0.8f, 0.8f), labels(1, 1, 1), 0.5), 1, 0);
    }

    @Order(3)
    @Checks(
            what = "A box that was dropped drops no others.",
            why = "In a row of people each box overlaps the next; the third must not vanish with the second.",
            points = 2)
    void droppedBoxesDropNothing() {
        // neighbours overlap by (10 − 4)/(10 + 4) = 0.43, others by (10 − 8)/(10 + 8) = 0.11
        expectKept(answer.keep(at(0, 4, 8, 12), confidences(0.9f, 0.8f, 0.7f, 0.6f), labels(2, 2, 2, 2), 0.4), 0, 2);
    }

    @Order(4)
    @Checks(
            what = "Only boxes of the same label drop each other.",
            why = "A rider and a horse share most of their box, and both are there.")
    void labelsAreApart() {
        // 0.67 for 0 and 1, 0.82 for 1 and 2 or 3, 0.54 for 0 and 2
        expectKept(answer.keep(at(0, 2, 3, 1), confidences(0.7f, 0.9f, 0.6f, 0.5f), labels(1, 0, 1, 0), 0.5), 1, 0);
    }

    @Order(5)
    @Checks(
            what = "A box is dropped above maxIou, not at it.",
            why = "With a threshold of 0 boxes that only touch must both stay; with 1 all stay.")
    void theThresholdItselfIsAllowed() {
        // box 0 is 4 wide, box 1 covers half of it: 8/16; box 2 covers three quarters: 12/16
        float[] sides = {0, 0, 4, 4, 0, 0, 2, 4, 0, 0, 3, 4};
        Tensor boxes = Tensor.of(sides, 3, 4);
        expectKept(answer.keep(boxes, confidences(0.9f, 0.8f, 0.7f), labels(0, 0, 0), 0.5), 0, 1);
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The list of all boxes is still needed, for another threshold or to be drawn.")
    void leavesArgumentsUnchanged() {
        Tensor boxes = at(0, 30, 3, 32);
        float[] confidences = confidences(0.2f, 0.6f, 0.4f, 0.8f);
        int[] labels = labels(1, 1, 1, 1);
        for (int call = 0; call < 2; call++) {
            // (10 − 3)/(10 + 3) = 0.54 and (10 − 2)/(10 + 2) = 0.67
            expectKept(answer.keep(boxes, confidences, labels, 0.6), 3, 2, 0);
        }
        expect.argumentsUnchanged();
    }
}
