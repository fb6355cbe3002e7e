package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.SharedWeightGradientExercise;

/** Solves {@code shared-weight-gradient} the other way round: the gradient is itself a convolution, of x with gradOutput. */
public class SlidesGradientOverInput implements SharedWeightGradientExercise {

    @Override
    public float[] connections(float[] x, float[] gradOutput, int kernelSize, int stride) {
        float[] result = new float[kernelSize * gradOutput.length];
        for (int c = 0; c < result.length; c++) {
            int output = c / kernelSize;
            result[c] = x[output * stride + c % kernelSize] * gradOutput[output];
        }
        return result;
    }

    @Override
    public float[] shared(float[] x, float[] gradOutput, int kernelSize, int stride) {
        float[] result = new float[kernelSize];
        for (int k = 0; k < kernelSize; k++) {
            double sum = 0;
            int position = k;
            for (float gradient : gradOutput) {
                sum += (double) gradient * x[position];
                position += stride;
            }
            result[k] = (float) sum;
        }
        return result;
    }
}
