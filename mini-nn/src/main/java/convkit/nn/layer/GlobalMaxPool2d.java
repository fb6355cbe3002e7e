package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** The largest value of each whole map: {@code [N, C, H, W]} → {@code [N, C, 1, 1]}. No parameters. */
public final class GlobalMaxPool2d extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        return Pooling.maxPool2d(x, Window.of(x.dim(2)), Window.of(x.dim(3)));
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("global_max_pool2d", inputShape, "NCHW");
        return new int[] {inputShape[0], inputShape[1], 1, 1};
    }

    @Override
    public String describe() {
        return "GlobalMaxPool2d";
    }
}
