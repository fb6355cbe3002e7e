package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;
import java.util.List;

/**
 * Changes parameters along their gradients. One step of training is {@code zeroGrad()}, forward, {@code
 * loss.backward()}, {@code step()}.
 */
public abstract class Optimizer {

    private final List<Tensor> parameters;
    private double learningRate;
    private GradientClipping clipping;

    /**
     * @param parameters what to change, usually {@code model.parameters().values()}; frozen ones are passed over
     * @param learningRate &gt; 0
     */
    protected Optimizer(Collection<Tensor> parameters, double learningRate) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("optimizer: no parameters given; use model.parameters().values()");
        }
        this.parameters = List.copyOf(parameters);
        learningRate(learningRate);
    }

    /** Changes every parameter that has a gradient and is not frozen; gradients are clipped first if that was asked for. */
    public final void step() {
        if (clipping != null) {
            clipping.clip(parameters);
        }
        beforeStep();
        for (int i = 0; i < parameters.size(); i++) {
            Tensor parameter = parameters.get(i);
            if (parameter.requiresGrad() && parameter.grad() != null) {
                update(i, parameter.data(), parameter.gradData());
            }
        }
    }

    /** Sets all gradients to zero; without it, gradients of successive batches add up. */
    public final void zeroGrad() {
        parameters.forEach(Tensor::zeroGrad);
    }

    /** Clips the gradients at the start of every step; null for not at all, as in the beginning. */
    public final void clipping(GradientClipping newClipping) {
        clipping = newClipping;
    }

    /** Called once at the start of each step. */
    protected void beforeStep() {}

    /**
     * Changes one parameter.
     *
     * @param index of the parameter, the same in every step
     * @param values changed in place
     * @param grad read only
     */
    protected abstract void update(int index, float[] values, float[] grad);

    /** State arrays for the parameters: one array of zeros per parameter, made at first use. */
    protected final float[] state(float[][] states, int index) {
        if (states[index] == null) {
            states[index] = new float[parameters.get(index).size()];
        }
        return states[index];
    }

    /** What this optimiser changes. */
    protected final List<Tensor> parameters() {
        return parameters;
    }

    /** Number of parameters (tensors, not values). */
    protected final int count() {
        return parameters.size();
    }

    /** Step size in force. */
    public final double learningRate() {
        return learningRate;
    }

    /**
     * Sets the step size, for schedules.
     *
     * @throws IllegalArgumentException unless it is a finite number above 0
     */
    public final void learningRate(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "optimizer: learningRate is " + value + " but must be a finite number above 0");
        }
        learningRate = value;
    }

    /** Checks that a coefficient lies in [0, 1). */
    static double fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "optimizer: " + name + " is " + value + " but must be at least 0 and below 1");
        }
        return value;
    }

    /** Checks that a coefficient is a finite number, 0 or more. */
    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "optimizer: " + name + " is " + value + " but must be a finite number, 0 or more");
        }
        return value;
    }
}
