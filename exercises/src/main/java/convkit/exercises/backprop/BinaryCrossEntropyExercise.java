package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code binary-cross-entropy}: two losses and their gradients.</b>
 *
 * <p><b>Sum of squares</b>, the loss of the first networks, over all outputs y and targets d:
 *
 * <pre>
 *   E = ½ · Σ (y − d)²                 ∂E/∂y = y − d
 * </pre>
 *
 * <b>Binary cross-entropy</b>, for many yes-or-no answers (DeepSEA has 919). The network gives logits z, the probability of
 * yes is p = sigmoid(z) = 1/(1 + e⁻ᶻ), targets d are 0 or 1, and M is the number of values:
 *
 * <pre>
 *   E = 1/M · Σ ( −d·ln p − (1 − d)·ln(1 − p) )          ∂E/∂z = (p − d) / M
 * </pre>
 *
 * <p>The loss must stay finite: for z = 1000, 1 − p is rounded to 0, and ln 0 = −∞. So it is computed from z without p. The
 * same loss is, as you can check with −ln p = ln(1 + e⁻ᶻ) and −ln(1 − p) = z + ln(1 + e⁻ᶻ),
 *
 * <pre>
 *   max(z, 0) − z·d + ln(1 + e^−|z|)
 * </pre>
 *
 * where nothing overflows. {@link Math#log1p} computes ln(1 + …).
 *
 * <p><b>Worked numbers.</b> Sum of squares of y = (1, 3) against d = (0, 5): ½·(1 + 4) = 2.5, gradient (1, −2). Cross-entropy
 * of one logit z = 0: ln 2 = 0.693147 for either target, gradient 0.5 for d = 0 and −0.5 for d = 1.
 *
 * <p><b>Source:</b> Rumelhart, Hinton &amp; Williams (1986) for the sum of squares; Goodfellow, Bengio &amp; Courville, "Deep
 * Learning" (2016), section 6.2.2.2.
 */
public interface BinaryCrossEntropyExercise {

    /**
     * ½·Σ(y − d)².
     *
     * @param outputs y, any shape
     * @param targets d, shape of outputs
     */
    double sumOfSquares(Tensor outputs, Tensor targets);

    /** ∂{@link #sumOfSquares}/∂outputs, a new tensor of their shape. */
    Tensor sumOfSquaresGradient(Tensor outputs, Tensor targets);

    /**
     * Mean binary cross-entropy over all values, finite for every finite logit.
     *
     * @param logits z, any shape
     * @param targets d, each 0 or 1, shape of logits
     */
    double crossEntropy(Tensor logits, Tensor targets);

    /** ∂{@link #crossEntropy}/∂logits, a new tensor of their shape. */
    Tensor crossEntropyGradient(Tensor logits, Tensor targets);
}
