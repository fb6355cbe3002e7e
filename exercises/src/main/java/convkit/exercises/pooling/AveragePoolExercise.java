package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code average-pool}: average pooling, forward and backward.</b>
 *
 * <p><b>Forward.</b> A window of K × K positions steps over each channel of each picture and reports the mean of what it
 * sees. LeNet's subsampling layers do this, and the last layer of GoogLeNet and ResNet over the whole map:
 *
 * <pre>
 *   y[n, c, oh, ow] = 1/K² · Σ_kh Σ_kw  x[n, c, oh·S + kh, ow·S + kw]          kh, kw = 0 … K − 1
 *
 *   [N, C, H, W] → [N, C, OH, OW]      OH = ⌊(H − K)/S⌋ + 1,  OW likewise: windows lie wholly inside
 * </pre>
 *
 * <p><b>Backward.</b> All positions of a window had the same say in its mean, so each receives the K²-th part of the
 * window's gradient; a position that lies in several windows receives the sum of its parts.
 *
 * <p><b>Worked example</b>, K = 2, S = 2:
 *
 * <pre>
 *   x =  1 1 2 4        y = 3.25 5.25      gradOutput = 4 8      gradient =  1 1 2 2
 *        5 6 7 8            2    2                      0 4                  1 1 2 2
 *        3 2 1 0                                                             0 0 1 1
 *        1 2 3 4                                                             0 0 1 1
 *
 *   3.25 = (1 + 1 + 5 + 6)/4
 * </pre>
 *
 * <p><b>Source:</b> lectures; LeCun et al., "Gradient-based learning applied to document recognition" (1998), section II.
 *
 * <p><b>Needs:</b> exercise {@code max-pool}. <b>Out of scope:</b> padding, windows that are not square, checking of
 * arguments. The tests use K = 1, 2 and 4, for which means of quarters are exact. <b>Time:</b> 25 minutes.
 */
public interface AveragePoolExercise {

    /**
     * Pools a batch of pictures. The argument is not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param kernelSize K, side of the window, from 1 to the shorter side of the picture
     * @param stride S, step between neighbouring windows, ≥ 1
     * @return a new tensor {@code [N, C, OH, OW]}
     */
    Tensor forward(Tensor x, int kernelSize, int stride);

    /**
     * Gradient of the loss with respect to the input of {@link #forward}. The arguments are not changed.
     *
     * @param gradOutput ∂loss/∂output, {@code [N, C, OH, OW]}
     * @param inputShape {@code [N, C, H, W]} of the input of {@link #forward}
     * @param kernelSize as given to {@link #forward}
     * @param stride as given to {@link #forward}
     * @return ∂loss/∂x, a new tensor of shape {@code inputShape}
     */
    Tensor backward(Tensor gradOutput, int[] inputShape, int kernelSize, int stride);
}
