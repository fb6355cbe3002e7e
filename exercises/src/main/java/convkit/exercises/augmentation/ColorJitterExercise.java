package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code colour-drop-and-jitter}: grey, brighter, more contrast.</b>
 *
 * <p>A bus is a bus at dusk, in fog and on a black-and-white photograph. These augmentations change colours and leave shapes alone.
 * Values run from 0 (dark) to 1.
 *
 * <p><b>Colour drop</b> replaces red, green and blue of each pixel by its luma, how bright the eye finds it, in all three channels:
 *
 * <pre>
 *   luma = 0.299·red + 0.587·green + 0.114·blue
 * </pre>
 *
 * <b>Jitter</b> multiplies all values by the brightness factor; then it moves each value away from the mean m of the luma of the
 * (brightened) picture by the contrast factor. After <em>each</em> of the two steps values are clamped to [0, 1]:
 *
 * <pre>
 *   1.  v ← clamp(brightness · v)
 *   2.  m = mean of luma over all pixels;   v ← clamp(m + contrast · (v − m))
 * </pre>
 *
 * Factors of 1 change nothing; contrast 0 leaves an even grey. In training the factors are drawn, say from 0.6 to 1.4; here they are
 * arguments.
 *
 * <p><b>Worked numbers.</b> A pixel (1, 0.5, 0) has luma 0.299 + 0.2935 = 0.5925. Two grey pixels 0.2 and 0.4 with brightness 2 and
 * contrast 2: (0.4, 0.8), m = 0.6, then 0.6 + 2·(−0.2) = 0.2 and 0.6 + 2·0.2 = 1.
 *
 * <p><b>Source:</b> the lectures on data augmentation; ITU-R BT.601 for the luma weights; Krizhevsky, Sutskever &amp; Hinton (2012),
 * section 4.1, for changing colours at all.
 */
public interface ColorJitterExercise {

    /**
     * Drops the colours. The argument is not changed.
     *
     * @param picture red, green and blue, {@code [3, H, W]}
     * @return luma in all three channels, a new tensor {@code [3, H, W]}
     */
    Tensor colorDrop(Tensor picture);

    /**
     * Changes brightness, then contrast. The argument is not changed.
     *
     * @param picture red, green and blue in [0, 1], {@code [3, H, W]}
     * @param brightness factor, ≥ 0
     * @param contrast factor, ≥ 0
     * @return values in [0, 1], a new tensor {@code [3, H, W]}
     */
    Tensor jitter(Tensor picture, float brightness, float contrast);
}
