package convkit.nn.layer;

import convkit.nn.tensor.Shape;

/** {@link BatchNorm} of vectors {@code [N, C]} or sequences {@code [N, C, L]}. */
public final class BatchNorm1d extends BatchNorm {

    /** @throws IllegalArgumentException if there is no channel */
    public BatchNorm1d(int channels) {
        super(channels, EPSILON);
    }

    @Override
    String layout(int[] inputShape) {
        if (inputShape.length != 2 && inputShape.length != 3) {
            throw new IllegalArgumentException("batch_norm: input has " + inputShape.length
                    + " axes but NC has 2 and NCL 3 (input " + Shape.format(inputShape)
                    + "); reshape it, or use BatchNorm2d for NCHW");
        }
        return inputShape.length == 2 ? "NC" : "NCL";
    }
}
