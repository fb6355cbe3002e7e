package convkit.solutions.backprop;

import convkit.exercises.backprop.BatchNormExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code batch-norm}; {@link BatchNormExercise} says what is asked. */
public class MyBatchNorm implements BatchNormExercise {

    @Override
    public Trained train(
            Tensor x,
            float[] gamma,
            float[] beta,
            float[] runningMean,
            float[] runningVariance,
            float momentum,
            float epsilon) {
        // solution: normalise with the batch's own statistics and remember them
        float[] mean = channelMeans(x, new float[x.dim(1)], 1);
        float[] variance = channelMeans(x, mean, 2);
        float[] newMean = runningMean.clone();
        float[] newVariance = runningVariance.clone();
        float count = x.size() / x.dim(1);
        float unbiased = count / (count - 1);
        for (int c = 0; c < mean.length; c++) {
            newMean[c] = (1 - momentum) * newMean[c] + momentum * mean[c];
            newVariance[c] = (1 - momentum) * newVariance[c] + momentum * variance[c] * unbiased;
        }
        return new Trained(evaluate(x, gamma, beta, mean, variance, epsilon), newMean, newVariance);
        // end solution
    }

    @Override
    public Tensor evaluate(
            Tensor x, float[] gamma, float[] beta, float[] runningMean, float[] runningVariance, float epsilon) {
        // solution: normalise with the running statistics
        Tensor y = Tensor.zeros(x.shape());
        for (int i = 0; i < y.size(); i++) {
            int c = i / area(x) % x.dim(1);
            double deviation = Math.sqrt(runningVariance[c] + epsilon);
            y.data()[i] = (float) (gamma[c] * (x.data()[i] - runningMean[c]) / deviation + beta[c]);
        }
        return y;
        // end solution
    }

    // solution
    private static int area(Tensor x) {
        return x.dim(2) * x.dim(3);
    }

    /** Mean of (x − center) to a power, over all values of each channel. */
    private static float[] channelMeans(Tensor x, float[] center, int power) {
        float[] means = new float[x.dim(1)];
        float count = x.size() / x.dim(1);
        for (int i = 0; i < x.size(); i++) {
            int c = i / area(x) % x.dim(1);
            means[c] += Math.pow(x.data()[i] - center[c], power) / count;
        }
        return means;
    }
    // end solution
}
