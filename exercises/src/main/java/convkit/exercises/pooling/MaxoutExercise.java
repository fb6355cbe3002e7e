package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code maxout}: pooling across channels.</b>
 *
 * <p>Spatial pooling forgets <em>where</em> a feature was; maxout forgets <em>which</em> of several detectors answered. The
 * channels are dealt into groups of k neighbours, and at each position the largest value of each group stays:
 *
 * <pre>
 *   y[n, g, h, w] = max over j = 0 … k − 1 of  x[n, g·k + j, h, w]          [N, C, H, W] → [N, C/k, H, W]
 * </pre>
 *
 * If the k detectors of a group have learned one shape turned by different angles, the output says that the shape is there,
 * whatever its angle: an invariance that is learned, where spatial pooling has its own built in.
 *
 * <p><b>Backward.</b> The channel that won receives the gradient, the others of its group receive 0. Among equals the first
 * channel wins.
 *
 * <p><b>Worked example</b>, one pixel, C = 4, k = 2: (1, 5, −3, −2) → (5, −2); gradOutput (10, 20) → gradient (0, 10, 0,
 * 20). Channels 0 and 1 form the first group, 2 and 3 the second.
 *
 * <p><b>Source:</b> lectures (cross-channel pooling); Goodfellow et al., "Maxout networks" (2013).
 *
 * <p><b>Needs:</b> exercise {@code max-pool}. <b>Out of scope:</b> the dense layers in front, dropout. <b>Time:</b> 20
 * minutes.
 */
public interface MaxoutExercise {

    /**
     * The largest value of each group of channels, at every position. The argument is not changed.
     *
     * @param x {@code [N, C, H, W]}
     * @param pieces k, channels per group
     * @return a new tensor {@code [N, C/k, H, W]}
     * @throws IllegalArgumentException if pieces is below 1 or does not divide C
     */
    Tensor forward(Tensor x, int pieces);

    /**
     * Gradient of the loss with respect to the input of {@link #forward}. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, C/k, H, W]}
     * @param x as given to {@link #forward}
     * @param pieces as given to {@link #forward}
     * @return ∂loss/∂x, a new tensor {@code [N, C, H, W]}
     */
    Tensor backward(Tensor gradOutput, Tensor x, int pieces);
}
