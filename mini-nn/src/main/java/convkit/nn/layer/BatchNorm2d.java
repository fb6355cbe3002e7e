package convkit.nn.layer;

import convkit.nn.tensor.Shape;

/** {@link BatchNorm} of maps {@code [N, C, H, W]}. */
public final class BatchNorm2d extends BatchNorm {

    /** @throws IllegalArgumentException if there is no channel */
    public BatchNorm2d(int channels) {
        super(channels);
    }

    @Override
    String layout(int[] inputShape) {
        Shape.requireRank("batch_norm", inputShape, "NCHW");
        return "NCHW";
    }
}
