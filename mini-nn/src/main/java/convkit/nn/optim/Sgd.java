package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;

/**
 * Gradient descent with momentum: v ← momentum·v + grad; w ← w − learningRate·v. With momentum 0 it is plain descent.
 * Rumelhart, Hinton &amp; Williams (1986); the form is PyTorch's.
 */
public final class Sgd extends Optimizer {

    private final float momentum;
    private final boolean nesterov;
    private final float weightDecay;
    private final float[][] velocities;

    /** Plain gradient descent. */
    public Sgd(Collection<Tensor> parameters, double learningRate) {
        this(parameters, learningRate, 0);
    }

    /**
     * Gradient descent with momentum.
     *
     * @param momentum in [0, 1); 0.9 is usual
     */
    public Sgd(Collection<Tensor> parameters, double learningRate, double momentum) {
        this(parameters, learningRate, (float) fraction("momentum", momentum), false, 0f);
    }

    private Sgd(
            Collection<Tensor> parameters, double learningRate, float momentum, boolean nesterov, float weightDecay) {
        super(parameters, learningRate);
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
        this.velocities = states("velocity");
    }

    /**
     * This optimiser, at its start, looking ahead: w ← w − learningRate·(grad + momentum·v), the gradient where the momentum
     * is about to lead. Nesterov (1983), in the form of Sutskever et al. (2013).
     *
     * @throws IllegalArgumentException if there is no momentum
     */
    public Sgd nesterov() {
        if (momentum == 0) {
            throw new IllegalArgumentException("Sgd: nesterov looks ahead along the momentum, which is 0; use 0.9");
        }
        return new Sgd(parameters(), learningRate(), momentum, true, weightDecay);
    }

    /**
     * This optimiser, at its start, with {@code weightDecay · w} added to each gradient, which pulls the weights towards 0.
     *
     * @param weightDecay ≥ 0; 1e-4 to 5e-4 are usual
     */
    public Sgd weightDecay(double weightDecay) {
        return new Sgd(
                parameters(), learningRate(), momentum, nesterov, (float) notNegative("weightDecay", weightDecay));
    }

    @Override
    protected void update(int index, float[] values, float[] grad) {
        float rate = (float) learningRate();
        float[] velocity = state(velocities, index);
        for (int i = 0; i < values.length; i++) {
            float slope = grad[i] + weightDecay * values[i];
            velocity[i] = momentum * velocity[i] + slope;
            values[i] -= rate * (nesterov ? slope + momentum * velocity[i] : velocity[i]);
        }
    }
}
