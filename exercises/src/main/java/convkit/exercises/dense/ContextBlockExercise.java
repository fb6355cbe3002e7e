package convkit.exercises.dense;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code context-block}: see far without pooling.</b>
 *
 * <p>To say what every pixel belongs to, a network must see the pixel's surroundings, but its map must not shrink. Dilated
 * kernels do both: their nine taps lie 1, then 2, then 4, … pixels apart, and the padding grows with them. Each layer costs
 * as much as the first; what a pixel sees doubles.
 *
 * <pre>
 *   maps₀   = x
 *   mapsₗ₊₁ = ReLU(3×3 convolution of mapsₗ with dilation 2ˡ and padding 2ˡ)      l = 0 … L − 1, no bias
 *
 *   side of the square that one output sees:   1 + 2·(1 + 2 + 4 + … + 2ᴸ⁻¹)
 * </pre>
 *
 * <p><b>Worked numbers.</b> One layer sees 3×3 pixels, two see 7×7, three see 15×15; no layer at all sees the pixel itself, 1.
 * In a row of 8, three layers whose only weight is a 1 to the right of the middle move the picture to the left by 1 + 2 + 4 = 7.
 *
 * <p><b>Source:</b> Yu &amp; Koltun, "Multi-scale context aggregation by dilated convolutions" (2016), section 3.
 *
 * <p><b>Use</b> the library: {@link convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)} (a
 * bias may be null), {@link convkit.nn.conv.Window#dilation(int)}, {@link convkit.nn.ops.Elementwise#relu}. <b>Out of
 * scope:</b> biases, the identity initialisation of the paper. <b>Time:</b> 20 minutes.
 */
public interface ContextBlockExercise {

    /**
     * Runs all layers. The arguments are not changed.
     *
     * @param x maps, {@code [N, C, H, W]}
     * @param weights kernels of each layer, the first first; layer l has {@code [Oₗ, Cₗ, 3, 3]}, where Cₗ are the maps that
     *     the layer before puts out
     * @return {@code [N, O, H, W]}: the size of the maps is kept
     */
    Tensor forward(Tensor x, Tensor[] weights);

    /**
     * Side of the square of inputs that one output sees.
     *
     * @param layers L, from 0 to 20
     */
    int receptiveField(int layers);
}
