package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code conv-grad-weight}: the gradients of a convolutional layer's kernels and biases.</b>
 *
 * <p>The forward pass of the exercise {@code conv2d} (dilation 1) multiplied {@code weight[o, c, kh, kw]} with one input value
 * for every picture n and every output position. All these connections share the weight, so their gradients add up:
 *
 * <pre>
 *   gradWeight[o, c, kh, kw] = Σ_n Σ_oh Σ_ow  gradOutput[n, o, oh, ow] · x[n, c, oh·S + kh − P, ow·S + kw − P]
 *
 *   gradBias[o]              = Σ_n Σ_oh Σ_ow  gradOutput[n, o, oh, ow]
 * </pre>
 *
 * with stride S and padding P; x counts as 0 outside the picture. Nothing is averaged: whether the loss is a mean over the batch
 * is already in gradOutput.
 *
 * <p><b>Worked numbers</b>, one picture, one channel, one 2×2 kernel, S = 1, P = 0:
 *
 * <pre>
 *   x       1 2 3        gradOutput     1   10        gradWeight   5421 6532
 *           4 5 6                     100 1000                     8754 9865
 *           7 8 9
 *
 *   5421 = 1·1 + 10·2 + 100·4 + 1000·5        gradBias = 1 + 10 + 100 + 1000 = 1111
 * </pre>
 *
 * <p><b>Source:</b> LeCun et al., "Gradient-based learning applied to document recognition" (1998), section II; Goodfellow,
 * Bengio &amp; Courville, "Deep Learning" (2016), section 9.5.
 */
public interface ConvGradWeightExercise {

    /**
     * Gradients of the loss with respect to a layer's parameters.
     *
     * @param gradWeight shape of the kernels, {@code [O, C, KH, KW]}
     * @param gradBias {@code [O]}
     */
    record Gradients(Tensor gradWeight, Tensor gradBias) {}

    /**
     * Backward pass to the parameters. The arguments are not changed.
     *
     * @param x input of the forward pass, {@code [N, C, H, W]}
     * @param gradOutput ∂loss/∂output, {@code [N, O, OH, OW]}
     * @param kernelHeight KH
     * @param kernelWidth KW; may differ from KH
     * @param stride S, ≥ 1
     * @param padding P, ≥ 0
     */
    Gradients backward(Tensor x, Tensor gradOutput, int kernelHeight, int kernelWidth, int stride, int padding);
}
