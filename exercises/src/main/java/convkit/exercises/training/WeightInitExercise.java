package convkit.exercises.training;

/**
 * <b>Exercise {@code weight-init}: how large may random weights be?</b>
 *
 * <p>A sum of many products grows with their number. If the weights of each layer are a little too large, activations explode after
 * twenty layers; a little too small, and they vanish, and gradients with them. So the spread of the weights follows from how many
 * terms are summed:
 *
 * <pre>
 *   fan-in    inputs that one output sees:       I  or  I·KH·KW
 *   fan-out   outputs that one input reaches:    O  or  O·KH·KW        (stride 1)
 *
 *   Xavier/Glorot   standard deviation √(2 / (fan-in + fan-out))       for tanh and sigmoid
 *   He              standard deviation √(2 / fan-in)                   for ReLU, which drops half of the sum
 * </pre>
 *
 * for a linear weight {@code [O, I]} or a convolution's {@code [O, I, KH, KW]} (also {@code [O, I, K]} in one dimension). A uniform
 * distribution in ±a has the standard deviation a/√3: to get the deviation s, draw from ±s·√3.
 *
 * <p><b>Worked numbers.</b> {@code [100, 3072]}: fan-in 3072, fan-out 100, He √(2/3072) = 0.025516. {@code [6, 2, 5, 5]}: fan-in 50,
 * fan-out 150, Xavier √(2/200) = 0.1, He √(2/50) = 0.2; uniform He in ±0.2·√3 = ±0.346410.
 *
 * <p><b>Source:</b> Glorot &amp; Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010), section
 * 4.2; He et al., "Delving deep into rectifiers" (2015), section 2.2.
 */
public interface WeightInitExercise {

    /**
     * Inputs that one output sees.
     *
     * @param weightShape {@code [O, I]}, {@code [O, I, K]} or {@code [O, I, KH, KW]}
     * @throws IllegalArgumentException if the shape has fewer than two axes, as a bias has
     */
    int fanIn(int[] weightShape);

    /** Outputs that one input reaches; argument and exception as for {@link #fanIn}. */
    int fanOut(int[] weightShape);

    /** Standard deviation after Xavier/Glorot; argument as for {@link #fanIn}. */
    double xavier(int[] weightShape);

    /** Standard deviation after He; argument as for {@link #fanIn}. */
    double he(int[] weightShape);

    /** Bound a of the uniform distribution in ±a that has this standard deviation. */
    double uniformBound(double standardDeviation);
}
