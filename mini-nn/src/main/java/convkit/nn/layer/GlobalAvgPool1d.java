package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** The mean of each whole sequence: {@code [N, C, L]} → {@code [N, C, 1]}, whatever its length. No parameters. */
public final class GlobalAvgPool1d extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        return Pooling.avgPool1d(x, Window.of(x.dim(2)));
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("global_avg_pool1d", inputShape, "NCL");
        return new int[] {inputShape[0], inputShape[1], 1};
    }

    @Override
    public String describe() {
        return "GlobalAvgPool1d";
    }
}
