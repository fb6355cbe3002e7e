package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Each value divided by what its neighbours in the channels at the same position say: {@code y[c] = x[c] / (2 + 10⁻⁴·Σ
 * x[c']²)^0.75}, the sum over the five channels c − 2 … c + 2 that exist; {@code [N, C, H, W]} keeps its shape. No
 * parameters. Krizhevsky et al. (2012), section 3.3, with its constants n = 5, k = 2, α = 10⁻⁴, β = 0.75. PyTorch and Caffe
 * take the mean where the paper takes the sum: their α is five times ours.
 */
public final class LocalResponseNorm extends Layer {

    private static final int NEIGHBOURS = 5;
    private static final float K = 2f;
    private static final float ALPHA = 1e-4f;
    private static final float BETA = 0.75f;

    /** Seen as an image of height C, the sum over channels is a pooling along the height. */
    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        Tensor channelsAsRows = Shaping.reshape(x, x.dim(0), 1, x.dim(1), x.dim(2) * x.dim(3));
        Tensor mean = Pooling.avgPool2d(
                Elementwise.square(channelsAsRows), Window.of(NEIGHBOURS).samePadding(), Window.of(1));
        Tensor base = Elementwise.add(Elementwise.scale(mean, ALPHA * NEIGHBOURS), K);
        Tensor factor = Elementwise.exp(Elementwise.scale(Elementwise.log(base), -BETA));
        return Shaping.reshape(Elementwise.mul(channelsAsRows, factor), x.shape());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("local_response_norm", inputShape, "NCHW");
        return inputShape.clone();
    }

    @Override
    public String describe() {
        return "LocalResponseNorm(" + NEIGHBOURS + ")";
    }
}
