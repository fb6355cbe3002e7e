package convkit.nn.ops;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** From scores to log-probabilities, and from those to a loss. */
public final class Softmax {

    private Softmax() {}

    /**
     * log softmax along the classes: {@code [N, classes]} → {@code [N, classes]}, y = x − log Σ eˣ. The row's maximum is
     * subtracted before the exponential, so no score overflows. Log-probabilities are left as they are.
     */
    public static Tensor logSoftmax(Tensor x) {
        Shape.requireRank("log_softmax", x.shape(), "NC");
        int batch = x.dim(0);
        int classes = x.dim(1);
        float[] y = new float[x.size()];
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
                    float[] gradX = x.gradData();
                    for (int n = 0; n < batch; n++) {
                        double sum = 0;
                        for (int c = 0; c < classes; c++) {
                            sum += gradY[n * classes + c];
                        }
                        for (int i = n * classes; i < (n + 1) * classes; i++) {
                            gradX[i] += (float) (gradY[i] - Math.exp(y[i]) * sum);
                        }
                    }
                },
                x);
    }

    /**
     * Mean over the batch of −y[n, labels[n]]: y {@code [N, classes]} holds log-probabilities → scalar.
     *
     * @param labels class of each row, in [0, classes)
     * @throws IllegalArgumentException if there is not one label per row, or a label is no class
     */
    public static Tensor negativeLogLikelihood(Tensor y, int[] labels) {
        Shape.requireRank("nll", y.shape(), "NC");
        int batch = y.dim(0);
        int classes = y.dim(1);
        if (labels.length != batch || batch == 0) {
            throw new IllegalArgumentException(
                    "nll: " + labels.length + " labels for " + batch + " rows (log-probabilities "
                            + Shape.format(y.shape(), "NC") + "); give one label per row, at least one row");
        }
        double sum = 0;
        for (int n = 0; n < batch; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException(
                        "nll: label " + labels[n] + " of row " + n + " is no class (log-probabilities "
                                + Shape.format(y.shape(), "NC") + "); labels run from 0 to " + (classes - 1));
            }
            sum -= y.data()[n * classes + labels[n]];
        }
        return Tensor.result(
                "nll",
                new float[] {(float) (sum / batch)},
                new int[0],
                gradLoss -> {
                    float[] gradY = y.gradData();
                    for (int n = 0; n < batch; n++) {
                        gradY[n * classes + labels[n]] -= gradLoss[0] / batch;
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
