package convkit.nn.optim;

import convkit.nn.tensor.Tensor;
import java.util.Collection;
import java.util.List;

/**
 * Keeps gradients from exploding: called between {@code backward()} and {@code step()}, or given to {@link
 * Optimizer#clipping} once.
 */
@FunctionalInterface
public interface GradientClipping {

    /** Cuts down the gradients of these parameters; frozen ones and those without a gradient are passed over. */
    void clip(Collection<Tensor> parameters);

    /**
     * Scales all gradients by one factor, so that their common Euclidean length is at most {@code maxNorm}; the direction of
     * the step stays. Pascanu, Mikolov &amp; Bengio, "On the difficulty of training recurrent neural networks" (2013),
     * Algorithm 1.
     *
     * @param maxNorm &gt; 0
     */
    static GradientClipping byNorm(double maxNorm) {
        requirePositive("maxNorm", maxNorm);
        return parameters -> {
            // the summand, PyTorch's, is for a norm of 0
            double factor = maxNorm / (norm(parameters) + 1e-6);
            for (float[] grad : gradients(parameters)) {
                for (int i = 0; factor < 1 && i < grad.length; i++) {
                    grad[i] *= (float) factor;
                }
            }
        };
    }

    /**
     * Cuts each value of each gradient to the range from −limit to limit.
     *
     * @param limit &gt; 0
     */
    static GradientClipping byValue(double limit) {
        requirePositive("limit", limit);
        return parameters -> {
            for (float[] grad : gradients(parameters)) {
                for (int i = 0; i < grad.length; i++) {
                    grad[i] = (float) Math.max(-limit, Math.min(limit, grad[i]));
                }
            }
        };
    }

    /** Euclidean length of all gradients taken together: what {@link #byNorm} limits, and worth plotting. */
    static double norm(Collection<Tensor> parameters) {
        double sum = 0;
        for (float[] grad : gradients(parameters)) {
            for (float value : grad) {
                sum += (double) value * value;
            }
        }
        return Math.sqrt(sum);
    }

    private static List<float[]> gradients(Collection<Tensor> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.requiresGrad() && parameter.grad() != null)
                .map(Tensor::gradData)
                .toList();
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "gradient clipping: " + name + " is " + value + " but must be above 0; 1 is usual");
        }
    }
}
