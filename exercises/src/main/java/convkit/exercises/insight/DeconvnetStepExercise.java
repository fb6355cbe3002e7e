package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code deconvnet-step}: map an activation back to the pixels.</b>
 *
 * <p>What in the picture made this unit fire? A DeconvNet runs the layer backwards from a single activation: all others are
 * set to zero, and what is left is unpooled, rectified and filtered with the transposed kernels. What appears is the
 * pattern the unit answered to. One step of it, for the layer convolution → ReLU → max pooling:
 *
 * <pre>
 *   isolate:  keep the largest value of one map, zero everything else
 *   project:  unpool     maps.data()[switches[i]] = features.data()[i], all other places 0
 *             rectify    maps ← max(0, maps)
 *             filter     transposed convolution: every value of map o lays its multiple of kernel o over the output;
 *                        what overlaps, and what comes from other maps, is added
 * </pre>
 *
 * The switches are the indices of the exercise {@code max-pool}: where in the {@code data()} of the maps before pooling,
 * {@code [N, O, H, W]}, each maximum stood. The convolution had stride 1 and no padding, so the result is larger than the
 * maps: {@code [N, C, H + K − 1, W + K − 1]}.
 *
 * <p><b>Worked example.</b> One feature of value 2, maps of 2×2, switch 3, kernel [1 2; 3 4]. Unpooled: [0 0; 0 2]. Filtered, 2
 * times the kernel lies in the lower right: [0 0 0; 0 2 4; 0 6 8].
 *
 * <p><b>Source:</b> Zeiler &amp; Fergus, "Visualizing and understanding convolutional networks" (2014), section 2.1.
 *
 * <p><b>Needs:</b> exercise {@code max-pool}; {@link convkit.nn.ops.Elementwise#relu}, {@link
 * convkit.nn.ops.Convolution#convTranspose2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)} (the weight of the forward
 * convolution as it is; the bias may be null), or plain loops. <b>Out of scope:</b> overlapping pooling windows, padding,
 * strides, biases. <b>Time:</b> 35 minutes.
 */
public interface DeconvnetStepExercise {

    /**
     * A copy in which only the largest value of one map is left; of equal ones, the first in row-major order. The argument
     * is not changed.
     *
     * @param features pooled maps of one picture, {@code [1, O, PH, PW]}
     * @param channel which map, in [0, O)
     */
    Tensor isolate(Tensor features, int channel);

    /**
     * Unpools, rectifies and filters. The arguments are not changed.
     *
     * @param features pooled maps, {@code [N, O, PH, PW]}
     * @param switches one per feature, row-major: its place in the data of the maps before pooling, no place twice
     * @param height H of the maps before pooling, {@code width} W
     * @param weight kernels of the forward convolution, {@code [O, C, K, K]}
     * @return {@code [N, C, H + K − 1, W + K − 1]}
     */
    Tensor project(Tensor features, int[] switches, int height, int width, Tensor weight);
}
