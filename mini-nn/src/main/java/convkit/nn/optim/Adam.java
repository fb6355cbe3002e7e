package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;

/**
 * Adam: a step per value, scaled by running means of the gradient and of its square:
 *
 * <p>m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − learningRate · m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ) and v̂ = v /
 * (1 − β₂ᵗ) in step t. Kingma &amp; Ba (2015), Algorithm 1.
 */
public class Adam extends Optimizer {

    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final float weightDecay;
    private final float[][] means;
    private final float[][] squares;

    /** Adam with the published coefficients β₁ = 0.9, β₂ = 0.999, ε = 1e−8. */
    public Adam(Collection<Tensor> parameters, double learningRate) {
        this(parameters, learningRate, 0.9, 0.999, 1e-8);
    }

    /**
     * Adam.
     *
     * @param beta1 in [0, 1): memory of the mean
     * @param beta2 in [0, 1): memory of the mean square
     * @param epsilon keeps the divisor off zero
     */
    public Adam(Collection<Tensor> parameters, double learningRate, double beta1, double beta2, double epsilon) {
        this(parameters, learningRate, beta1, beta2, epsilon, 0);
    }

    /** Adam with {@code weightDecay · w} added to each gradient. */
    Adam(
            Collection<Tensor> parameters,
            double learningRate,
            double beta1,
            double beta2,
            double epsilon,
            double weightDecay) {
        super(parameters, learningRate);
        this.beta1 = fraction("beta1", beta1);
        this.beta2 = fraction("beta2", beta2);
        this.epsilon = epsilon;
        this.weightDecay = (float) notNegative("weightDecay", weightDecay);
        this.means = states("mean");
        this.squares = states("square");
    }

    /**
     * This optimiser, at its start, with {@code weightDecay · w} added to each gradient. The decay is then scaled like the
     * gradient; {@link AdamW} keeps it apart, which is usually better.
     *
     * @param weightDecay ≥ 0
     */
    public Adam weightDecay(double weightDecay) {
        return new Adam(parameters(), learningRate(), beta1, beta2, epsilon, weightDecay);
    }

    @Override
    protected void update(int index, float[] values, float[] grad) {
        float[] mean = state(means, index);
        float[] square = state(squares, index);
        float keep1 = (float) beta1;
        float keep2 = (float) beta2;
        float take1 = (float) (1 - beta1);
        float take2 = (float) (1 - beta2);
        float rate = (float) (learningRate() / (1 - Math.pow(beta1, steps())));
        float correction2 = (float) (1 / Math.sqrt(1 - Math.pow(beta2, steps())));
        float eps = (float) epsilon;
        for (int i = 0; i < values.length; i++) {
            float slope = grad[i] + weightDecay * values[i];
            mean[i] = keep1 * mean[i] + take1 * slope;
            square[i] = keep2 * square[i] + take2 * slope * slope;
            values[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) * correction2 + eps);
        }
    }
}
