package convkit.exercises.backprop;

/**
 * <b>Exercise {@code shared-weight-gradient}: the gradient of a weight that many connections share.</b>
 *
 * <p>A 1-D convolution uses the same K weights at every position: {@code y[i] = Σ_k u[k] · x[i·S + k]} with stride S. To
 * find the gradient of u[k], pretend first that every output had weights of its own, {@code u[i, k]}. The connection from
 * x[i·S + k] to y[i] then has the gradient
 *
 * <pre>
 *   ∂loss/∂u[i, k] = ∂loss/∂y[i] · x[i·S + k]
 * </pre>
 *
 * Now tie them together again. A change of u[k] acts on the loss through all its copies at once, so the chain rule
 * <em>adds</em>:
 *
 * <pre>
 *   ∂loss/∂u[k] = Σ_i ∂loss/∂u[i, k]
 * </pre>
 *
 * That sum is the only difference between training a convolutional and a fully connected layer.
 *
 * <p><b>Worked numbers</b>, K = 2, S = 1: x = (1, 2, 3, 4), ∂loss/∂y = (10, 100, 1000).
 *
 * <pre>
 *   connections   10·1   10·2          10    20
 *                100·2  100·3     =   200   300
 *               1000·3 1000·4        3000  4000
 *
 *   shared      10 + 200 + 3000 = 3210,  20 + 300 + 4000 = 4320
 * </pre>
 *
 * <p><b>Source:</b> the lectures on LeNet; LeCun et al., "Backpropagation applied to handwritten zip code recognition"
 * (1989); Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 9.5.
 */
public interface SharedWeightGradientExercise {

    /**
     * Gradient of every single connection, as if none were shared. The arguments are not changed.
     *
     * @param x input of the convolution, long enough for all outputs
     * @param gradOutput ∂loss/∂y, one value per output
     * @param kernelSize K, number of weights, ≥ 1
     * @param stride S, step between neighbouring outputs, ≥ 1
     * @return output after output, K values each: index {@code i·K + k}
     */
    float[] connections(float[] x, float[] gradOutput, int kernelSize, int stride);

    /**
     * Gradient of the K shared weights; arguments as for {@link #connections}.
     *
     * @return ∂loss/∂u, length K
     */
    float[] shared(float[] x, float[] gradOutput, int kernelSize, int stride);
}
