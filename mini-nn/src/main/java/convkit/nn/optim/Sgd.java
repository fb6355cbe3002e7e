package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;

/**
 * Gradient descent with momentum: v ← momentum·v + grad; w ← w − learningRate·v. With momentum 0 it is plain descent.
 * Rumelhart, Hinton &amp; Williams (1986); the form is PyTorch's.
 */
public final class Sgd extends Optimizer {

    private final float momentum;
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
        super(parameters, learningRate);
        this.momentum = (float) fraction("momentum", momentum);
        this.velocities = new float[count()][];
    }

    @Override
    protected void update(int index, float[] values, float[] grad) {
        float rate = (float) learningRate();
        float[] velocity = state(velocities, index);
        for (int i = 0; i < values.length; i++) {
            velocity[i] = momentum * velocity[i] + grad[i];
            values[i] -= rate * velocity[i];
        }
    }
}
