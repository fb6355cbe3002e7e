package convkit.exercises.detection;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code iou} must do. */
public class IouTests extends ExerciseTests<IouExercise> {

    public IouTests(IouExercise answer) {
        super(IouExercise.class, answer);
    }

    private static double[] box(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, bottom};
    }

    @Order(1)
    @Checks(
            what = "Area of the overlap, divided by the area of the union.",
            why = "What both boxes cover must be counted once: else the union is too large and good boxes look bad.",
            points = 2)
    void overlapOverUnion() {
        // overlap 2·2 = 4; 12 + 16 − 4 = 24
        expect.closeTo("IoU", answer.iou(box(0, 0, 4, 3), box(2, 1, 6, 5)), 1 / 6.0);
    }

    @Order(2)
    @Checks(
            what = "Equal boxes give 1, wherever they are and however small.",
            why = "Boxes are often fractions of the picture; an area of a pixel more would swamp them.")
    void equalBoxes() {
        expect.closeTo("IoU", answer.iou(box(0.25, 0.5, 0.5, 0.75), box(0.25, 0.5, 0.5, 0.75)), 1);
        // overlap 0.25·0.25; that and twice as much
        expect.closeTo("IoU", answer.iou(box(0.25, 0.5, 0.5, 0.75), box(0.25, 0.25, 0.5, 0.75)), 0.5);
    }

    @Order(3)
    @Checks(
            what = "A small box inside a large one gives a small number.",
            why = "A detector must not score by always answering with the whole picture.")
    void boxInBox() {
        // overlap 2·3 = 6; the union is the large box, 10·6
        expect.closeTo("IoU", answer.iou(box(3, 2, 5, 5), box(0, 0, 10, 6)), 0.1);
        expect.closeTo("IoU", answer.iou(box(0, 0, 10, 6), box(3, 2, 5, 5)), 0.1);
    }

    @Order(4)
    @Checks(
            what = "Boxes that lie apart in one direction or in both give 0; those that touch do too.",
            why = "Two negative lengths multiply to a positive area, and far-away boxes would seem to overlap.",
            points = 2)
    void boxesApart() {
        // overlap 1·1; 4 + 4 − 1 = 7
        expect.closeTo("IoU", answer.iou(box(0, 0, 2, 2), box(1, 1, 3, 3)), 1 / 7.0);
        expect.closeTo("IoU, apart in x", answer.iou(box(5, 0, 6, 4), box(1, 1, 2, 3)), 0);
        expect.closeTo("IoU, apart in y", answer.iou(box(0, 0, 4, 1), box(1, 6, 3, 8)), 0);
        expect.closeTo("IoU, both apart", answer.iou(box(0, 0, 1, 1), box(3, 4, 7, 9)), 0);
        expect.closeTo("IoU, touching", answer.iou(box(0, 0, 2, 2), box(2, 0, 4, 2)), 0);
    }

    @Order(5)
    @Checks(
            what = "A box without area is refused.",
            why = "Corners in the wrong order are a common slip; the quotient would be nonsense, or 0/0.")
    void refusesEmptyBoxes() {
        double[] good = box(0, 0, 4, 4);
        expect.closeTo("IoU", answer.iou(good, box(2, 0, 4, 4)), 0.5);
        expect.illegalArgument("right is left of left", () -> answer.iou(box(3, 0, 1, 2), good));
        expect.illegalArgument("bottom is above top", () -> answer.iou(good, box(0, 3, 1, 2)));
        expect.illegalArgument("no width", () -> answer.iou(good, box(1, 0, 1, 2)));
        expect.illegalArgument("no height", () -> answer.iou(box(0, 2, 1, 2), good));
    }
}
