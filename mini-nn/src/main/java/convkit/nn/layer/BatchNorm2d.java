package convkit.nn.layer;

import convkit.nn.ops.Normalization;
import convkit.nn.ops.Normalization.Moments;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Batch normalisation of maps {@code [N, C, H, W]}: each channel is brought to mean 0 and variance 1 over the batch, then
 * scaled by γ ({@code weight [C]}) and shifted by β ({@code bias [C]}), both learned. In evaluation the running mean and
 * variance are used instead, which training gathers as running ← 0.9·running + 0.1·batch. Ioffe &amp; Szegedy (2015).
 */
public final class BatchNorm2d extends Layer {

    private static final double EPSILON = 1e-5;
    private static final float MOMENTUM = 0.1f;

    private final int channels;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVariance;

    /** @throws IllegalArgumentException if there is no channel */
    public BatchNorm2d(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("BatchNorm2d: channels is " + channels + " but must be 1 or more");
        }
        this.channels = channels;
        this.weight = Tensor.full(1f, channels).requiresGrad(true);
        this.bias = Tensor.zeros(channels).requiresGrad(true);
        this.runningMean = Tensor.zeros(channels);
        this.runningVariance = Tensor.full(1f, channels);
    }

    /**
     * @throws IllegalArgumentException if the channels differ, or in training if there is only one value per channel, whose
     *     variance is no use
     */
    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        if (!isTraining()) {
            return Normalization.batchNorm(
                    x, weight, bias, new Moments(runningMean(), runningVariance()), EPSILON, false);
        }
        int perChannel = x.size() / channels;
        if (perChannel < 2) {
            throw new IllegalArgumentException(
                    "batch_norm: training needs 2 or more values per channel but the input has " + perChannel
                            + " (input " + Shape.format(x.shape(), "NCHW") + "); use a larger batch, or eval()");
        }
        Moments moments = Moments.of(x);
        // like PyTorch: what is remembered is the unbiased variance
        float unbiased = (float) perChannel / (perChannel - 1);
        float[] mean = runningMean();
        float[] variance = runningVariance();
        for (int c = 0; c < channels; c++) {
            mean[c] += MOMENTUM * (moments.mean()[c] - mean[c]);
            variance[c] += MOMENTUM * (moments.variance()[c] * unbiased - variance[c]);
        }
        return Normalization.batchNorm(x, weight, bias, moments, EPSILON, true);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("batch_norm", inputShape, "NCHW");
        if (inputShape[1] != channels) {
            throw new IllegalArgumentException(
                    "batch_norm: input has " + inputShape[1] + " channels but the layer expects " + channels
                            + " (input " + Shape.format(inputShape, "NCHW") + "); use channels=" + inputShape[1]);
        }
        return inputShape.clone();
    }

    @Override
    protected Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        parameters.put("bias", bias);
        return parameters;
    }

    @Override
    protected Map<String, Tensor> ownBuffers() {
        Map<String, Tensor> buffers = new LinkedHashMap<>();
        buffers.put("running_mean", runningMean);
        buffers.put("running_var", runningVariance);
        return buffers;
    }

    /** The mean used in evaluation, {@code [C]}; the array itself. */
    public float[] runningMean() {
        return runningMean.data();
    }

    /** The variance used in evaluation, {@code [C]}; the array itself. */
    public float[] runningVariance() {
        return runningVariance.data();
    }

    @Override
    public String describe() {
        return "BatchNorm2d(" + channels + ")";
    }
}
