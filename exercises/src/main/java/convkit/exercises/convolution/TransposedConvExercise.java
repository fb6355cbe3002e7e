package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code transposed-conv}: a convolution the other way round.</b>
 *
 * <p>A convolution with stride makes maps smaller; a transposed one makes them larger: decoders of segmentation networks
 * and generators learn their upsampling with it. Where a convolution <em>gathers</em> a window into one value, this one
 * <em>spreads</em> one value over a window: each input value lays its multiple of the kernel on the output, S positions
 * further than its neighbour's, and what overlaps is added:
 *
 * <pre>
 *   y[n, o, h·S + kh − P, w·S + kw − P]  +=  weight[i, o, kh, kw] · x[n, i, h, w]        for all i, h, w, kh, kw
 *
 *   OH = (H − 1)·S − 2P + KH          OW = (W − 1)·S − 2P + KW
 * </pre>
 *
 * Padding takes away here: the outer P rows and columns are cut off. As a matrix it is the transpose Uᵀ of the matrix of the
 * convolution with the same weights, which is why those have the shape {@code [I, O, KH, KW]}, input channel first.
 *
 * <p>A second view: put S − 1 zeros between neighbouring inputs and K − 1 − P around them, then convolve with stride 1 and
 * the kernel <em>flipped</em>. 2×2 → 4×4 with K = 3, S = 1, P = 0 needs full padding of 2; with K = 3, S = 2, P = 1 a 3×3
 * map becomes 5×5.
 *
 * <p><b>Worked example</b>, K = 2, kernel [1 2; 3 4], x = [1 10]:
 *
 * <pre>
 *   S = 2, P = 0    1  2 10 20        S = 1, P = 0    1 12 20        S = 2, P = 1 with x = [1 10; 5 7]    4 30
 *                   3  4 30 40                        3 34 40                                             10 7
 * </pre>
 *
 * <p><b>Source:</b> lectures; Zeiler et al., "Deconvolutional networks" (2010); Dumoulin &amp; Visin, "A guide to
 * convolution arithmetic for deep learning" (2016), section 4.
 *
 * <p><b>Needs:</b> exercise {@code conv2d}. <b>Out of scope:</b> bias, dilation, groups, output padding, checking of
 * arguments (the tests only give sizes of at least 1). <b>Time:</b> 35 minutes.
 */
public interface TransposedConvExercise {

    /**
     * Transposed convolution of a batch. The arguments are not changed.
     *
     * @param x maps, {@code [N, I, H, W]}
     * @param weight {@code [I, O, KH, KW]}: input channel first; KH and KW may differ
     * @param stride S ≥ 1
     * @param padding P ≥ 0, rows and columns that are cut off on each side
     * @return a new tensor {@code [N, O, OH, OW]}
     */
    Tensor forward(Tensor x, Tensor weight, int stride, int padding);
}
