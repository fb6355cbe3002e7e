package convkit.nn.layer;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** 1 / (1 + e⁻ˣ), value by value; any shape. No parameters. */
public final class Sigmoid extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Elementwise.sigmoid(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "Sigmoid";
    }
}
