package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code correlate2d}: a kernel on a grey picture.</b>
 *
 * <p>The same idea as in one dimension, now with a window of rows and columns. One picture, one channel, one kernel:
 *
 * <pre>
 *   y[i, j] = Σ_kh Σ_kw  kernel[kh, kw] · x[i + kh, j + kw]
 *
 *   [H, W] with [KH, KW]  →  [H − KH + 1, W − KW + 1]
 * </pre>
 *
 * <p><b>Worked example</b> of the lectures:
 *
 * <pre>
 *   kernel      picture
 *   1 4 1       4 5 8 7        122 148
 *   1 4 3       1 8 8 8   →    126 134
 *   3 3 1       3 6 6 4
 *               6 5 7 8
 *
 *   122 = 1·4 + 4·5 + 1·8  +  1·1 + 4·8 + 3·8  +  3·3 + 3·6 + 1·6
 * </pre>
 *
 * The kernel [−1 0 1; −2 0 2; −1 0 1] (Sobel) answers to upright edges, [0 −1 0; −1 4 −1; 0 −1 0] to spots. A network
 * learns such kernels.
 *
 * <p><b>Source:</b> lectures; Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016), section 2.
 *
 * <p><b>Needs:</b> exercise {@code conv1d}; {@link Tensor#get}, {@link Tensor#set}, {@link Tensor#dim}, {@link
 * Tensor#zeros}. <b>Out of scope:</b> channels, batches, bias, stride, padding, checking of arguments. <b>Time:</b> 15
 * minutes.
 */
public interface Correlate2dExercise {

    /**
     * Cross-correlation of a picture with a kernel. The arguments are not changed.
     *
     * @param x picture, {@code [H, W]}
     * @param kernel {@code [KH, KW]}, no larger than the picture
     * @return a new tensor {@code [H − KH + 1, W − KW + 1]}
     */
    Tensor correlate(Tensor x, Tensor kernel);
}
