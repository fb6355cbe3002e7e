package convkit.exercises.detection;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code anchor-matching}: which anchor has to find which object?</b>
 *
 * <p>A single-shot detector starts from thousands of fixed boxes, the anchors, and each must be told what to learn: an object,
 * or background. Two rules decide:
 *
 * <pre>
 *   1. an anchor gets the object that it overlaps most, if by an IoU of at least minIou; else it is background, −1
 *   2. every object then claims the anchor that overlaps it most, however little: so none is left without
 * </pre>
 *
 * Of equally good objects, and of equally good anchors, the one with the smaller number is taken. Claims are made in the order
 * of the objects; a later claim on the same anchor wins. {@link Boxes#iou} is given.
 *
 * <p><b>Worked example.</b> Anchors of 10 × 10 at x = 0, 10 and 20, objects of the same size at x = 1 and 16, minIou 0.5. Object 0
 * overlaps anchor 0 by 90/110 = 0.82. Object 1 overlaps anchor 1 by 40/160 = 0.25 and anchor 2 by 60/140 = 0.43: rule 1 gives it no
 * anchor, rule 2 gives it anchor 2. The result is 0, −1, 1.
 *
 * <p><b>Source:</b> Liu et al., "SSD: single shot multibox detector" (2016), section 2.2, "Matching strategy".
 *
 * <p><b>Needs:</b> exercise {@code iou} (a ready one is {@link Boxes#iou}). <b>Out of scope:</b> the offsets from anchor to object,
 * anchors that are ignored in the loss. <b>Time:</b> 30 minutes.
 */
public interface AnchorMatchingExercise {

    /**
     * The object of each anchor. The arguments are not changed.
     *
     * @param anchors {@code [A, 4]}, each row {@code left, top, right, bottom}; at least one
     * @param objects {@code [M, 4]}, likewise; may be none
     * @param minIou in (0, 1]
     * @return for each anchor the number of its object in [0, M), or −1 for background
     */
    int[] match(Tensor anchors, Tensor objects, double minIou);
}
