package convkit.exercises.training;

/**
 * <b>Exercise {@code adam}: momentum and RMSProp in one, with weight decay kept apart (AdamW).</b>
 *
 * <p>Adam keeps two running means per parameter: m of the gradient, as momentum does, and v of its square, as RMSProp does. Both start at 0
 * and are therefore too small in the first steps; dividing by 1 − βᵗ corrects exactly that. For each parameter w with gradient g, in step t =
 * 1, 2, … with learning rate η:
 *
 * <pre>
 *   w ← w − η · weightDecay · w                        AdamW: the decay does not go through m and v
 *   m ← β₁ · m + (1 − β₁) · g          m̂ = m / (1 − β₁ᵗ)
 *   v ← β₂ · v + (1 − β₂) · g²         v̂ = v / (1 − β₂ᵗ)
 *   w ← w − η · m̂ / (√v̂ + ε)
 * </pre>
 *
 * m and v are remembered without the correction. The decay uses the w from before the step.
 *
 * <p><b>Worked numbers.</b> First step, w = 1, g = 4, β₁ = 0.5, β₂ = 0.75, η = 0.25, ε = 1, no decay: m = 2, m̂ = 2/0.5 = 4, v = 4, v̂ = 4/0.25 =
 * 16, w = 1 − 0.25·4/(4 + 1) = 0.8. Without the corrections it would be 1 − 0.25·2/(2 + 1).
 *
 * <p><b>Source:</b> Kingma &amp; Ba, "Adam" (2015), Algorithm 1; Loshchilov &amp; Hutter, "Decoupled weight decay regularization" (2019),
 * Algorithm 2.
 */
public interface AdamExercise {

    /**
     * What a step leaves behind.
     *
     * @param parameters the new w
     * @param mean the new m, without correction
     * @param meanSquare the new v, without correction
     */
    record Step(float[] parameters, float[] mean, float[] meanSquare) {}

    /**
     * The settings, the same in every step.
     *
     * @param learningRate η, &gt; 0
     * @param beta1 β₁, in [0, 1); 0.9 is usual
     * @param beta2 β₂, in [0, 1); 0.999 is usual
     * @param epsilon ε, &gt; 0
     * @param weightDecay ≥ 0; 0 is plain Adam
     */
    record Settings(float learningRate, float beta1, float beta2, float epsilon, float weightDecay) {}

    /**
     * One step. The arguments are not changed: new arrays are returned.
     *
     * @param parameters w
     * @param gradient g, one value per parameter
     * @param mean m after the step before
     * @param meanSquare v after the step before
     * @param t number of this step, from 1 on
     */
    Step step(float[] parameters, float[] gradient, float[] mean, float[] meanSquare, int t, Settings settings);
}
