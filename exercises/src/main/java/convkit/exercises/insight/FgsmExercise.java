package convkit.exercises.insight;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code fgsm}: change a picture by almost nothing, so that a classifier errs.</b>
 *
 * <p>Training asks how the <em>weights</em> must change to lower the loss; the attack asks how the <em>picture</em> must
 * change to raise it. One step of the fast gradient sign method moves every pixel by the same small ε, each in the
 * direction that hurts. Do it for the linear softmax classifier, whose gradient fits on one line:
 *
 * <pre>
 *   z = W·x + b        p = softmax(z)        loss = −ln p[label]
 *   g = ∂loss/∂x = Wᵀ·(p − y)                y is 1 at the label and 0 elsewhere
 *   x' = x + ε·sign(g), each pixel then brought back into [0, 1];  sign(0) = 0
 * </pre>
 *
 * <p><b>Worked example.</b> W = [2 −4 0; 4 2 0], b = (4, 0), x = (0.5, 0.5, 0.5), label 0. z = (3, 3), p = (½, ½), p − y =
 * (−½, ½), g = −½·(2, −4, 0) + ½·(4, 2, 0) = (1, 3, 0). With ε = 0.25: x' = (0.75, 0.75, 0.5).
 *
 * <p><b>Source:</b> Goodfellow, Shlens &amp; Szegedy, "Explaining and harnessing adversarial examples" (2015), section 4.
 *
 * <p><b>Use</b> the library where you like: {@link convkit.nn.ops.Affine#linear}, {@link convkit.nn.ops.Affine#matmul},
 * {@link convkit.nn.ops.Probabilities#softmax}; or plain loops. <b>Out of scope:</b> networks with hidden layers (the same
 * step, with a gradient from {@code backward()}), several steps. <b>Time:</b> 30 minutes.
 */
public interface FgsmExercise {

    /**
     * Gradient of each picture's own loss with respect to its pixels; not divided by N. The arguments are not changed.
     *
     * @param x pictures as rows, {@code [N, D]}
     * @param weight W, {@code [K, D]}
     * @param bias b, {@code [K]}
     * @param labels the right class of each picture, in [0, K)
     * @return g, {@code [N, D]}
     */
    Tensor gradient(Tensor x, Tensor weight, Tensor bias, int[] labels);

    /**
     * The attacked pictures. The arguments are not changed.
     *
     * @param x pictures as rows, {@code [N, D]}, values in [0, 1]
     * @param labels the right class of each picture; the attack leads away from it
     * @param epsilon ε ≥ 0
     * @return x', {@code [N, D]}, values in [0, 1]
     */
    Tensor attack(Tensor x, Tensor weight, Tensor bias, int[] labels, float epsilon);
}
