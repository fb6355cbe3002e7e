package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.SoftmaxCrossEntropyExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code softmax-cross-entropy} with a running ln Σ e^z, which takes in one logit after the other and never overflows. */
public class LogSumExp implements SoftmaxCrossEntropyExercise {

    private static double[] logSums(Tensor logits) {
        double[] logSums = new double[logits.dim(0)];
        for (int i = 0; i < logits.size(); i++) {
            int row = i / logits.dim(1);
            double z = logits.data()[i];
            double soFar = i % logits.dim(1) == 0 ? Double.NEGATIVE_INFINITY : logSums[row];
            logSums[row] = Math.max(z, soFar) + Math.log1p(Math.exp(-Math.abs(z - soFar)));
        }
        return logSums;
    }

    @Override
    public Tensor logSoftmax(Tensor logits) {
        double[] logSums = logSums(logits);
        float[] y = new float[logits.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (logits.data()[i] - logSums[i / logits.dim(1)]);
        }
        return Tensor.of(y, logits.shape());
    }

    @Override
    public double loss(Tensor logits, int[] labels) {
        double[] logSums = logSums(logits);
        double mean = 0;
        for (int n = 0; n < labels.length; n++) {
            mean += (logSums[n] - logits.get(n, labels[n])) / labels.length;
        }
        return mean;
    }

    @Override
    public Tensor gradient(Tensor logits, int[] labels) {
        double[] logSums = logSums(logits);
        Tensor gradient = Tensor.zeros(logits.shape());
        for (int i = 0; i < gradient.size(); i++) {
            gradient.data()[i] = (float) (Math.exp(logits.data()[i] - logSums[i / logits.dim(1)]) / labels.length);
        }
        for (int n = 0; n < labels.length; n++) {
            gradient.set(gradient.get(n, labels[n]) - 1f / labels.length, n, labels[n]);
        }
        return gradient;
    }
}
