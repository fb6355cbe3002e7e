package convkit.exercises.detection;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code non-maximum-suppression}: one box per object.</b>
 *
 * <p>A detector finds each object several times, in boxes that nearly coincide. Keep the most confident box, drop the others
 * of the same class that overlap it by too much, and go on with what is left:
 *
 * <pre>
 *   take the most confident box that is neither kept nor dropped; keep it;
 *   drop every other box of the same label whose IoU with it is above maxIou;
 *   repeat until no box is left
 * </pre>
 *
 * A dropped box drops no others: a chain of boxes, each overlapping the next, must not vanish behind the first. Of equal
 * confidences the box with the smaller number comes first. {@link Boxes#iou} is given.
 *
 * <p><b>Worked example.</b> Three boxes of one label, 10 wide and 10 high, at x = 0, 4 and 8, confidences 0.9, 0.8, 0.7, maxIou 0.4.
 * Neighbours overlap by 60/140 = 0.43, the first and the third by 20/180 = 0.11. Box 0 is kept and drops box 1; box 2 stays: the
 * result is 0, 2.
 *
 * <p><b>Source:</b> Girshick et al., "Rich feature hierarchies for accurate object detection and semantic segmentation" (2014),
 * section 2.2.
 *
 * <p><b>Needs:</b> exercise {@code iou} (a ready one is {@link Boxes#iou}). <b>Out of scope:</b> speed, soft suppression, a threshold on
 * the confidence. <b>Time:</b> 30 minutes.
 */
public interface NonMaximumSuppressionExercise {

    /**
     * Which boxes stay. The arguments are not changed.
     *
     * @param boxes {@code [N, 4]}, each row {@code left, top, right, bottom}
     * @param confidences one per box
     * @param labels one per box
     * @param maxIou boxes of one label may overlap by so much, in [0, 1]
     * @return numbers of the boxes that stay, the most confident first
     */
    int[] keep(Tensor boxes, float[] confidences, int[] labels, double maxIou);
}
