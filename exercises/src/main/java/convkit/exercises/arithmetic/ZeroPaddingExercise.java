package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code zero-padding}: a frame of zeros that keeps the size.</b>
 *
 * <p>Each convolution without padding makes the map smaller: 32 → 28 → 24 … until nothing is left. A frame of P zeros on
 * <em>each</em> of the four sides gives the kernel room to stand on the border pixels too:
 *
 * <pre>
 *   y[n, c, h + P, w + P] = x[n, c, h, w]      everything else is 0
 *   [N, C, H, W]  →  [N, C, H + 2P, W + 2P]
 * </pre>
 *
 * With stride 1 a kernel of K taps gives W' = W − K + 2P + 1 outputs, so the size is kept, W' = W, exactly when
 *
 * <pre>
 *   P = (K − 1) / 2
 * </pre>
 *
 * That is a whole number only for odd K. An even kernel has no middle tap; it would need more zeros on one side than on
 * the other, and is refused here.
 *
 * <p><b>Worked numbers.</b> P = 1 turns [1 2; 3 4] into [0 0 0 0; 0 1 2 0; 0 3 4 0; 0 0 0 0]. K = 3 needs P = 1, so that
 * 7×7 stays 7×7; K = 5 needs P = 2; K = 11 needs P = 5; K = 1 needs none.
 *
 * <p><b>Source:</b> lectures; Dumoulin &amp; Visin, "A guide to convolution arithmetic for deep learning" (2016),
 * section 2.2 (half padding).
 *
 * <p><b>Needs:</b> exercise {@code output-size}; {@link Tensor#get}, {@link Tensor#set}, {@link Tensor#dim}, {@link
 * Tensor#zeros}. <b>Out of scope:</b> sides with different padding, other fillings (mirrored, repeated), stride and
 * dilation. <b>Time:</b> 15 minutes.
 */
public interface ZeroPaddingExercise {

    /**
     * Puts a frame of zeros around every map. The argument is not changed.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param padding P, zeros on each side, ≥ 0
     * @return a new tensor {@code [N, C, H + 2P, W + 2P]}
     */
    Tensor pad(Tensor x, int padding);

    /**
     * The padding that keeps the size of a map at stride 1.
     *
     * @param kernelSize K, an odd number ≥ 1
     * @return P
     * @throws IllegalArgumentException if kernelSize is below 1 or even
     */
    int samePadding(int kernelSize);
}
