package convkit.nn.layer;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Scores to probabilities, {@code [N, classes]} → {@code [N, classes]}: y = eˣ / Σ eˣ for each row. No parameters. {@link
 * convkit.nn.loss.CrossEntropy} wants scores or log-probabilities ({@link LogSoftmax}), not these.
 */
public final class Softmax extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return convkit.nn.ops.Probabilities.softmax(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("softmax", inputShape, "NC");
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Softmax";
    }
}
