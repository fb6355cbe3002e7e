package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** ln(1 + eˣ), ReLU with a round corner, value by value; any shape. No parameters. */
public final class Softplus extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.softplus(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Softplus";
    }
}
