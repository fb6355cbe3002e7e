package convkit.exercises.detection;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code anchor-matching} must do. */
public class AnchorMatchingTests extends ExerciseTests<AnchorMatchingExercise> {

    public AnchorMatchingTests(AnchorMatchingExercise answer) {
        super(AnchorMatchingExercise.class, answer);
    }

    /** Boxes of 10 × 10 in a row; two of them d apart overlap by (10 − d)/(10 + d): 1: 0.82, 2: 0.67, 3: 0.54, 4: 0.43. */
    private static Tensor at(float... lefts) {
        Tensor boxes = Tensor.zeros(lefts.length, 4);
        for (int i = 0; i < lefts.length; i++) {
            boxes.set(lefts[i], i, 0);
            boxes.set(lefts[i] + 10, i, 2);
            boxes.set(10, i, 3);
        }
        return boxes;
    }

    private void expectMatch(Tensor anchors, Tensor objects, double minIou, int... expected) {
        expect.ints("object of each anchor", answer.match(anchors, objects, minIou), expected);
    }

    @Order(1)
    @Checks(
            what = "An anchor gets the object that it overlaps most, if by enough; the others are background.",
            why = "Several anchors may learn the same object: the more, the better it is found.",
            points = 2)
    void anchorsGetTheirBestObject() {
        // anchor at 2: 0.67 and 0.54; anchor at 3: 0.54 and 0.67; anchor at 12: 0 and 3/17
        expectMatch(at(0, 5, 2, 3, 12), at(0, 5), 0.5, 0, 1, 0, 1, -1);
    }

    @Order(2)
    @Checks(
            what = "An object that no anchor overlaps by enough claims the anchor that overlaps it most.",
            why = "Otherwise the detector would never be shown this object: small things would be lost.",
            points = 2)
    void everyObjectGetsAnAnchor() {
        // object 1 overlaps by 0.25 and 0.43
        expectMatch(at(0, 10, 20), at(1, 16), 0.5, 0, -1, 1);
        // object 0 overlaps both by less than 0.5, and object 1 overlaps anchor 0 by 0.82
        expectMatch(at(20, 2), at(6, 21), 0.5, 1, 0);
    }

    @Order(3)
    @Checks(
            what =
                    "A claim counts even if the anchor overlaps another object more, and the last of several claims stays.",
            why = "An anchor can stand for one object only; the rule is fixed so that training repeats.")
    void claimsOverrule() {
        // anchor 0: 0.82 with object 0, 0.67 with object 1, and both claim it; object 2 claims anchor 2 (0.43)
        expectMatch(at(0, 40, 60), at(1, 2, 64), 0.5, 1, -1, 2);
    }

    @Order(4)
    @Checks(
            what = "An IoU of exactly minIou is enough, and of equals the smaller number is taken.",
            why = "Grids of anchors overlap objects by round numbers, and often equally.")
    void bordersAndEquals() {
        // object 1's left half, its right half, its first quarter, and object 0: 8/16, 8/16, 4/16 and 1
        Tensor anchors = Tensor.of(new float[] {0, 0, 2, 4, 2, 0, 4, 4, 0, 0, 1, 4, 50, 0, 54, 4}, 4, 4);
        Tensor objects = Tensor.of(new float[] {50, 0, 54, 4, 0, 0, 4, 4}, 2, 4);
        expectMatch(anchors, objects, 0.5, 1, 1, -1, 0);
        expectMatch(anchors, objects, 0.75, 1, -1, -1, 0);
        // anchor at 4: 0.67 with both; anchor at 3: 0.82 and 0.54; objects claim the anchors where they stand
        expectMatch(at(2, 4, 6, 3), at(2, 6), 0.5, 0, 0, 1, 0);
    }

    @Order(5)
    @Checks(
            what =
                    "A picture without objects is background everywhere; a second call gives the same, arguments unchanged.",
            why = "Empty pictures are part of the training set: they teach the detector to be silent.")
    void emptyPictures() {
        Tensor anchors = at(0, 5, 10, 17);
        for (int call = 0; call < 2; call++) {
            // object 1: 0.25, 0.82, 0.43 and 0
            expectMatch(anchors, at(17, 6), 0.375, -1, 1, 1, 0);
            expectMatch(anchors, Tensor.zeros(0, 4), 0.5, -1, -1, -1, -1);
        }
        expect.argumentsUnchanged();
    }
}
