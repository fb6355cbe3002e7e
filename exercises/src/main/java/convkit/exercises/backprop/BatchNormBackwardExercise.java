package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code batch-norm-backward}: batch normalisation in training, backward.</b>
 *
 * <p>The forward pass of the exercise {@code batch-norm} computed for each channel, over its M = N·H·W values, {@code σ =
 * √(variance + ε)}, {@code x̂ = (x − mean) / σ} and {@code y = γ·x̂ + β}. For the learned γ and β the gradients g = ∂loss/∂y are
 * simply gathered:
 *
 * <pre>
 *   ∂loss/∂β = Σ g          ∂loss/∂γ = Σ g · x̂
 * </pre>
 *
 * <p>For x there are three paths: directly, through the mean and through the variance, because one x moves both and with them
 * every y of the channel. Added up:
 *
 * <pre>
 *   ∂loss/∂x = γ/σ · ( g − 1/M · Σ g − x̂ · 1/M · Σ g·x̂ )
 *                   direct    mean          variance
 * </pre>
 *
 * The second term takes away what would shift all x alike, the third what would stretch them: the layer removes both anyway.
 *
 * <p><b>Worked numbers</b>, one channel, ε = 1, γ = 1: x = (2, 6, 6, 10) has mean 6, variance 8, σ = 3, x̂ = (−4/3, 0, 0, 4/3).
 * With g = (9, 0, 0, 0): Σ g = 9, Σ g·x̂ = −12, so ∂loss/∂x[0] = (9 − 9/4 − (−4/3)·(−12/4))/3 = 2.75/3 = 0.916667.
 *
 * <p><b>Source:</b> Ioffe &amp; Szegedy, "Batch normalization" (2015), section 3, the equations after Algorithm 1.
 */
public interface BatchNormBackwardExercise {

    /**
     * All gradients of the layer.
     *
     * @param gradInput ∂loss/∂x, {@code [N, C, H, W]}
     * @param gradGamma one per channel
     * @param gradBeta one per channel
     */
    record Gradients(Tensor gradInput, float[] gradGamma, float[] gradBeta) {}

    /**
     * Backward pass in training. The arguments are not changed.
     *
     * @param x input of the forward pass, {@code [N, C, H, W]}
     * @param gamma one scale per channel
     * @param gradOutput g = ∂loss/∂y, shape of x
     * @param epsilon that of the forward pass
     */
    Gradients backward(Tensor x, float[] gamma, Tensor gradOutput, float epsilon);
}
