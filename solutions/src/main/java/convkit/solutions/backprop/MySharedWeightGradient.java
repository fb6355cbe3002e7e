package convkit.solutions.backprop;

import convkit.exercises.backprop.SharedWeightGradientExercise;

/** Answer to the exercise {@code shared-weight-gradient}; {@link SharedWeightGradientExercise} says what is asked. */
public class MySharedWeightGradient implements SharedWeightGradientExercise {

    @Override
    public float[] connections(float[] x, float[] gradOutput, int kernelSize, int stride) {
        // solution: give each connection a gradient, at index i * kernelSize + k
        float[] connections = new float[gradOutput.length * kernelSize];
        for (int i = 0; i < gradOutput.length; i++) {
            for (int k = 0; k < kernelSize; k++) {
                connections[i * kernelSize + k] = gradOutput[i] * x[i * stride + k];
            }
        }
        return connections;
        // end solution
    }

    @Override
    public float[] shared(float[] x, float[] gradOutput, int kernelSize, int stride) {
        // solution: add up the gradients of all connections that share a weight
        float[] connections = connections(x, gradOutput, kernelSize, stride);
        float[] shared = new float[kernelSize];
        for (int i = 0; i < gradOutput.length; i++) {
            for (int k = 0; k < kernelSize; k++) {
                shared[k] += connections[kernelSize * i + k];
            }
        }
        return shared;
        // end solution
    }
}
