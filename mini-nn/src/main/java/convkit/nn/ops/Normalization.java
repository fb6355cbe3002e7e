package convkit.nn.ops;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.stream.IntStream;

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

        /** Moments of x {@code [N, C, …]} over everything but the channels. */
        public static Moments of(Tensor x) {
            Layout layout = Layout.of(x);
            float[] mean = new float[layout.channels];
            float[] variance = new float[layout.channels];
            float[] values = x.data();
            IntStream.range(0, layout.channels).parallel().forEach(c -> {
                double average = layout.sum(c, i -> values[i]) / layout.perChannel();
                mean[c] = (float) average;
                variance[c] = (float)
                        (layout.sum(c, i -> (values[i] - average) * (values[i] - average)) / layout.perChannel());
            });
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
        Layout layout = Layout.of(x);
        if (gamma.size() != layout.channels || beta.size() != layout.channels) {
            throw new IllegalArgumentException("batch_norm: input has " + layout.channels + " channels but gamma has "
                    + gamma.size() + " and beta " + beta.size() + " (input " + Shape.format(x.shape())
                    + "); use channels=" + layout.channels);
        }
        float[] values = x.data();
        float[] normal = new float[x.size()];
        float[] y = new float[x.size()];
        float[] inverse = new float[layout.channels];
        IntStream.range(0, layout.channels).parallel().forEach(c -> {
            inverse[c] = (float) (1 / Math.sqrt(moments.variance[c] + epsilon));
            float mean = moments.mean[c];
            float scale = gamma.data()[c];
            float shift = beta.data()[c];
            layout.forEachMap(c, (from, to) -> {
                for (int i = from; i < to; i++) {
                    normal[i] = (values[i] - mean) * inverse[c];
                    y[i] = scale * normal[i] + shift;
                }
            });
        });
        return Tensor.result(
                "batch_norm",
                y,
                x.shape(),
                gradY -> {
                    float[] gradX = x.requiresGrad() ? x.gradData() : null;
                    float[] gradGamma = gamma.requiresGrad() ? gamma.gradData() : new float[layout.channels];
                    float[] gradBeta = beta.requiresGrad() ? beta.gradData() : new float[layout.channels];
                    IntStream.range(0, layout.channels).parallel().forEach(c -> {
                        double sumGrad = layout.sum(c, i -> gradY[i]);
                        double sumGradNormal = layout.sum(c, i -> (double) gradY[i] * normal[i]);
                        gradGamma[c] += (float) sumGradNormal;
                        gradBeta[c] += (float) sumGrad;
                        if (gradX == null) {
                            return;
                        }
                        // through the mean and the variance, which moved with every x of the batch
                        float meanGrad = fromBatch ? (float) (sumGrad / layout.perChannel()) : 0f;
                        float meanGradNormal = fromBatch ? (float) (sumGradNormal / layout.perChannel()) : 0f;
                        float scale = gamma.data()[c] * inverse[c];
                        layout.forEachMap(c, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                gradX[i] += scale * (gradY[i] - meanGrad - normal[i] * meanGradNormal);
                            }
                        });
                    });
                },
                x,
                gamma,
                beta);
    }

    @FunctionalInterface
    private interface Value {
        double at(int index);
    }

    @FunctionalInterface
    private interface Run {
        void over(int from, int to);
    }

    /** x as [N, channels, area]: {@code [N, C]} has an area of 1, {@code [N, C, H, W]} one of H·W. */
    private record Layout(int batch, int channels, int area) {

        static Layout of(Tensor x) {
            if (x.rank() < 2 || x.size() == 0) {
                throw new IllegalArgumentException("batch_norm: input is " + Shape.format(x.shape())
                        + " but must be [N, C] or [N, C, H, W] with at least one value; reshape it");
            }
            return new Layout(x.dim(0), x.dim(1), x.size() / (x.dim(0) * x.dim(1)));
        }

        int perChannel() {
            return batch * area;
        }

        void forEachMap(int channel, Run run) {
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + channel) * area;
                run.over(from, from + area);
            }
        }

        double sum(int channel, Value value) {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + channel) * area;
                for (int i = from; i < from + area; i++) {
                    sum += value.at(i);
                }
            }
            return sum;
        }
    }
}
