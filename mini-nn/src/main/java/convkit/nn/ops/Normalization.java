package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Batch normalisation, forward and backward. Channels are independent, so they are shared out to threads. */
public final class Normalization {

    private Normalization() {}

    /**
     * Mean and variance of each channel.
     *
     * @param mean {@code [C]}
     * @param variance {@code [C]}, divided by the number of values (not by one less)
     */
    public record Moments(float[] mean, float[] variance) {

        /** Moments of x {@code [N, C, …]} over everything but the channels. The arrays are of x's memory. */
        public static Moments of(Tensor x) {
            Channels channels = Channels.of(x);
            float[] mean = Memory.of(x).floats(channels.count());
            float[] variance = Memory.of(x).floats(channels.count());
            Channels.Scratch scratch = channels.scratch(Memory.of(x));
            float[] values = x.data();
            channels.forEach(c -> {
                float average = (float) (channels.sum(c, values, scratch) / channels.size());
                mean[c] = average;
                variance[c] = (float)
                        (channels.sumOfProducts(c, values, average, values, average, scratch) / channels.size());
            });
            scratch.giveBackTo(Memory.of(x));
            return new Moments(mean, variance);
        }
    }

    /**
     * y = γ·(x − mean)/√(variance + ε) + β for each channel: x {@code [N, C, …]}, γ and β {@code [C]} → {@code [N, C, …]}.
     * Ioffe &amp; Szegedy, "Batch normalization" (2015), Algorithm 1.
     *
     * @param moments of this batch in training, running ones in evaluation
     * @param fromBatch whether the moments were computed from x itself, so that the gradient must pass through them too
     */
    public static Tensor batchNorm(
            Tensor x, Tensor gamma, Tensor beta, Moments moments, double epsilon, boolean fromBatch) {
        Channels channels = Channels.of(x);
        if (gamma.size() != channels.count() || beta.size() != channels.count()) {
            throw new IllegalArgumentException("batch_norm: input has " + channels.count() + " channels but gamma has "
                    + gamma.size() + " and beta " + beta.size() + " (input " + Shape.format(x.shape())
                    + "); use channels=" + channels.count());
        }
        Memory memory = Memory.of(x, gamma, beta);
        float[] values = x.data();
        float[] y = memory.floats(x.size());
        float[] means = memory.floats(channels.count());
        float[] inverse = memory.floats(channels.count());
        channels.forEach(c -> {
            float mean = moments.mean[c];
            means[c] = mean;
            inverse[c] = (float) (1 / Math.sqrt(moments.variance[c] + epsilon));
            float scale = gamma.data()[c] * inverse[c];
            float shift = beta.data()[c];
            channels.forEachMap(c, (from, to) -> {
                for (int i = from; i < to; i++) {
                    y[i] = scale * (values[i] - mean) + shift;
                }
            });
        });
        return Tensor.result(
                "batch_norm",
                y,
                x.shape(),
                gradY -> {
                    float[] gradGamma = gamma.requiresGrad() ? gamma.gradData() : memory.floats(channels.count());
                    float[] gradBeta = beta.requiresGrad() ? beta.gradData() : memory.floats(channels.count());
                    Channels.Scratch scratch = channels.scratch(memory);
                    float[] gradX = x.memory() == memory ? gradY : x.memory().floats(x.size());
                    channels.forEach(c -> {
                        float mean = means[c];
                        double sumGrad = channels.sum(c, gradY, scratch);
                        double sumGradNormal = inverse[c] * channels.sumOfProducts(c, gradY, 0f, values, mean, scratch);
                        gradGamma[c] += (float) sumGradNormal;
                        gradBeta[c] += (float) sumGrad;
                        if (!x.requiresGrad()) {
                            return;
                        }
                        // through the mean and the variance, which moved with every x of the batch
                        float meanGrad = fromBatch ? (float) (sumGrad / channels.size()) : 0f;
                        float slope = fromBatch ? (float) (inverse[c] * sumGradNormal / channels.size()) : 0f;
                        float scale = gamma.data()[c] * inverse[c];
                        channels.forEachMap(c, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                gradX[i] = scale * (gradY[i] - meanGrad - (values[i] - mean) * slope);
                            }
                        });
                    });
                    scratch.giveBackTo(memory);
                    if (x.requiresGrad()) {
                        x.giveGrad(gradX);
                    }
                },
                x,
                gamma,
                beta);
    }
}
