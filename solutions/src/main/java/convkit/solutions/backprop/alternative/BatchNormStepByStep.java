package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.BatchNormBackwardExercise;
import convkit.nn.tensor.Tensor;

/**
 * Solves {@code batch-norm-backward} as the paper writes it: first the gradients of variance and mean, then that of x, channel
 * after channel.
 */
public class BatchNormStepByStep implements BatchNormBackwardExercise {

    @Override
    public Gradients backward(Tensor x, float[] gamma, Tensor gradOutput, float epsilon) {
        Tensor gradInput = Tensor.zeros(x.shape());
        float[] gradGamma = new float[gamma.length];
        float[] gradBeta = new float[gamma.length];
        for (int c = 0; c < gamma.length; c++) {
            double[] values = channel(x, c);
            double[] gradients = channel(gradOutput, c);
            double mean = sum(values, 1) / values.length;
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean;
            }
            double variance = sum(values, 2) / values.length + epsilon;
            double gradVariance = 0;
            double gradMean = 0;
            for (int i = 0; i < values.length; i++) {
                gradGamma[c] += gradients[i] * values[i] * Math.pow(variance, -0.5);
                gradBeta[c] += gradients[i];
                gradVariance += gradients[i] * gamma[c] * values[i] * -0.5 * Math.pow(variance, -1.5);
                gradMean -= gradients[i] * gamma[c] * Math.pow(variance, -0.5);
            }
            int i = 0;
            for (int n = 0; n < x.dim(0); n++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        double direct = gradients[i] * gamma[c] * Math.pow(variance, -0.5);
                        double rest = (gradVariance * 2 * values[i] + gradMean) / values.length;
                        gradInput.set((float) (direct + rest), n, c, h, w);
                        i++;
                    }
                }
            }
        }
        return new Gradients(gradInput, gradGamma, gradBeta);
    }

    private static double[] channel(Tensor x, int c) {
        int area = x.dim(2) * x.dim(3);
        double[] values = new double[x.dim(0) * area];
        for (int i = 0; i < values.length; i++) {
            values[i] = x.data()[(i / area * x.dim(1) + c) * area + i % area];
        }
        return values;
    }

    private static double sum(double[] values, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, power);
        }
        return sum;
    }
}
