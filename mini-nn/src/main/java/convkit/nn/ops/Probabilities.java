package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** From scores to probabilities and their logarithms, and from those to a loss. */
public final class Probabilities {

    private Probabilities() {}

    /**
     * log softmax along the classes: {@code [N, classes]} → {@code [N, classes]}, y = x − log Σ eˣ. The row's maximum is
     * subtracted before the exponential, so no score overflows. Log-probabilities are left as they are.
     */
    public static Tensor logSoftmax(Tensor x) {
        Shape.requireRank("log_softmax", x.shape(), "NC");
        int batch = x.dim(0);
        int classes = x.dim(1);
        float[] y = Memory.of(x).floats(x.size());
        for (int n = 0; n < batch; n++) {
            double logSum = logSumExp(x.data(), n * classes, classes);
            for (int c = 0; c < classes; c++) {
                y[n * classes + c] = (float) (x.data()[n * classes + c] - logSum);
            }
        }
        return Tensor.result(
                "log_softmax",
                y,
                x.shape(),
                gradY -> {
                    for (int n = 0; n < batch; n++) {
                        double sum = 0;
                        for (int c = 0; c < classes; c++) {
                            sum += gradY[n * classes + c];
                        }
                        for (int i = n * classes; i < (n + 1) * classes; i++) {
                            gradY[i] = (float) (gradY[i] - Math.exp(y[i]) * sum);
                        }
                    }
                    x.giveGrad(gradY);
                },
                x);
    }

    /**
     * softmax along the classes: {@code [N, classes]} → {@code [N, classes]}, y = eˣ / Σ eˣ; each row is positive and adds
     * up to 1. For a loss use {@link #logSoftmax}, which loses no digits where a probability is small. Bridle (1990).
     */
    public static Tensor softmax(Tensor x) {
        return Elementwise.exp(logSoftmax(x));
    }

    /**
     * Mean over the batch of −y[n, labels[n]]: y {@code [N, classes]} holds log-probabilities → scalar.
     *
     * @param labels class of each row, in [0, classes)
     * @throws IllegalArgumentException if there is not one label per row, or a label is no class
     */
    public static Tensor negativeLogLikelihood(Tensor y, int[] labels) {
        return negativeLogLikelihood(y, labels, -1);
    }

    /**
     * {@link #negativeLogLikelihood(Tensor, int[])} over the rows whose label is not {@code ignored}.
     *
     * @param ignored label of rows that do not count, such as 255; −1 for none
     * @throws IllegalArgumentException also if all rows are ignored
     */
    public static Tensor negativeLogLikelihood(Tensor y, int[] labels, int ignored) {
        Shape.requireRank("nll", y.shape(), "NC");
        int batch = y.dim(0);
        int classes = y.dim(1);
        if (labels.length != batch || batch == 0) {
            throw new IllegalArgumentException(
                    "nll: " + labels.length + " labels for " + batch + " rows (log-probabilities "
                            + Shape.format(y.shape(), "NC") + "); give one label per row, at least one row");
        }
        double sum = 0;
        int rows = 0;
        for (int n = 0; n < batch; n++) {
            if (ignored >= 0 && labels[n] == ignored) {
                continue;
            }
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException(
                        "nll: label " + labels[n] + " of row " + n + " is no class (log-probabilities "
                                + Shape.format(y.shape(), "NC") + "); labels run from 0 to " + (classes - 1));
            }
            sum -= y.data()[n * classes + labels[n]];
            rows++;
        }
        if (rows == 0) {
            throw new IllegalArgumentException("nll: all " + batch + " labels are " + ignored
                    + ", which is ignored; a mean needs at least one row that counts");
        }
        int counted = rows;
        float[] loss = Memory.of(y).floats(1);
        loss[0] = (float) (sum / counted);
        return Tensor.result(
                "nll",
                loss,
                new int[0],
                gradLoss -> {
                    float[] gradY = y.gradData();
                    for (int n = 0; n < batch; n++) {
                        if (ignored < 0 || labels[n] != ignored) {
                            gradY[n * classes + labels[n]] -= gradLoss[0] / counted;
                        }
                    }
                },
                y);
    }

    private static double logSumExp(float[] x, int from, int length) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }
}
