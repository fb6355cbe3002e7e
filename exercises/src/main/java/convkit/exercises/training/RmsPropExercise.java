package convkit.exercises.training;

/**
 * <b>Exercise {@code rmsprop}: every parameter at its own pace.</b>
 *
 * <p>Gradients of different layers differ by factors of thousands; one learning rate cannot fit them all. RMSProp divides each gradient by
 * the root of its own running mean square, so that all parameters move at about one speed, whatever the size of their gradients. For each
 * parameter w with gradient g and mean square s (0 before the first step), learning rate η and smoothing ρ:
 *
 * <pre>
 *   s ← ρ · s + (1 − ρ) · g²
 *   w ← w − η · g / (√s + ε)
 * </pre>
 *
 * ε keeps the divisor off 0.
 *
 * <p><b>Worked numbers.</b> w = 1, g = 3, s = 16, η = 0.5, ρ = 0.75, ε = 1: s = 12 + 0.25·9 = 14.25, √s = 3.774917, w = 1 − 1.5/4.774917 =
 * 0.685858. In the first step, with s = 0 and ε nearly 0, √s is |g|·√(1 − ρ): the step is η/√(1 − ρ), whatever g is.
 *
 * <p><b>Source:</b> Tieleman &amp; Hinton, lecture 6.5 of "Neural networks for machine learning" (2012).
 */
public interface RmsPropExercise {

    /**
     * What a step leaves behind.
     *
     * @param parameters the new w
     * @param meanSquare the new s, for the next step
     */
    record Step(float[] parameters, float[] meanSquare) {}

    /**
     * One step. The arguments are not changed: new arrays are returned.
     *
     * @param parameters w
     * @param gradient g, one value per parameter
     * @param meanSquare s after the step before, one value per parameter, ≥ 0
     * @param learningRate η, &gt; 0
     * @param smoothing ρ, in [0, 1)
     * @param epsilon ε, &gt; 0
     */
    Step step(
            float[] parameters,
            float[] gradient,
            float[] meanSquare,
            float learningRate,
            float smoothing,
            float epsilon);
}
