package convkit.exercises.architectures;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code dense-block}: every layer sees the maps of all layers before it.</b>
 *
 * <p>In a dense block nothing is thrown away: each layer reads the block's input and the maps of all earlier layers, and
 * adds k new maps to the pile. k, the growth rate, can be small (12 or 32), because a layer need not repeat what is there.
 *
 * <pre>
 *   pile₀   = x                                           C channels
 *   newₗ    = convₗ(ReLU(pileₗ))                          k channels, 3×3, padding 1, no bias
 *   pileₗ₊₁ = pileₗ followed by newₗ along the channels    C + (l + 1)·k channels
 * </pre>
 *
 * for l = 0 … L − 1; the block returns the whole pile, x first. The ReLU stands <em>before</em> the convolution and is
 * applied to a copy: the pile itself keeps its negative values.
 *
 * <p><b>Counts.</b> Layer l reads C + l·k channels and so has 9·(C + l·k)·k weights. Worked numbers: C = 64, k = 32, L = 3:
 * the layers read 64, 96 and 128 channels; 9·32·(64 + 96 + 128) = 82,944 weights.
 *
 * <p><b>Source:</b> Huang et al., "Densely connected convolutional networks" (2017), section 3 (whose layers have batch
 * norm before the ReLU).
 *
 * <p><b>Use</b> the library: {@link convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)} (a
 * bias may be null), {@link convkit.nn.conv.Window}, {@link convkit.nn.ops.Elementwise#relu}, {@link
 * convkit.nn.ops.Shaping#concat}. <b>Out of scope:</b> batch norm, bottlenecks, transition layers. <b>Time:</b> 25 minutes.
 */
public interface DenseBlockExercise {

    /**
     * The block's output. The arguments are not changed.
     *
     * @param x maps, {@code [N, C, H, W]}
     * @param weights kernels of each layer, the first first: layer l has {@code [k, C + l·k, 3, 3]}
     * @return {@code [N, C + L·k, H, W]}
     */
    Tensor forward(Tensor x, Tensor[] weights);

    /**
     * How many channels each layer reads.
     *
     * @param inChannels C ≥ 1
     * @param growthRate k ≥ 1
     * @param layers L ≥ 0
     * @return L numbers, the first layer's first
     */
    int[] inputChannels(int inChannels, int growthRate, int layers);

    /**
     * Number of weights of all layers together.
     *
     * @param inChannels C ≥ 1
     * @param growthRate k ≥ 1
     * @param layers L ≥ 0
     */
    int weightCount(int inChannels, int growthRate, int layers);
}
