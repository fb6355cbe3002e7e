package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code true-convolution}: the kernel flipped, and what that buys.</b>
 *
 * <p>Mathematics and signal processing define convolution with a minus sign:
 *
 * <pre>
 *   (u ∗ x)[i] = Σ_m u[m] · x[i − m]                 what lies outside u or x counts as 0
 *   (u ∗ x)[i, j] = Σ_m Σ_n u[m, n] · x[i − m, j − n]
 * </pre>
 *
 * As m grows, the position in x falls: the kernel runs backwards over the signal. Here all outputs are kept that see at
 * least one value (<em>full</em> convolution), W + w − 1 of them, i = 0 … W + w − 2. What the minus buys: convolution is
 * commutative, u ∗ x = x ∗ u, and multiplying two polynomials is convolving their coefficients. Cross-correlation, without
 * the flip, is neither. Deep-learning libraries do not flip: a learned kernel comes out flipped by itself.
 *
 * <p><b>Worked examples.</b> (1 + 2t)·(3 + 4t + 5t²) = 3 + 10t + 13t² + 10t³, so [1 2] ∗ [3 4 5] = [3 10 13 10]:
 *
 * <pre>
 *   y[0] = 1·3          y[1] = 1·4 + 2·3 = 10      y[2] = 1·5 + 2·4 = 13      y[3] = 2·5 = 10
 *
 *   1 2                    1  5  6
 *   3 4   ∗   1 3     =    3 13 12
 * </pre>
 *
 * <p><b>Source:</b> lectures; Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 9.1, equations 9.3–9.6.
 *
 * <p><b>Needs:</b> exercises {@code conv1d}, {@code correlate2d}. <b>Out of scope:</b> channels, stride, empty arguments,
 * the fast Fourier transform. <b>Time:</b> 25 minutes.
 */
public interface TrueConvolutionExercise {

    /**
     * Full convolution of two signals. The arguments are not changed.
     *
     * @param u w ≥ 1 values
     * @param x W ≥ 1 values; either may be the longer one
     * @return W + w − 1 values
     */
    float[] convolve(float[] u, float[] x);

    /**
     * Full convolution of two pictures. The arguments are not changed.
     *
     * @param u {@code [KH, KW]}
     * @param x {@code [H, W]}; either may be the larger one
     * @return a new tensor {@code [H + KH − 1, W + KW − 1]}
     */
    Tensor convolve2d(Tensor u, Tensor x);
}
