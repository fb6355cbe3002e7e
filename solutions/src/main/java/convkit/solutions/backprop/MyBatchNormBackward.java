package convkit.solutions.backprop;

import convkit.exercises.backprop.BatchNormBackwardExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code batch-norm-backward}; {@link BatchNormBackwardExercise} says what is asked. */
public class MyBatchNormBackward implements BatchNormBackwardExercise {

    @Override
    public Gradients backward(Tensor x, float[] gamma, Tensor gradOutput, float epsilon) {
        // solution: normalise again, gather two sums per channel, combine them
        int channels = x.dim(1);
        double count = x.size() / channels;
        float[] g = gradOutput.data();
        double[] mean = new double[channels];
        for (int i = 0; i < g.length; i++) {
            mean[channel(x, i)] += x.data()[i] / count;
        }
        double[] variance = new double[channels];
        for (int i = 0; i < g.length; i++) {
            variance[channel(x, i)] += Math.pow(x.data()[i] - mean[channel(x, i)], 2) / count;
        }
        double[] normal = new double[g.length];
        float[] gradGamma = new float[channels];
        float[] gradBeta = new float[channels];
        for (int i = 0; i < g.length; i++) {
            int c = channel(x, i);
            normal[i] = (x.data()[i] - mean[c]) / Math.sqrt(variance[c] + epsilon);
            gradGamma[c] += g[i] * normal[i];
            gradBeta[c] += g[i];
        }
        Tensor gradInput = Tensor.zeros(x.shape());
        for (int i = 0; i < g.length; i++) {
            int c = channel(x, i);
            double scale = gamma[c] / Math.sqrt(epsilon + variance[c]);
            double throughMean = gradBeta[c] / count;
            double throughVariance = normal[i] * gradGamma[c] / count;
            gradInput.data()[i] = (float) (scale * (g[i] - throughMean - throughVariance));
        }
        return new Gradients(gradInput, gradGamma, gradBeta);
        // end solution
    }

    // solution
    private static int channel(Tensor x, int i) {
        return i / (x.dim(2) * x.dim(3)) % x.dim(1);
    }
    // end solution
}
