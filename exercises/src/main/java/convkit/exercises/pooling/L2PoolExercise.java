package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code l2-pool}: the length of a window.</b>
 *
 * <p><b>Forward.</b> L2 pooling takes the K × K values of a window as a vector and reports its length. Unlike the mean it does
 * not let positive and negative responses cancel, unlike the maximum it lets every value have its say: it measures the
 * energy of a feature near a place, as complex cells are thought to do.
 *
 * <pre>
 *   y[n, c, oh, ow] = √( Σ_kh Σ_kw  x[n, c, oh·S + kh, ow·S + kw]² )          OH = ⌊(H − K)/S⌋ + 1, OW likewise
 * </pre>
 *
 * <p><b>Backward.</b> From y² = Σ x² follows ∂y/∂x = x/y: large values of the window receive a large part of the gradient,
 * with their sign. Where y = 0 the length has no derivative; 0 is taken. A position in several windows receives the sum.
 *
 * <pre>
 *   gradient[p] = Σ over all windows i that p lies in of  gradOutput[i] · x[p] / y[i]
 * </pre>
 *
 * <p><b>Worked example</b>, K = 2, S = 2:
 *
 * <pre>
 *   1 5  2 −4          √(1 + 25 + 25 + 49) = 10       gradOutput 20 9       2 10   2 −4
 *   5 7 −5  6     →    √(4 + 16 + 25 + 36) =  9                        →   10 14  −5  6
 * </pre>
 *
 * <p><b>Source:</b> lectures; Sermanet, Chintala &amp; LeCun, "Convolutional neural networks applied to house numbers digit
 * classification" (2012). PyTorch: LPPool2d with norm_type 2.
 *
 * <p><b>Needs:</b> exercise {@code average-pool}. <b>Out of scope:</b> padding, other norms, checking of arguments. Results
 * are compared up to rounding. <b>Time:</b> 25 minutes.
 */
public interface L2PoolExercise {

    /**
     * Pools a batch of pictures. The argument is not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param kernelSize K, side of the window, from 1 to the shorter side of the picture
     * @param stride S, step between neighbouring windows, ≥ 1
     * @return a new tensor {@code [N, C, OH, OW]}
     */
    Tensor forward(Tensor x, int kernelSize, int stride);

    /**
     * Gradient of the loss with respect to the input of {@link #forward}. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, C, OH, OW]}
     * @param x as given to {@link #forward}
     * @param kernelSize as given to {@link #forward}
     * @param stride as given to {@link #forward}
     * @return ∂loss/∂x, a new tensor of the shape of x
     */
    Tensor backward(Tensor gradOutput, Tensor x, int kernelSize, int stride);
}
