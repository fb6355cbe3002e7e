package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code cutout}: hide a square of the picture.</b>
 *
 * <p>A network that knows cats by their ears alone fails when the ears are out of sight. Cutout covers a square at a random place in
 * training, so that other features must be learned too; in all channels, with one given value per channel (usually the data set's
 * mean). The centre may be any pixel: near the border a part of the square lies outside and is simply cut off, so that each pixel is
 * hidden about equally often.
 *
 * <pre>
 *   rows     from centerRow    − ⌊size/2⌋  to  centerRow    − ⌊size/2⌋ + size − 1
 *   columns  from centerColumn − ⌊size/2⌋  to  centerColumn − ⌊size/2⌋ + size − 1      as far as they are in the picture
 * </pre>
 *
 * So an odd square is centred, an even one reaches one further up and left.
 *
 * <p><b>Worked example</b>, 4×5 picture of ones, size 3, fill 0, centre (1, 1) and centre (3, 4):
 *
 * <pre>
 *   0 0 0 1 1        1 1 1 1 1
 *   0 0 0 1 1        1 1 1 1 1
 *   0 0 0 1 1        1 1 1 0 0
 *   1 1 1 1 1        1 1 1 0 0
 * </pre>
 *
 * <p><b>Source:</b> DeVries &amp; Taylor, "Improved regularization of convolutional neural networks with cutout" (2017), section 3.2.
 */
public interface CutoutExercise {

    /**
     * Hides a square. The arguments are not changed.
     *
     * @param picture {@code [C, H, W]}
     * @param centerRow from 0 to H − 1
     * @param centerColumn from 0 to W − 1
     * @param size side of the square, ≥ 1
     * @param fill what stands in the square, one value per channel
     * @return a new tensor {@code [C, H, W]}
     */
    Tensor cutout(Tensor picture, int centerRow, int centerColumn, int size, float[] fill);
}
