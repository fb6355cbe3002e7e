package convkit.exercises.convolution;

/**
 * <b>Exercise {@code conv1d}: slide a kernel along a signal.</b>
 *
 * <p>The smallest convolution there is: a kernel u of w weights slides over a signal x of W samples. At each place it can
 * stand, its weights are multiplied with the samples below them and the products are summed:
 *
 * <pre>
 *   (u ⋆ x)[i] = Σ_{m = 0}^{w − 1}  u[m] · x[m + i]          i = 0 … W − w
 * </pre>
 *
 * That makes W − w + 1 outputs. Strictly this is a <em>cross-correlation</em>; deep-learning libraries call it convolution.
 *
 * <p><b>Worked example.</b> u = [1 2 −1] on x = [1 3 0 2 5]:
 *
 * <pre>
 *   y[0] = 1·1 + 2·3 − 1·0 =  7
 *   y[1] = 1·3 + 2·0 − 1·2 =  1        y = [7 1 −1]
 *   y[2] = 1·0 + 2·2 − 1·5 = −1
 * </pre>
 *
 * The kernel [−1 1] gives the differences of neighbours, [1/4 1/4 1/4 1/4] a moving average: one operation, many filters.
 *
 * <p><b>Source:</b> lectures; Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 9.1.
 *
 * <p><b>Needs:</b> loops and arrays. <b>Out of scope:</b> stride, padding, dilation, channels. <b>Time:</b> 10 minutes.
 */
public interface Conv1dExercise {

    /**
     * Cross-correlation of a signal with a kernel. The arguments are not changed.
     *
     * @param u kernel, w ≥ 1 weights
     * @param x signal, W ≥ w samples
     * @return W − w + 1 outputs
     * @throws IllegalArgumentException if the kernel has no weights or is longer than the signal
     */
    float[] correlate(float[] u, float[] x);
}
