package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** max(0, x), value by value; any shape. No parameters. */
public final class ReLU extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.relu(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "ReLU";
    }
}
