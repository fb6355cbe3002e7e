package convkit.exercises.detection;

/**
 * <b>Exercise {@code iou}: how well do two boxes agree?</b>
 *
 * <p>A detector answers with boxes, and a box is hardly ever exactly right. Intersection over union measures how nearly: the
 * area that both boxes cover, divided by the area that at least one covers. 1 means equal, 0 means that they do not overlap;
 * the size of the boxes does not matter.
 *
 * <pre>
 *   a = (left, top, right, bottom), b likewise         y runs downwards
 *
 *   IoU = |a ∩ b| / |a ∪ b|          |a ∪ b| = |a| + |b| − |a ∩ b|
 * </pre>
 *
 * Coordinates are positions, not pixel numbers: a box from 2 to 5 is 3 wide. Boxes that only touch do not overlap.
 *
 * <p><b>Worked example.</b> a = (0, 0, 4, 3), b = (2, 1, 6, 5): both cover x from 2 to 4 and y from 1 to 3, area 4; |a| = 12,
 * |b| = 16, union 24; IoU = 4/24 = 1/6.
 *
 * <p><b>Source:</b> Everingham et al., "The Pascal visual object classes (VOC) challenge" (2010), section 4.2.
 *
 * <p><b>Needs:</b> minimum and maximum. <b>Out of scope:</b> rotated boxes, pixel masks. <b>Time:</b> 15 minutes.
 */
public interface IouExercise {

    /**
     * Intersection over union.
     *
     * @param a box as {@code {left, top, right, bottom}}
     * @param b another
     * @return in [0, 1]
     * @throws IllegalArgumentException if a box has no area: right ≤ left or bottom ≤ top
     */
    double iou(double[] a, double[] b);
}
