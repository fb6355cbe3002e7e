package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code unpooling}: SegNet puts the maxima back where they were.</b>
 *
 * <p>Max pooling makes a map smaller and forgets where in its window the maximum stood. A network that labels every pixel
 * has to come back to full size with sharp edges; SegNet therefore hands the pooling's <em>indices</em> to its decoder,
 * which puts each value back at its place and fills the rest with zeros. The convolutions behind it fill the gaps.
 *
 * <pre>
 *   y.data()[indices[i]] = x.data()[i]          everything else 0
 * </pre>
 *
 * The indices are those that exercise {@code max-pool} returns: for each value, in row-major order, its position in the
 * data of the <em>whole</em> large tensor, pictures and channels counted through. Windows do not overlap, so no position
 * occurs twice.
 *
 * <p><b>Backward.</b> Each value was copied to one place, so its gradient is the one of that place:
 * {@code gradInput.data()[i] = gradOutput.data()[indices[i]]}.
 *
 * <p><b>Worked example.</b> The pooling of max-pool's example found 6 8; 3 4 at positions 5, 7, 8, 15 of a 4×4 map:
 *
 * <pre>
 *                 0 0 0 0
 *   6 8           0 6 0 8
 *   3 4     →     3 0 0 0
 *                 0 0 0 4
 * </pre>
 *
 * <p><b>Source:</b> lectures; Badrinarayanan, Kendall &amp; Cipolla, "SegNet: a deep convolutional encoder-decoder
 * architecture for image segmentation" (2017), section 3; Zeiler &amp; Fergus (2014) use the same step in DeconvNets.
 *
 * <p><b>Needs:</b> exercise {@code max-pool}. <b>Out of scope:</b> overlapping windows, bilinear upsampling. <b>Time:</b> 20
 * minutes.
 */
public interface UnpoolingExercise {

    /**
     * Puts values back. The arguments are not changed.
     *
     * @param x pooled maps, {@code [N, C, H, W]}
     * @param indices for each value of x, row-major, its position in the result's data; no position twice
     * @param outputShape shape of the maps before pooling, {@code [N, C, OH, OW]}
     * @return a new tensor of shape {@code outputShape}
     * @throws IllegalArgumentException if there is not one index for each value, or an index lies outside the result
     */
    Tensor forward(Tensor x, int[] indices, int[] outputShape);

    /**
     * Gradient of the loss with respect to the input of {@link #forward}. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, C, OH, OW]}
     * @param indices as given to {@link #forward}
     * @param inputShape shape of the input of {@link #forward}, {@code [N, C, H, W]}
     * @return ∂loss/∂x, a new tensor of shape {@code inputShape}
     */
    Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape);
}
