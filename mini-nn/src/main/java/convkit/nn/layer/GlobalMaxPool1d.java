package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * The largest value of each whole sequence: {@code [N, C, L]} → {@code [N, C, 1]}: did the
 * detector answer anywhere? Alipanahi et al., "Predicting the sequence specificities of DNA- and RNA-binding proteins by
 * deep learning" (2015). No parameters.
 */
public final class GlobalMaxPool1d extends Layer {

    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        return Pooling.maxPool1d(x, Window.of(x.dim(2)));
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("global_max_pool1d", inputShape, "NCL");
        return new int[] {inputShape[0], inputShape[1], 1};
    }

    @Override
    public String describe() {
        return "GlobalMaxPool1d";
    }
}
