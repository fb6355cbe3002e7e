package convkit.nn.loss;

import convkit.nn.ops.Softmax;
import convkit.nn.tensor.Tensor;

/**
 * Mean over the batch of −log p[label], with p = softmax(logits). A network that knows nothing about C classes starts
 * near ln C.
 *
 * <p>A network that already ends in log softmax may use it too: log softmax leaves log-probabilities as they are.
 */
public final class CrossEntropy implements Loss {

    /**
     * logits {@code [N, classes]} → scalar.
     *
     * @throws IllegalArgumentException if there is not one label per row, or a label is no class
     */
    @Override
    public Tensor of(Tensor logits, int[] labels) {
        return Softmax.negativeLogLikelihood(Softmax.logSoftmax(logits), labels);
    }
}
