package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;

/**
 * Adam with weight decay kept apart from the gradient: w ← w − learningRate·weightDecay·w before each of Adam's steps, so
 * that all weights shrink alike, however large their gradients were. Loshchilov &amp; Hutter, "Decoupled weight decay
 * regularization" (2019), Algorithm 2.
 */
public final class AdamW extends Adam {

    private final double decay;

    /** With Adam's published coefficients and a weight decay of 0.01. */
    public AdamW(Collection<Tensor> parameters, double learningRate) {
        this(parameters, learningRate, 0.01);
    }

    /**
     * With Adam's published coefficients.
     *
     * @param weightDecay ≥ 0
     */
    public AdamW(Collection<Tensor> parameters, double learningRate, double weightDecay) {
        super(parameters, learningRate);
        this.decay = notNegative("weightDecay", weightDecay);
    }

    /** This optimiser, at its start, with another weight decay. */
    @Override
    public AdamW weightDecay(double weightDecay) {
        return new AdamW(parameters(), learningRate(), weightDecay);
    }

    @Override
    protected void update(int index, float[] values, float[] grad) {
        float kept = (float) (1 - learningRate() * decay);
        for (int i = 0; i < values.length; i++) {
            values[i] *= kept;
        }
        super.update(index, values, grad);
    }
}
