package convkit.nn.layer;

import convkit.nn.ops.Probabilities;
import convkit.nn.tensor.Tensor;

/** log softmax along the classes: {@code [N, classes]} → {@code [N, classes]}. No parameters. */
public final class LogSoftmax extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Probabilities.logSoftmax(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "LogSoftmax";
    }
}
