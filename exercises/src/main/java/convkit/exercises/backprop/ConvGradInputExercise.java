package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code conv-grad-input}: the gradient that a convolutional layer hands to the layer below.</b>
 *
 * <p>In the forward pass (exercise {@code conv2d} with dilation 1) an input value went into several outputs, each time through
 * another weight. Its gradient is the sum over all these paths:
 *
 * <pre>
 *   gradInput[n, c, h, w] = Σ gradOutput[n, o, oh, ow] · weight[o, c, kh, kw]
 *
 *   over all o and all oh, ow, kh, kw with  oh·S + kh − P = h  and  ow·S + kw − P = w
 * </pre>
 *
 * with stride S and padding P. You can read it in two ways: <em>scatter</em>, where every output hands its gradient back to the
 * values it read, and <em>gather</em>, where every input looks for the outputs it went into. The result is called the transposed
 * convolution of gradOutput; it is also how networks enlarge their maps.
 *
 * <p><b>Worked numbers</b>, one picture, one channel, S = 1, P = 0, input 2×3:
 *
 * <pre>
 *   weight  1 2      gradOutput  10 100       gradInput  10 120  200
 *           3 4                                          30 340  400
 *
 *   120 = 10·2 + 100·1        340 = 10·4 + 100·3
 * </pre>
 *
 * <p><b>Source:</b> Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016), section 4; Goodfellow,
 * Bengio &amp; Courville, "Deep Learning" (2016), section 9.5.
 */
public interface ConvGradInputExercise {

    /**
     * Backward pass to the input. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, O, OH, OW]}
     * @param weight kernels, {@code [O, C, KH, KW]}; KH and KW may differ
     * @param inputShape {@code [N, C, H, W]} of the forward pass. It cannot be worked out from the other sizes: where the stride
     *     does not fit, the last rows and columns were read by no output, and their gradient is 0
     * @param stride S, ≥ 1
     * @param padding P, ≥ 0
     * @return ∂loss/∂x, a new tensor of shape {@code inputShape}
     */
    Tensor backward(Tensor gradOutput, Tensor weight, int[] inputShape, int stride, int padding);
}
