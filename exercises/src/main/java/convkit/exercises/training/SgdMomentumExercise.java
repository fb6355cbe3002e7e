package convkit.exercises.training;

/**
 * <b>Exercise {@code sgd-momentum}: one step of gradient descent with momentum, Nesterov's variant and weight decay.</b>
 *
 * <p>Plain descent zigzags in narrow valleys. Momentum remembers a velocity: what all gradients agree on adds up, what changes sign
 * cancels. For each parameter w with gradient g, velocity v (0 before the first step), learning rate η and momentum μ:
 *
 * <pre>
 *   g ← g + weightDecay · w                 pulls every weight towards 0
 *   v ← μ · v + g
 *   w ← w − η · v                           momentum
 *   w ← w − η · (g + μ · v)                 Nesterov: with the new v, one step ahead
 * </pre>
 *
 * The learning rate stays outside of v, as in PyTorch: it may change in time without falsifying what is remembered.
 *
 * <p><b>Worked numbers.</b> w = 4, g = 2, v = 1, η = 0.5, μ = 0.5, weight decay 0.25: g = 2 + 1 = 3, v = 0.5 + 3 = 3.5, w = 4 − 1.75 =
 * 2.25; with Nesterov w = 4 − 0.5·(3 + 1.75) = 1.625.
 *
 * <p><b>Source:</b> Rumelhart, Hinton &amp; Williams (1986) for momentum; Sutskever et al., "On the importance of initialization and
 * momentum in deep learning" (2013), section 2, for Nesterov's.
 */
public interface SgdMomentumExercise {

    /**
     * What a step leaves behind.
     *
     * @param parameters the new w
     * @param velocity the new v, for the next step
     */
    record Step(float[] parameters, float[] velocity) {}

    /**
     * One step. The arguments are not changed: new arrays are returned.
     *
     * @param parameters w
     * @param gradient g, one value per parameter
     * @param velocity v after the step before, one value per parameter
     * @param learningRate η, &gt; 0
     * @param momentum μ, in [0, 1)
     * @param weightDecay ≥ 0
     * @param nesterov whether to look one step ahead
     */
    Step step(
            float[] parameters,
            float[] gradient,
            float[] velocity,
            float learningRate,
            float momentum,
            float weightDecay,
            boolean nesterov);
}
