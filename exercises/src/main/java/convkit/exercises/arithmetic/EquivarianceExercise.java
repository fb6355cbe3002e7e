package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code equivariance}: does it matter whether you move first or filter first?</b>
 *
 * <p>A map f is <em>equivariant</em> to a change g when f(g(x)) = g(f(x)): what the picture does, the feature map does too.
 * Convolution is equivariant to translation, which is why a detector learned in one corner works in all; it is not
 * equivariant to rotation. Do not believe it, measure it: write the two changes and the largest difference
 *
 * <pre>
 *   ‖f(g(x)) − g(f(x))‖∞ = max over i, j of |f(g(x))[i, j] − g(f(x))[i, j]|        f(x) = {@link #correlate correlate}(x, kernel)
 * </pre>
 *
 * <p><b>Translation</b> by (down, right) on a map of any size; what leaves falls off, what comes in is 0:
 *
 * <pre>
 *   g(x)[h, w] = x[h − down, w − right]      0 where that lies outside
 * </pre>
 *
 * The feature map is moved by the same (down, right). Its new rows and columns are zeros while those of f(g(x)) are not,
 * so look at two parts: <em>everywhere</em>, and <em>inside</em>, the outputs [i, j] for which [i − down, j − right] is
 * an output too. Inside the difference is 0.
 *
 * <p><b>Rotation</b> by 90° against the clock, {@code [H, W] → [W, H]}: the last column becomes the first row,
 *
 * <pre>
 *   g(x)[i, j] = x[j, W − 1 − i]        1 2 3      3 6
 *                                       4 5 6  →   2 5
 *                                                  1 4
 * </pre>
 *
 * The kernel stays as it is in f(g(x)) and in g(f(x)); only a kernel that looks the same after the turn gives 0.
 *
 * <p><b>Worked example.</b> Kernel [1 2] and x = [3 5 7 11] (one row): f(x) = [13 19 29]. Moved right by one: f(g(x)) =
 * f([0 3 5 7]) = [6 13 19] and g(f(x)) = [0 13 19]. Everywhere the largest difference is 6, inside it is 0.
 *
 * <p><b>Source:</b> lectures; Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 9.2.
 *
 * <p><b>Needs:</b> exercise {@code output-size}. <b>Out of scope:</b> writing the convolution (it is given), stride and
 * padding (with stride 2 a shift by one breaks the equivariance), other angles. <b>Time:</b> 35 minutes.
 */
public interface EquivarianceExercise {

    /**
     * Largest differences of two ways.
     *
     * @param everywhere over all outputs
     * @param inside over the outputs that neither border touches; 0 if there are none
     */
    record Gap(float everywhere, float inside) {}

    /**
     * Moves a map. The argument is not changed.
     *
     * @param x {@code [H, W]}
     * @param down rows, negative: up; may exceed H
     * @param right columns, negative: left; may exceed W
     * @return a new tensor {@code [H, W]}
     */
    Tensor translate(Tensor x, int down, int right);

    /**
     * Turns a map by 90° against the clock. The argument is not changed.
     *
     * @param x {@code [H, W]}
     * @return a new tensor {@code [W, H]}
     */
    Tensor rotate(Tensor x);

    /** Differences between filtering the moved picture and moving the filtered one; x {@code [H, W]}, kernel {@code [KH, KW]}. */
    Gap translationGap(Tensor x, Tensor kernel, int down, int right);

    /** Largest difference between filtering the turned picture and turning the filtered one; x {@code [H, W]}, kernel {@code [K, K]}. */
    float rotationGap(Tensor x, Tensor kernel);

    /** Given: the convolution f, stride 1 and no padding; x {@code [H, W]}, kernel {@code [KH, KW]} → {@code [H − KH + 1, W − KW + 1]}. */
    static Tensor correlate(Tensor x, Tensor kernel) {
        Tensor y = Tensor.zeros(x.dim(0) - kernel.dim(0) + 1, x.dim(1) - kernel.dim(1) + 1);
        for (int i = 0; i < y.dim(0); i++) {
            for (int j = 0; j < y.dim(1); j++) {
                float sum = 0;
                for (int kh = 0; kh < kernel.dim(0); kh++) {
                    for (int kw = 0; kw < kernel.dim(1); kw++) {
                        sum += kernel.get(kh, kw) * x.get(i + kh, j + kw);
                    }
                }
                y.set(sum, i, j);
            }
        }
        return y;
    }
}
