package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.function.IntConsumer;

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
            Layout layout = Layout.of(x);
            float[] mean = Memory.of(x).floats(layout.channels);
            float[] variance = Memory.of(x).floats(layout.channels);
            float[] values = x.data();
            layout.forEachChannel(c -> {
                double average = layout.sum(c, (from, to) -> sum(values, from, to)) / layout.perChannel();
                mean[c] = (float) average;
                float m = mean[c];
                double squares = layout.sum(c, (from, to) -> sumOfProducts(values, m, values, m, from, to));
                variance[c] = (float) (squares / layout.perChannel());
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
        Memory memory = Memory.of(x, gamma, beta);
        float[] values = x.data();
        float[] y = memory.floats(x.size());
        float[] means = memory.floats(layout.channels);
        float[] inverse = memory.floats(layout.channels);
        layout.forEachChannel(c -> {
            float mean = moments.mean[c];
            means[c] = mean;
            inverse[c] = (float) (1 / Math.sqrt(moments.variance[c] + epsilon));
            float scale = gamma.data()[c] * inverse[c];
            float shift = beta.data()[c];
            layout.forEachMap(c, (from, to) -> {
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
                    float[] gradGamma = gamma.requiresGrad() ? gamma.gradData() : memory.floats(layout.channels);
                    float[] gradBeta = beta.requiresGrad() ? beta.gradData() : memory.floats(layout.channels);
                    float[] gradX = x.memory() == memory ? gradY : x.memory().floats(x.size());
                    layout.forEachChannel(c -> {
                        float mean = means[c];
                        double sumGrad = layout.sum(c, (from, to) -> sum(gradY, from, to));
                        double sumGradNormal =
                                inverse[c] * layout.sum(c, (f, t) -> sumOfProducts(gradY, 0f, values, mean, f, t));
                        gradGamma[c] += (float) sumGradNormal;
                        gradBeta[c] += (float) sumGrad;
                        if (!x.requiresGrad()) {
                            return;
                        }
                        // through the mean and the variance, which moved with every x of the batch
                        float meanGrad = fromBatch ? (float) (sumGrad / layout.perChannel()) : 0f;
                        float slope = fromBatch ? (float) (inverse[c] * sumGradNormal / layout.perChannel()) : 0f;
                        float scale = gamma.data()[c] * inverse[c];
                        layout.forEachMap(c, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                gradX[i] = scale * (gradY[i] - meanGrad - (values[i] - mean) * slope);
                            }
                        });
                    });
                    if (x.requiresGrad()) {
                        x.giveGrad(gradX);
                    }
                },
                x,
                gamma,
                beta);
    }

    // Several sums side by side: the processor need not wait for one addition before it begins the next.

    private static double sum(float[] x, int from, int to) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            sum0 += x[i] + x[i + 4];
            sum1 += x[i + 1] + x[i + 5];
            sum2 += x[i + 2] + x[i + 6];
            sum3 += x[i + 3] + x[i + 7];
        }
        for (; i < to; i++) {
            sum0 += x[i];
        }
        return (double) sum0 + sum1 + sum2 + sum3;
    }

    /** Σ (a − aShift)(b − bShift). */
    private static double sumOfProducts(float[] a, float aShift, float[] b, float bShift, int from, int to) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            sum0 += (a[i] - aShift) * (b[i] - bShift);
            sum1 += (a[i + 1] - aShift) * (b[i + 1] - bShift);
            sum2 += (a[i + 2] - aShift) * (b[i + 2] - bShift);
            sum3 += (a[i + 3] - aShift) * (b[i + 3] - bShift);
        }
        for (; i < to; i++) {
            sum0 += (a[i] - aShift) * (b[i] - bShift);
        }
        return (double) sum0 + sum1 + sum2 + sum3;
    }

    @FunctionalInterface
    private interface RunSum {
        double over(int from, int to);
    }

    @FunctionalInterface
    private interface Run {
        void over(int from, int to);
    }

    /** x as [N, channels, area]: {@code [N, C]} has an area of 1, {@code [N, C, H, W]} one of H·W. */
    private record Layout(int batch, int channels, int area) {

        /** Values summed in float; these sums are added in double, so that a million values do not lose digits. */
        private static final int RUN = 1024;

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

        void forEachChannel(IntConsumer task) {
            Split.pieces(channels, channels * perChannel(), task);
        }

        void forEachMap(int channel, Run run) {
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + channel) * area;
                run.over(from, from + area);
            }
        }

        double sum(int channel, RunSum part) {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + channel) * area;
                int end = from + area;
                for (; from < end; from += RUN) {
                    sum += part.over(from, Math.min(end, from + RUN));
                }
            }
            return sum;
        }
    }
}
