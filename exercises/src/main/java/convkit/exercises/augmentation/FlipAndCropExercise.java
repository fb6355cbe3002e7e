package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code flip-and-crop}: the augmentation that nearly every network for photographs was trained with.</b>
 *
 * <p>A mirrored cat is a cat, and so is one moved by a few pixels. Each time a picture comes up it is therefore flipped or not,
 * surrounded by P zeros on every side, and cut out again at a random place. Here chance is an argument:
 *
 * <pre>
 *   1. flip: if asked for, left and right change places       f[c, h, w] = x[c, h, W − 1 − w]
 *   2. pad:  P zeros on all four sides                         [C, H + 2P, W + 2P]
 *   3. crop: height × width values from row top, column left of the padded picture
 * </pre>
 *
 * <p><b>Worked example</b>, one channel, flip, P = 1, top 0, left 2, height 2, width 2:
 *
 * <pre>
 *              flipped    padded          crop
 *                         0 0 0 0 0
 *   1 2 3       3 2 1     0 3 2 1 0       0 0
 *   4 5 6       6 5 4     0 6 5 4 0       2 1
 *                         0 0 0 0 0
 * </pre>
 *
 * <p><b>Source:</b> the lectures on data augmentation; He et al., "Deep residual learning" (2016), section 4.2: 4 zeros on each side,
 * a 32×32 crop of the picture or its mirror image.
 */
public interface FlipAndCropExercise {

    /**
     * Flips, pads and crops a picture. The argument is not changed.
     *
     * @param picture {@code [C, H, W]}
     * @param flip whether left and right change places, before all else
     * @param padding P, zeros on each side, ≥ 0
     * @param top first row of the crop, counted in the padded picture, from 0 to H + 2P − height
     * @param left first column of the crop, counted in the padded picture, from 0 to W + 2P − width
     * @param height rows of the crop, ≥ 1
     * @param width columns of the crop, ≥ 1
     * @return a new tensor {@code [C, height, width]}
     * @throws IllegalArgumentException if the crop does not lie wholly in the padded picture
     */
    Tensor augment(Tensor picture, boolean flip, int padding, int top, int left, int height, int width);
}
