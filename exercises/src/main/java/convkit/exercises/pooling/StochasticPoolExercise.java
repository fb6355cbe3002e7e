package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code stochastic-pool}: pooling by lot.</b>
 *
 * <p>Max pooling always follows the strongest value and may overfit to it. Stochastic pooling draws one activation of each
 * window, each with a probability in proportion to its size, p_j = a_j / A with A = Σ a_j: a regulariser like dropout. The
 * windows are K × K and stand side by side (stride K).
 *
 * <p><b>Training.</b> There is one uniform draw u in [0, 1) per output, in row-major order of the outputs; draws are given,
 * so that the result is determined. Go through the window in row-major order and take the first a_j with
 *
 * <pre>
 *   a_1 + a_2 + … + a_j  &gt;  u · A
 * </pre>
 *
 * and note its position in {@code x.data()}, as max pooling does. A window of zeros gives 0 and its first position.
 *
 * <p><b>Testing.</b> Chance would make the answer of a trained network flicker. Instead put out the mean of the draw, each
 * activation weighted with its probability; 0 for a window of zeros:
 *
 * <pre>
 *   y = Σ p_j · a_j = Σ a_j² / Σ a_j
 * </pre>
 *
 * <p><b>Worked example</b>, one window [1 0; 2 5], so A = 8, probabilities 1/8, 0, 2/8, 5/8 and sums 1, 1, 3, 8:
 *
 * <pre>
 *   u = 0.0625: u·A = 0.5 → 1        u = 0.25: u·A = 2 → 2        u = 0.5: u·A = 4 → 5        test: 30/8 = 3.75
 * </pre>
 *
 * <p><b>Source:</b> lectures; Zeiler &amp; Fergus, "Stochastic pooling for regularization of deep convolutional neural
 * networks" (2013), section 3.
 *
 * <p><b>Needs:</b> exercise {@code max-pool}. <b>Out of scope:</b> drawing random numbers, the backward pass (it is that of
 * max pooling), rows and columns left at the edge (sizes are multiples of K). <b>Time:</b> 30 minutes.
 */
public interface StochasticPoolExercise {

    /**
     * What the forward pass hands to the next layer, and to its own backward pass.
     *
     * @param output drawn activations, {@code [N, C, H/K, W/K]}
     * @param indices for each output, row-major, the position of the drawn activation in {@code x.data()}
     */
    record Pooled(Tensor output, int[] indices) {}

    /**
     * Draws one activation of each window. The arguments are not changed.
     *
     * @param x activations, not negative, {@code [N, C, H, W]}
     * @param kernelSize K ≥ 1, divides H and W
     * @param draws one number in [0, 1) per output, row-major
     * @throws IllegalArgumentException if an activation is negative
     */
    Pooled sample(Tensor x, int kernelSize, float[] draws);

    /**
     * The mean of {@link #sample} over all draws. The argument is not changed.
     *
     * @param x activations, not negative, {@code [N, C, H, W]}
     * @param kernelSize K ≥ 1, divides H and W
     * @return a new tensor {@code [N, C, H/K, W/K]}
     * @throws IllegalArgumentException if an activation is negative
     */
    Tensor mean(Tensor x, int kernelSize);
}
