package convkit.nn.insight;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Training turned round: the weights stay and the picture follows the gradient of an {@link Objective}, uphill, x ← x + γ·∇L(x).
 * From noise grows what a unit looks for. Erhan et al., "Visualizing higher-layer features of a deep network" (2009).
 *
 * <pre>{@code
 * GradientAscent.Climb climb = GradientAscent.on(Objective.map(network.upTo("relu2"), 7))
 *         .rate(0.1).steps(100).within(0, 1).from(noise);
 * }</pre>
 *
 * <p>Interrupting the thread, such as by the stop button of a notebook, ends the climb: what was reached is returned.
 */
public final class GradientAscent {

    /**
     * A climb.
     *
     * @param picture where it ended, a new tensor
     * @param values the objective before each step and at the end; one more than there were steps
     */
    public record Climb(Tensor picture, float[] values) {

        /** The objective at the end. */
        public float last() {
            return values[values.length - 1];
        }
    }

    private final Objective objective;
    private final double rate;
    private final int steps;
    private final boolean normalised;
    private final double shrink;
    private final float low;
    private final float high;
    private final double enough;

    private GradientAscent(
            Objective objective,
            double rate,
            int steps,
            boolean normalised,
            double shrink,
            float low,
            float high,
            double enough) {
        this.objective = objective;
        this.rate = rate;
        this.steps = steps;
        this.normalised = normalised;
        this.shrink = shrink;
        this.low = low;
        this.high = high;
        this.enough = enough;
    }

    /** Ascent with γ = 1 and 100 steps, pixels unbounded. */
    public static GradientAscent on(Objective objective) {
        return new GradientAscent(
                objective,
                1,
                100,
                false,
                0,
                Float.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /** The same with another γ &gt; 0. */
    public GradientAscent rate(double gamma) {
        if (!(gamma > 0) || Double.isInfinite(gamma)) {
            throw new IllegalArgumentException(
                    "gradient ascent: rate is " + gamma + " but must be a finite number above 0");
        }
        return new GradientAscent(objective, gamma, steps, normalised, shrink, low, high, enough);
    }

    /** The same with another number of steps, 0 or more. */
    public GradientAscent steps(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("gradient ascent: " + count + " steps given but 0 is the least");
        }
        return new GradientAscent(objective, rate, count, normalised, shrink, low, high, enough);
    }

    /**
     * The same with steps of one length: x ← x + γ·∇L/rms(∇L), so that γ is the typical change of a pixel. Gradients of deep
     * layers are much smaller than those of shallow ones; one γ then serves all.
     */
    public GradientAscent normalised() {
        return new GradientAscent(objective, rate, steps, true, shrink, low, high, enough);
    }

    /**
     * The same with pixels that fade: after each step x ← (1 − decay)·x. What the network does not ask for disappears.
     *
     * @param decay in [0, 1)
     */
    public GradientAscent fading(double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new IllegalArgumentException(
                    "gradient ascent: decay is " + decay + " but must be at least 0 and below 1");
        }
        return new GradientAscent(objective, rate, steps, normalised, decay, low, high, enough);
    }

    /** The same with pixels that are brought back into a range after each step; [0, 1] is black to white. */
    public GradientAscent within(double least, double most) {
        if (!(least < most)) {
            throw new IllegalArgumentException("gradient ascent: pixels within " + least + " to " + most
                    + " are impossible; give the smaller bound first");
        }
        return new GradientAscent(objective, rate, steps, normalised, shrink, (float) least, (float) most, enough);
    }

    /** The same, ending as soon as the objective has reached this value. */
    public GradientAscent until(double value) {
        return new GradientAscent(objective, rate, steps, normalised, shrink, low, high, value);
    }

    /**
     * Climbs.
     *
     * @param start pictures {@code [N, C, H, W]}, which are not changed
     */
    public Climb from(Tensor start) {
        Tensor picture = start.copy();
        float[] values = new float[steps + 1];
        for (int step = 0; step < steps; step++) {
            Objective.Slope slope = objective.slope(picture);
            values[step] = slope.value();
            if (slope.value() >= enough || Thread.interrupted()) {
                return new Climb(picture, Arrays.copyOf(values, step + 1));
            }
            move(picture.data(), slope.gradient().data());
        }
        values[steps] = objective.value(picture);
        return new Climb(picture, values);
    }

    private void move(float[] x, float[] gradient) {
        double length = normalised ? rootMeanSquare(gradient) : 1;
        // Where nothing answers there is no direction: the picture stays, but for what fades.
        double factor = length > 0 ? rate / length : 0;
        for (int i = 0; i < x.length; i++) {
            double moved = (1 - shrink) * (x[i] + factor * gradient[i]);
            x[i] = Math.max(low, Math.min(high, (float) moved));
        }
    }

    static double rootMeanSquare(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum / values.length);
    }
}
