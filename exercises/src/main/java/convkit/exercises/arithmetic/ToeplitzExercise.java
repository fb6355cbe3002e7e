package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code toeplitz}: a convolution is a matrix product.</b>
 *
 * <p>Convolution is linear, so there is a matrix U with v(y) = U · v(x), where v lays a picture out as a vector, row after
 * row: pixel [h, w] of a picture of width W is element h·W + w. U has one row per output and one column per pixel, most
 * of it zeros, and the few weights of the kernel again and again: a convolutional layer is a dense layer with tied and
 * mostly zero weights. Build U for one picture, one channel, stride 1 and no padding, and apply it:
 *
 * <pre>
 *   y[i, j] = Σ_kh Σ_kw  kernel[kh, kw] · x[i + kh, j + kw]        OH = H − KH + 1,  OW = W − KW + 1
 *
 *   U[i·OW + j, (i + kh)·W + (j + kw)] = kernel[kh, kw]            everything else 0
 * </pre>
 *
 * <p><b>Worked example.</b> Kernel [1 4 1; 1 4 3; 3 3 1] on a picture of 4×4:
 *
 * <pre>
 *        1 4 1 0 | 1 4 3 0 | 3 3 1 0 | 0 0 0 0        122
 *   U =  0 1 4 1 | 0 1 4 3 | 0 3 3 1 | 0 0 0 0        148   for x = 4 5 8 7
 *        0 0 0 0 | 1 4 1 0 | 1 4 3 0 | 3 3 1 0        126           1 8 8 8
 *        0 0 0 0 | 0 1 4 1 | 0 1 4 3 | 0 3 3 1        134           3 6 6 4
 *                                                                   6 5 7 8
 * </pre>
 *
 * <p><b>Source:</b> lectures; Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016), section
 * 4.1. There its transpose then gives the transposed convolution.
 *
 * <p><b>Needs:</b> {@link Tensor#get}, {@link Tensor#set}, {@link Tensor#dim}, {@link Tensor#zeros}. <b>Out of scope:</b>
 * channels, stride, padding, sparse storage, checking of arguments. <b>Time:</b> 30 minutes.
 */
public interface ToeplitzExercise {

    /**
     * The matrix of a convolution. The kernel is not changed.
     *
     * @param kernel {@code [KH, KW]}, no larger than the picture
     * @param height H of the pictures it will be applied to
     * @param width W of the pictures
     * @return U, a new tensor {@code [OH·OW, H·W]}
     */
    Tensor matrix(Tensor kernel, int height, int width);

    /**
     * The product U · v(x). The arguments are not changed.
     *
     * @param matrix U, {@code [M, H·W]}
     * @param x picture, {@code [H, W]}
     * @return v(y), a new tensor {@code [M]}
     */
    Tensor apply(Tensor matrix, Tensor x);
}
