package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.BatchNormExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code batch-norm} from the sums of values and squares of each channel, as y = slope·x + offset. */
public class BatchNormOfSums implements BatchNormExercise {

    @Override
    public Trained train(
            Tensor x,
            float[] gamma,
            float[] beta,
            float[] runningMean,
            float[] runningVariance,
            float momentum,
            float epsilon) {
        int channels = x.dim(1);
        int perChannel = x.dim(0) * x.dim(2) * x.dim(3);
        float[] mean = new float[channels];
        float[] variance = new float[channels];
        float[] newMean = new float[channels];
        float[] newVariance = new float[channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < x.dim(0); n++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        double value = x.get(n, c, h, w);
                        sum += value;
                        squares += value * value;
                    }
                }
            }
            mean[c] = (float) (sum / perChannel);
            double deviations = squares - sum * sum / perChannel;
            variance[c] = (float) (deviations / perChannel);
            newMean[c] = runningMean[c] + momentum * (mean[c] - runningMean[c]);
            newVariance[c] =
                    (float) (runningVariance[c] + momentum * (deviations / (perChannel - 1) - runningVariance[c]));
        }
        return new Trained(evaluate(x, gamma, beta, mean, variance, epsilon), newMean, newVariance);
    }

    @Override
    public Tensor evaluate(
            Tensor x, float[] gamma, float[] beta, float[] runningMean, float[] runningVariance, float epsilon) {
        Tensor y = x.copy();
        for (int plane = 0; plane < x.dim(0) * x.dim(1); plane++) {
            int c = plane % x.dim(1);
            double slope = gamma[c] * Math.pow(runningVariance[c] + epsilon, -0.5);
            double offset = beta[c] - slope * runningMean[c];
            int area = x.dim(2) * x.dim(3);
            for (int i = plane * area; i < (plane + 1) * area; i++) {
                y.data()[i] = (float) (slope * y.data()[i] + offset);
            }
        }
        return y;
    }
}
