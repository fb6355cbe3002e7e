package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code max-pool}: max pooling, forward and backward.</b>
 *
 * <p><b>Forward.</b> A square window of K × K positions steps over each channel of each picture and reports the largest
 * value it sees:
 *
 * <pre>
 *   y[n, c, oh, ow] = max over kh, kw in [0, K) of  x[n, c, oh·S + kh, ow·S + kw]
 * </pre>
 *
 * The output is {@code [N, C, OH, OW]} with {@code OH = ⌊(H − K)/S⌋ + 1}, and OW likewise: windows lie wholly inside the
 * picture. Beside the maxima it keeps the <em>indices</em>: for each output, in row-major order, the position of its
 * maximum in {@code x.data()}, that is {@code ((n·C + c)·H + h)·W + w}. If the maximum occurs more than once in a window,
 * the first in row-major order counts.
 *
 * <p><b>Worked example</b>, K = 2, S = 2:
 *
 * <pre>
 *   1 1 2 4
 *   5 6 7 8        6 8        indices   5  7
 *   3 2 1 0   →    3 4                  8 15
 *   1 2 3 4
 * </pre>
 *
 * <p><b>Backward.</b> Only the position that won had a say in the output, so it receives the whole gradient and the
 * others receive none. Windows overlap when S &lt; K; a position that won several of them receives the
 * <em>sum</em>:
 *
 * <pre>
 *   gradInput.data()[p] = Σ over all outputs i with indices[i] = p of  gradOutput.data()[i]
 * </pre>
 *
 * <p><b>Source:</b> Riesenhuber &amp; Poggio, "Hierarchical models of object recognition in cortex" (1999) for the
 * maximum; Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 9.3.
 *
 * <p><b>Needs:</b> {@link Tensor#data}, {@link Tensor#shape}, {@link Tensor#zeros}, the row-major layout. <b>Out of
 * scope:</b> padding, windows that are not square, checking of arguments (the tests only give arguments that fit).
 * <b>Time:</b> 40 minutes.
 */
public interface MaxPoolExercise {

    /**
     * What the forward pass hands to the next layer, and to its own backward pass.
     *
     * @param output maxima, {@code [N, C, OH, OW]}
     * @param indices for each output, row-major, the position of its maximum in {@code x.data()}
     */
    record Pooled(Tensor output, int[] indices) {}

    /**
     * Pools a batch of pictures. The argument is not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param kernelSize K, side of the window, from 1 to the shorter side of the picture
     * @param stride S, step between neighbouring windows, ≥ 1
     */
    Pooled forward(Tensor x, int kernelSize, int stride);

    /**
     * Gradient of the loss with respect to the input of {@link #forward}. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, C, OH, OW]}
     * @param indices as returned by {@link #forward}
     * @param inputShape {@code [N, C, H, W]} of the input of {@link #forward}
     * @return ∂loss/∂x, a new tensor of shape {@code inputShape}
     */
    Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape);
}
