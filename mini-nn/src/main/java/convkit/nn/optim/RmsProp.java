package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;

/**
 * RMSProp: the gradient over the root of its running mean square, so that all values move at about one speed:
 *
 * <p>v ← smoothing·v + (1 − smoothing)·g²; w ← w − learningRate · g / (√v + ε). Tieleman &amp; Hinton, lecture 6.5 of "Neural
 * networks for machine learning" (2012). v starts at 0, so the first step is 1/√(1 − smoothing) times the learning rate.
 */
public final class RmsProp extends Optimizer {

    private final double smoothing;
    private final double epsilon;
    private final float weightDecay;
    private final float[][] squares;

    /** RMSProp with PyTorch's coefficients: smoothing 0.99, ε = 1e−8. */
    public RmsProp(Collection<Tensor> parameters, double learningRate) {
        this(parameters, learningRate, 0.99, 1e-8);
    }

    /**
     * RMSProp.
     *
     * @param smoothing in [0, 1): memory of the mean square
     * @param epsilon keeps the divisor off zero
     */
    public RmsProp(Collection<Tensor> parameters, double learningRate, double smoothing, double epsilon) {
        this(parameters, learningRate, smoothing, epsilon, 0);
    }

    private RmsProp(
            Collection<Tensor> parameters, double learningRate, double smoothing, double epsilon, double weightDecay) {
        super(parameters, learningRate);
        this.smoothing = fraction("smoothing", smoothing);
        this.epsilon = epsilon;
        this.weightDecay = (float) notNegative("weightDecay", weightDecay);
        this.squares = states("square");
    }

    /**
     * This optimiser, at its start, with {@code weightDecay · w} added to each gradient.
     *
     * @param weightDecay ≥ 0
     */
    public RmsProp weightDecay(double weightDecay) {
        return new RmsProp(parameters(), learningRate(), smoothing, epsilon, weightDecay);
    }

    @Override
    protected void update(int index, float[] values, float[] grad) {
        float rate = (float) learningRate();
        float[] square = state(squares, index);
        float keep = (float) smoothing;
        float take = (float) (1 - smoothing);
        float eps = (float) epsilon;
        for (int i = 0; i < values.length; i++) {
            float slope = grad[i] + weightDecay * values[i];
            square[i] = keep * square[i] + take * slope * slope;
            values[i] -= rate * slope / ((float) Math.sqrt(square[i]) + eps);
        }
    }
}
