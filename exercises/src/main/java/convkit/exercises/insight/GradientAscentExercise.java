package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code gradient-ascent}: let a picture grow that a feature map likes.</b>
 *
 * <p>What does map d of a layer look for? Start from any picture and change it, step by step, so that the map answers more
 * strongly. That is training turned round: the weights stay, the picture follows the gradient, <em>uphill</em>. Do it for
 * one convolutional layer:
 *
 * <pre>
 *   h(x) = the channel-th map of the convolution of x        no bias, no padding, stride 1, no ReLU
 *   L(x) = ‖h(x)‖₂ = √Σ h²
 *   x ← x + γ·∇L(x)                                            T times, each gradient at the x of that moment
 * </pre>
 *
 * For a convolution the gradient has a form you know: ∇L is the transposed convolution of h/‖h‖ with the kernel. Where h is 0
 * everywhere, take ∇L = 0 and leave x as it is. Values are not clamped.
 *
 * <p><b>Worked example.</b> A 1×1 kernel of weight 2 and x = (3, 4): h = (6, 8), L = 10, ∇L = 2·h/‖h‖ = (1.2, 1.6). With γ = 5,
 * one step leads to (9, 12), the next to (15, 20).
 *
 * <p><b>Source:</b> Erhan et al., "Visualizing higher-layer features of a deep network" (2009), section 3.2; the norm of a
 * whole map as in the lectures.
 *
 * <p><b>Use</b> the library: {@link Tensor#requiresGrad(boolean)}, {@link Tensor#backward()}, {@link Tensor#grad}, {@link
 * convkit.nn.ops.Convolution#conv2d(Tensor, Tensor, Tensor, convkit.nn.conv.Window)}, {@link convkit.nn.ops.Shaping#slice},
 * {@link convkit.nn.ops.Reduction#norm} (whose gradient at 0 is 0); or work the gradient out by hand. <b>Out of scope:</b>
 * deeper layers (only the forward pass grows), regularisation, clamping. <b>Time:</b> 35 minutes.
 */
public interface GradientAscentExercise {

    /**
     * How strongly the map answers: L(x). The arguments are not changed.
     *
     * @param x picture, {@code [1, C, H, W]}
     * @param weight kernels of the layer, {@code [O, C, K, K]}
     * @param channel which map, in [0, O)
     */
    float response(Tensor x, Tensor weight, int channel);

    /**
     * The picture after T steps. The arguments are not changed.
     *
     * @param x picture to start from, {@code [1, C, H, W]}
     * @param weight kernels of the layer, {@code [O, C, K, K]}
     * @param channel which map, in [0, O)
     * @param rate γ
     * @param steps T ≥ 0
     * @return a new tensor {@code [1, C, H, W]}
     */
    Tensor ascend(Tensor x, Tensor weight, int channel, float rate, int steps);
}
