package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code pointwise-conv}: the 1×1 convolution.</b>
 *
 * <p>A kernel of one pixel sees no neighbours, but it sees all channels: at each pixel it mixes the C input channels into O
 * new ones, the same small dense layer everywhere. It changes the number of channels and leaves height and width alone:
 *
 * <pre>
 *   y[n, o, h, w] = bias[o] + Σ_c  weight[o, c] · x[n, c, h, w]          [N, C, H, W] → [N, O, H, W]
 * </pre>
 *
 * GoogLeNet puts it before its 3×3 and 5×5 kernels to make these cheaper. Count the multiplications of a chain of
 * convolutions that all keep H × W, where channels[i] → channels[i + 1] with kernel size K_i:
 *
 * <pre>
 *   Σ_i  H · W · channels[i + 1] · channels[i] · K_i²
 * </pre>
 *
 * <p><b>Worked numbers.</b> 56×56×64 with five 1×1×64 kernels gives 56×56×5. A 5×5 convolution from 192 to 32 channels on
 * 28×28 takes 28·28·32·192·25 = 120,422,400 multiplications; with a 1×1 convolution to 16 channels before it
 * 28·28·16·192 + 28·28·32·16·25 = 2,408,448 + 10,035,200 = 12,443,648, about a tenth.
 *
 * <p><b>Source:</b> lectures; Lin, Chen &amp; Yan, "Network in network" (2014); Szegedy et al., "Going deeper with
 * convolutions" (2015), section 4.
 *
 * <p><b>Needs:</b> {@link Tensor#get}, {@link Tensor#set}, {@link Tensor#dim}, {@link Tensor#zeros}. <b>Out of scope:</b>
 * stride, the activation behind it, checking of arguments. <b>Time:</b> 20 minutes.
 */
public interface PointwiseConvExercise {

    /**
     * Mixes the channels at every pixel. The arguments are not changed.
     *
     * @param x {@code [N, C, H, W]}
     * @param weight {@code [O, C]}
     * @param bias {@code [O]}
     * @return a new tensor {@code [N, O, H, W]}
     */
    Tensor forward(Tensor x, Tensor weight, Tensor bias);

    /**
     * Multiplications of a chain of convolutions that keep height and width. The arguments are not changed.
     *
     * @param height H, ≥ 1
     * @param width W, ≥ 1
     * @param channels of the input and after each layer: one more than there are layers
     * @param kernelSizes K of each layer
     * @return for one picture; may be larger than an int can hold
     */
    long multiplications(int height, int width, int[] channels, int[] kernelSizes);
}
