package convkit.exercises.detection;

import convkit.nn.model.Box;
import convkit.nn.tensor.Tensor;

/** Given to those who have done the exercise {@code iou}: boxes as rows of a tensor, {@code left, top, right, bottom}. */
public final class Boxes {

    private Boxes() {}

    /** Intersection over union of row i of {@code a [N, 4]} and row j of {@code b [M, 4]}. */
    public static double iou(Tensor a, int i, Tensor b, int j) {
        return box(a, i).iou(box(b, j));
    }

    private static Box box(Tensor boxes, int row) {
        double left = boxes.get(row, 0);
        double top = boxes.get(row, 1);
        double right = boxes.get(row, 2);
        double bottom = boxes.get(row, 3);
        return new Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
    }
}
