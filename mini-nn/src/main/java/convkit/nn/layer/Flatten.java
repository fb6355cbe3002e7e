package convkit.nn.layer;

import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** All axes but the first in one: {@code [N, C, H, W]} → {@code [N, C·H·W]}. No parameters, nothing is copied. */
public final class Flatten extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        return Shaping.flatten(x);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return new int[] {inputShape[0], Shape.size(Arrays.copyOfRange(inputShape, 1, inputShape.length))};
    }

    @Override
    public boolean isView() {
        return true;
    }

    @Override
    public String describe() {
        return "Flatten";
    }
}
