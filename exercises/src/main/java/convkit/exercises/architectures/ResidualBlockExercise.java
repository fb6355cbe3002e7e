package convkit.exercises.architectures;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code residual-block}: y = ReLU(F(x) + x).</b>
 *
 * <p>A residual block learns what to add to its input instead of a whole new map: if the weights of F are 0, it passes x
 * on, and a gradient always finds the direct way back. That is why networks of a hundred layers can be trained at all.
 *
 * <pre>
 *   F(x) = conv₂(ReLU(conv₁(x)))          conv₁: 3×3, padding 1, the given stride
 *                                         conv₂: 3×3, padding 1, stride 1
 *   y    = ReLU(F(x) + s)                 s = x                 if x has the shape of F(x)
 *                                         s = projection of x   if not: 1×1 kernels with the given stride
 * </pre>
 *
 * The first stride is what makes maps smaller; the projection, without padding and without ReLU of its own, brings x to
 * the same channels and size. There are no biases and no batch norm here.
 *
 * <p><b>Worked example.</b> One channel, x = (2, −1), stride 1; conv₁ and conv₂ have a single weight in their middle, 3 and
 * −1. conv₁ gives (6, −3), ReLU (6, 0), conv₂ (−6, 0); the sum with x is (−4, −1), y = (0, 0). With 1 in place of −1: (6, 0)
 * + (2, −1) = (8, −1), y = (8, 0).
 *
 * <p><b>Source:</b> He et al., "Deep residual learning for image recognition" (2016), section 3.2 and figure 2.
 *
 * <p><b>Use</b> the library: {@link convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)} (a
 * bias may be null), {@link convkit.nn.conv.Window}, {@link convkit.nn.ops.Elementwise#relu}, {@link
 * convkit.nn.ops.Elementwise#add(Tensor, Tensor)}. <b>Out of scope:</b> batch norm, bottlenecks. <b>Time:</b> 25 minutes.
 */
public interface ResidualBlockExercise {

    /**
     * The block's output. The arguments are not changed.
     *
     * @param x maps, {@code [N, C, H, W]}
     * @param weight1 kernels of the first convolution, {@code [O, C, 3, 3]}
     * @param weight2 kernels of the second convolution, {@code [O, O, 3, 3]}
     * @param projection 1×1 kernels, {@code [O, C, 1, 1]}; always given, used only where x has not the shape of F(x)
     * @param stride of the first convolution, ≥ 1
     * @return {@code [N, O, OH, OW]} with OH = ⌊(H − 1)/stride⌋ + 1
     */
    Tensor forward(Tensor x, Tensor weight1, Tensor weight2, Tensor projection, int stride);
}
