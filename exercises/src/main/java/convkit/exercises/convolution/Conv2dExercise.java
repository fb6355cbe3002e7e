package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code conv2d}: the forward pass of a convolutional layer.</b>
 *
 * <p>Each of the O kernels looks at all C channels of the input at once. It slides over the picture; at each place its
 * weights are multiplied with the values below them, everything is summed over channels and taps, and one bias per
 * kernel is added:
 *
 * <pre>
 *   y[n, o, oh, ow] = bias[o] + Σ_c Σ_kh Σ_kw  weight[o, c, kh, kw] · x[n, c, h, w]
 *
 *   with  h = oh·stride + kh·dilation − padding
 *         w = ow·stride + kw·dilation − padding
 * </pre>
 *
 * where {@code x[n, c, h, w]} counts as 0 when h or w lies outside the picture: that is zero padding. The kernel is
 * <em>not</em> flipped. Strictly this is a cross-correlation; deep-learning libraries call it convolution, and so do we.
 *
 * <p><b>Output size</b>, for height and width alike, each for itself: {@code OH = ⌊(H + 2·padding − ((KH − 1)·dilation +
 * 1)) / stride⌋ + 1}. Here the division rounds <em>down</em>, as in PyTorch: when the stride does not fit, the last rows
 * and columns are read by no output. (The exercise {@code output-size} refuses instead.)
 *
 * <p><b>Worked example</b>, one picture, one channel, one kernel, bias 0, stride 1, no padding, dilation 1:
 *
 * <pre>
 *   kernel      picture
 *   1 4 1       4 5 8 7        122 148
 *   1 4 3       1 8 8 8   →    126 134
 *   3 3 1       3 6 6 4
 *               6 5 7 8
 *
 *   122 = 1·4 + 4·5 + 1·8  +  1·1 + 4·8 + 3·8  +  3·3 + 3·6 + 1·6
 * </pre>
 *
 * <p><b>Source:</b> LeCun et al., "Gradient-based learning applied to document recognition" (1998), section II;
 * Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016).
 *
 * <p><b>Needs:</b> exercise {@code output-size}; {@link Tensor#get}, {@link Tensor#set}, {@link Tensor#dim}, {@link
 * Tensor#zeros}. <b>Out of scope:</b> speed (seven nested loops are fine), groups, checking of arguments (the tests only
 * give arguments that fit), the ready-made convolution of the library. <b>Time:</b> 45 minutes.
 */
public interface Conv2dExercise {

    /**
     * Convolves a batch of pictures with a bank of kernels. The arguments are not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param weight kernels, {@code [O, C, KH, KW]}; KH and KW may differ
     * @param bias one number per kernel, {@code [O]}
     * @param stride step between neighbouring outputs, in both directions, ≥ 1
     * @param padding zeros added on each of the four sides, ≥ 0
     * @param dilation distance between neighbouring taps, in both directions, ≥ 1 (1: no gaps)
     * @return feature maps, a new tensor {@code [N, O, OH, OW]}
     */
    Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation);
}
