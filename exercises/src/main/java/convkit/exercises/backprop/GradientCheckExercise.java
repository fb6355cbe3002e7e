package convkit.exercises.backprop;

/**
 * <b>Exercise {@code gradient-check}: is my gradient right?</b>
 *
 * <p>A wrong gradient rarely crashes: the network just learns badly. So every hand-written backward pass is compared with
 * a slow gradient that needs no calculus. Here the network is one sigmoid neuron with the loss of the lectures:
 *
 * <pre>
 *   z = Σ_i w[i]·x[i] + b      y = 1 / (1 + e⁻ᶻ)      loss = (y − d)² / 2
 * </pre>
 *
 * <p>{@link #loss} computes it; call it, you need not write it. <b>Analytic</b> gradient, by the chain rule: dloss/dy = y
 * − d, dy/dz = y·(1 − y), dz/dw[i] = x[i], dz/db = 1. <b>Numeric</b> gradient, by <em>central</em> differences: change one
 * parameter p by ±h, leave all others as they were, and take
 *
 * <pre>
 *   dloss/dp ≈ (loss(p + h) − loss(p − h)) / (2h)
 * </pre>
 *
 * Its error shrinks with h², that of the one-sided difference only with h. <b>Relative error</b> between the two, the
 * largest over all parameters:
 *
 * <pre>
 *   max over i of  |a[i] − n[i]| / max(|a[i]|, |n[i]|),  where 0 against 0 counts as 0
 * </pre>
 *
 * <p><b>Worked numbers.</b> w = (0.5), b = −1, x = (2), d = 0: z = 0, y = 0.5, so dloss/dw = 0.5·0.25·2 = 0.25 and dloss/db
 * = 0.125. With h = 0.5 the numeric dloss/dw is (½·0.731059² − ½·0.268941²) / 1 = 0.231059: a coarse h, chosen so that
 * you see the difference. The relative error of 0.25 against 0.231059 is 0.018941/0.25 = 0.0758.
 *
 * <p><b>Source:</b> Stanford course CS231n, notes "Learning", section "Gradient checks"; Rumelhart, Hinton &amp; Williams
 * (1986) for the neuron.
 */
public interface GradientCheckExercise {

    /**
     * Loss of the neuron for one example.
     *
     * @param weight one weight per input
     * @param bias b
     * @param x inputs, as many as weights
     * @param target d, the output that is wanted
     */
    static double loss(double[] weight, double bias, double[] x, double target) {
        double z = bias;
        for (int i = 0; i < x.length; i++) {
            z += weight[i] * x[i];
        }
        double error = 1 / (1 + Math.exp(-z)) - target;
        return error * error / 2;
    }

    /**
     * Gradient by the chain rule; arguments as for {@link #loss}, none is changed.
     *
     * @return dloss/dw[0], dloss/dw[1], …, and last dloss/db
     */
    double[] analyticGradient(double[] weight, double bias, double[] x, double target);

    /**
     * Gradient by central differences; arguments as for {@link #loss}, none is changed.
     *
     * @param h how far each parameter is moved to either side, &gt; 0
     * @return in the order of {@link #analyticGradient}
     */
    double[] numericGradient(double[] weight, double bias, double[] x, double target, double h);

    /** Largest relative error between two gradients of one length; never NaN for finite gradients. */
    double relativeError(double[] analytic, double[] numeric);
}
