package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code dilated-conv}: a kernel with holes.</b>
 *
 * <p>A dilated (à trous) convolution spreads the taps of its kernel l positions apart. It sees a wider part of the picture
 * with no more weights, and without pooling: the map keeps its size. Write it exactly as it is defined,
 *
 * <pre>
 *   (I ∗_l K)(i, j) = Σ_m Σ_n  I(i − l·m, j − l·n) · K(m, n)         m = −r … r,  n = −s … s
 * </pre>
 *
 * for one picture. The kernel has odd sides KH = 2r + 1 and KW = 2s + 1, and its middle weight is K(0, 0): K(m, n) is
 * {@code kernel[m + r, n + s]}. What lies outside the picture counts as 0, so the result is as large as the picture. Mind
 * the minus: this is a true convolution; a tap above the middle reads a pixel <em>below</em>.
 *
 * <p>The same result comes from an ordinary convolution with the <em>spread</em> kernel, which has l − 1 zeros between
 * neighbouring weights, none around them, and the sides (KH − 1)·l + 1 and (KW − 1)·l + 1. Write that kernel, too.
 *
 * <p><b>Worked example</b>, l = 2, one row: kernel [1 10 100] spreads to [1 0 10 0 100]; on x = [1 2 3 4 5]
 *
 * <pre>
 *   y[2] = 1·x[4] + 10·x[2] + 100·x[0] = 5 + 30 + 100 = 135         y = [13 24 135 240 350]
 * </pre>
 *
 * <p><b>Source:</b> lectures; Yu &amp; Koltun, "Multi-scale context aggregation by dilated convolutions" (2016), section 2.
 *
 * <p><b>Needs:</b> exercise {@code true-convolution}. <b>Out of scope:</b> channels, stride, even kernels, checking of
 * arguments. <b>Time:</b> 25 minutes.
 */
public interface DilatedConvExercise {

    /**
     * Dilated convolution that keeps the size. The arguments are not changed.
     *
     * @param x picture I, {@code [H, W]}
     * @param kernel K, {@code [KH, KW]}, both odd; may be larger than the picture
     * @param dilation l, distance between neighbouring taps, ≥ 1 (1: no holes)
     * @return a new tensor {@code [H, W]}
     */
    Tensor convolve(Tensor x, Tensor kernel, int dilation);

    /**
     * The kernel with its holes written out as zeros. The argument is not changed.
     *
     * @param kernel {@code [KH, KW]}
     * @param dilation l ≥ 1
     * @return a new tensor {@code [(KH − 1)·l + 1, (KW − 1)·l + 1]}
     */
    Tensor spread(Tensor kernel, int dilation);
}
