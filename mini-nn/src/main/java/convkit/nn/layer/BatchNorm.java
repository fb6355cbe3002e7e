package convkit.nn.layer;

import convkit.nn.ops.Normalization;
import convkit.nn.ops.Normalization.Moments;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Batch normalisation: each channel is brought to mean 0 and variance 1 over the batch, then scaled by γ ({@code weight
 * [C]}) and shifted by β ({@code bias [C]}), both learned. In evaluation the running mean and variance are used instead,
 * which training gathers as running ← 0.9·running + 0.1·batch. Ioffe &amp; Szegedy (2015). For maps see {@link
 * BatchNorm2d}, for vectors and sequences {@link BatchNorm1d}.
 */
public abstract class BatchNorm extends Layer {

    static final double EPSILON = 1e-5;

    private static final float MOMENTUM = 0.1f;

    private final int channels;
    private final double epsilon;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVariance;

    BatchNorm(int channels, double epsilon) {
        if (channels < 1) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + ": channels is " + channels + " but must be 1 or more");
        }
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + ": epsilon is " + epsilon + " but must be above 0; 1e-5 is usual");
        }
        this.channels = channels;
        this.epsilon = epsilon;
        this.weight = Tensor.full(1f, channels).requiresGrad(true);
        this.bias = Tensor.zeros(channels).requiresGrad(true);
        this.runningMean = Tensor.zeros(channels);
        this.runningVariance = Tensor.full(1f, channels);
    }

    /**
     * Letters of the axes of an input of this shape, such as NCHW.
     *
     * @throws IllegalArgumentException if it has not as many axes as the layer expects
     */
    abstract String layout(int[] inputShape);

    /**
     * @throws IllegalArgumentException if the channels differ, or in training if there is only one value per channel, whose
     *     variance is no use
     */
    @Override
    public final Tensor forward(Tensor x) {
        outputShape(x.shape());
        if (!isTraining()) {
            return Normalization.batchNorm(
                    x, weight, bias, new Moments(runningMean(), runningVariance()), epsilon, false);
        }
        int perChannel = x.size() / channels;
        if (perChannel < 2) {
            throw new IllegalArgumentException(
                    "batch_norm: training needs 2 or more values per channel but the input has " + perChannel
                            + " (input " + Shape.format(x.shape(), layout(x.shape()))
                            + "); use a larger batch, or eval()");
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
        return Normalization.batchNorm(x, weight, bias, moments, epsilon, true);
    }

    @Override
    public final int[] outputShape(int... inputShape) {
        String layout = layout(inputShape);
        if (inputShape[1] != channels) {
            throw new IllegalArgumentException(
                    "batch_norm: input has " + inputShape[1] + " channels but the layer expects " + channels
                            + " (input " + Shape.format(inputShape, layout) + "); use channels=" + inputShape[1]);
        }
        return inputShape.clone();
    }

    @Override
    protected final Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        parameters.put("bias", bias);
        return parameters;
    }

    @Override
    protected final Map<String, Tensor> ownBuffers() {
        Map<String, Tensor> buffers = new LinkedHashMap<>();
        buffers.put("running_mean", runningMean);
        buffers.put("running_var", runningVariance);
        return buffers;
    }

    /** The mean used in evaluation, {@code [C]}; the array itself. */
    public final float[] runningMean() {
        return runningMean.data();
    }

    /** The variance used in evaluation, {@code [C]}; the array itself. */
    public final float[] runningVariance() {
        return runningVariance.data();
    }

    @Override
    public final String describe() {
        return getClass().getSimpleName() + "(" + channels + ")";
    }
}
