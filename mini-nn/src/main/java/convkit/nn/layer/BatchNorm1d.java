package convkit.nn.layer;

import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Map;

/**
 * Batch normalisation of vectors {@code [N, C]} or sequences {@code [N, C, L]}: a {@link BatchNorm2d} that sees each as maps
 * of 1×1 or 1×L. Same parameters, same running values. Ioffe &amp; Szegedy (2015).
 */
public final class BatchNorm1d extends Layer {

    private final int channels;
    private final BatchNorm2d maps;

    /** @throws IllegalArgumentException if there is no channel */
    public BatchNorm1d(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("BatchNorm1d: channels is " + channels + " but must be 1 or more");
        }
        this.channels = channels;
        this.maps = new BatchNorm2d(channels);
    }

    /**
     * @throws IllegalArgumentException if the channels differ, or in training if there is only one value per channel, whose
     *     variance is no use
     */
    @Override
    public Tensor forward(Tensor x) {
        int[] shape = outputShape(x.shape());
        if (isTraining() && x.size() < 2 * channels) {
            throw new IllegalArgumentException(
                    "batch_norm: training needs 2 or more values per channel but the input has "
                            + x.size() / channels + " (input " + Shape.format(shape, layout(shape))
                            + "); use a larger batch, or eval()");
        }
        if (isTraining()) {
            maps.train();
        } else {
            maps.eval();
        }
        int length = shape.length == 3 ? shape[2] : 1;
        return Shaping.reshape(maps.forward(Shaping.reshape(x, shape[0], channels, 1, length)), shape);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        if (inputShape.length != 2 && inputShape.length != 3) {
            throw new IllegalArgumentException("batch_norm: input has " + inputShape.length
                    + " axes but NC has 2 and NCL 3 (input " + Shape.format(inputShape)
                    + "); reshape it, or use BatchNorm2d for NCHW");
        }
        if (inputShape[1] != channels) {
            throw new IllegalArgumentException("batch_norm: input has " + inputShape[1]
                    + " channels but the layer expects " + channels + " (input "
                    + Shape.format(inputShape, layout(inputShape)) + "); use channels=" + inputShape[1]);
        }
        return inputShape.clone();
    }

    private static String layout(int[] shape) {
        return "NCL".substring(0, shape.length);
    }

    @Override
    protected Map<String, Tensor> ownParameters() {
        return maps.ownParameters();
    }

    /** The mean used in evaluation, {@code [C]}; the array itself. */
    public float[] runningMean() {
        return maps.runningMean();
    }

    /** The variance used in evaluation, {@code [C]}; the array itself. */
    public float[] runningVariance() {
        return maps.runningVariance();
    }

    @Override
    public String describe() {
        return "BatchNorm1d(" + channels + ")";
    }
}
