package convkit.nn.layer;

import convkit.nn.tensor.Shape;

/** {@link BatchNorm} of maps {@code [N, C, H, W]}. */
public final class BatchNorm2d extends BatchNorm {

    /** @throws IllegalArgumentException if there is no channel */
    public BatchNorm2d(int channels) {
        this(channels, EPSILON);
    }

    /**
     * @param epsilon added to the variance before its root is taken, above 0; 1e-5 unless said otherwise
     * @throws IllegalArgumentException if there is no channel, or epsilon is not above 0
     */
    public BatchNorm2d(int channels, double epsilon) {
        super(channels, epsilon);
    }

    @Override
    String layout(int[] inputShape) {
        Shape.requireRank("batch_norm", inputShape, "NCHW");
        return "NCHW";
    }
}
