package convkit.nn.optim;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes parameters along their gradients. One step of training is {@code zeroGrad()}, forward, {@code
 * loss.backward()}, {@code step()}.
 */
public abstract class Optimizer {

    private final List<Tensor> parameters;
    private final Map<String, float[][]> states = new LinkedHashMap<>();
    private int steps;
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
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            Tensor parameter = parameters.get(i);
            if (parameter.requiresGrad() && parameter.hasGrad()) {
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

    /**
     * Changes one parameter.
     *
     * @param index of the parameter, the same in every step
     * @param values changed in place
     * @param grad read only
     */
    protected abstract void update(int index, float[] values, float[] grad);

    /**
     * Place for what the optimiser remembers of each parameter, under a name for checkpoints; called once, in the constructor.
     * See {@link #state(float[][], int)}.
     */
    protected final float[][] states(String name) {
        return states.computeIfAbsent(name, unused -> new float[parameters.size()][]);
    }

    /** Number of steps taken; 1 during the first. */
    public final int steps() {
        return steps;
    }

    /**
     * What the optimiser remembers of the parameters, such as {@code mean.3} for parameter 3; parameters that were never
     * changed have none. The tensors share the optimiser's arrays.
     */
    public final Map<String, Tensor> state() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        states.forEach((name, arrays) -> {
            for (int i = 0; i < arrays.length; i++) {
                if (arrays[i] != null) {
                    all.put(
                            name + "." + i,
                            Tensor.of(arrays[i], parameters.get(i).shape()));
                }
            }
        });
        return all;
    }

    /**
     * Goes on from where an optimiser of the same kind, over the same parameters, stood.
     *
     * @param newSteps its {@link #steps()}
     * @param state its {@link #state()}; the values are copied
     * @throws IllegalArgumentException if the state does not fit; nothing is changed then
     */
    public final void restore(int newSteps, Map<String, Tensor> state) {
        Map<String, float[][]> restored = new LinkedHashMap<>();
        states.keySet().forEach(name -> restored.put(name, new float[parameters.size()][]));
        int found = 0;
        for (Map.Entry<String, float[][]> arrays : restored.entrySet()) {
            for (int i = 0; i < parameters.size(); i++) {
                Tensor saved = state.get(arrays.getKey() + "." + i);
                if (saved == null) {
                    continue;
                }
                if (!Arrays.equals(saved.shape(), parameters.get(i).shape())) {
                    throw new IllegalArgumentException("optimizer: state " + arrays.getKey() + "." + i + " has shape "
                            + Shape.format(saved.shape()) + " but parameter " + i + " has "
                            + Shape.format(parameters.get(i).shape())
                            + "; make the optimiser over the same parameters");
                }
                arrays.getValue()[i] = saved.data().clone();
                found++;
            }
        }
        if (found != state.size()) {
            throw new IllegalArgumentException("optimizer: the state holds " + state.size() + " tensors but "
                    + getClass().getSimpleName() + " over " + parameters.size() + " parameters knows " + found
                    + " of them; restore it into an optimiser of the same kind");
        }
        steps = newSteps;
        restored.forEach((name, arrays) -> System.arraycopy(arrays, 0, states.get(name), 0, arrays.length));
    }

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
