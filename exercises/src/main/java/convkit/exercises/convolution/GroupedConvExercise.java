package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code grouped-conv}: kernels that see some of the channels.</b>
 *
 * <p>In a grouped convolution the C input channels and the O kernels are dealt into G equal groups, in order; a kernel sees
 * only the channels of its own group:
 *
 * <pre>
 *   group of kernel o         g = ⌊o / (O/G)⌋
 *   channel of its weight c   g · (C/G) + c             c = 0 … C/G − 1
 *
 *   y[n, o, i, j] = Σ_c Σ_kh Σ_kw  weight[o, c, kh, kw] · x[n, g·(C/G) + c, i + kh, j + kw]
 * </pre>
 *
 * with stride 1 and no padding. G = 1 is the ordinary convolution; AlexNet used G = 2 because its two halves lived on two
 * GPUs; G = C, one channel per group, is the <em>depthwise</em> convolution of MobileNet, where each channel has its own
 * kernels. A G-th of the weights, a G-th of the multiplications.
 *
 * <p><b>Worked example</b>, 1×1 kernels, C = 4, O = 2, G = 2: kernel 0 sees channels 0 and 1, kernel 1 sees channels 2 and
 * 3. For one pixel (1, 2, 3, 4) and weights [10 1] and [10 1]: y = (10·1 + 2, 10·3 + 4) = (12, 34).
 *
 * <p><b>Source:</b> Krizhevsky, Sutskever &amp; Hinton, "ImageNet classification with deep convolutional neural networks"
 * (2012), section 3.5; Howard et al., "MobileNets" (2017), section 3.1.
 *
 * <p><b>Needs:</b> exercises {@code conv2d}, {@code parameter-count}. <b>Out of scope:</b> bias, stride, padding, dilation,
 * speed. <b>Time:</b> 25 minutes.
 */
public interface GroupedConvExercise {

    /**
     * Grouped convolution of a batch. The arguments are not changed.
     *
     * @param x {@code [N, C, H, W]}
     * @param weight {@code [O, C/G, KH, KW]}
     * @param groups G
     * @return a new tensor {@code [N, O, H − KH + 1, W − KW + 1]}
     * @throws IllegalArgumentException if groups is below 1 or does not divide C or O, or weight's second axis is not C/G
     */
    Tensor forward(Tensor x, Tensor weight, int groups);
}
