package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** tanh x, in (−1, 1), value by value; any shape. No parameters. */
public final class Tanh extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.tanh(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Tanh";
    }
}
