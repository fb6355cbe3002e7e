package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.ParameterCountExercise;

/** Answer to the exercise {@code parameter-count}; {@link ParameterCountExercise} says what is asked. */
public class MyParameterCount implements ParameterCountExercise {

    @Override
    public long convolution(
            int inChannels, int outChannels, int kernelHeight, int kernelWidth, int groups, boolean bias) {
        // solution: check the groups, then count weights and biases
        if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0) {
            throw new IllegalArgumentException(groups + " groups do not divide " + inChannels + " and " + outChannels);
        }
        long weightsPerKernel = (long) kernelHeight * kernelWidth * (inChannels / groups);
        return weightsPerKernel * outChannels + (bias ? outChannels : 0);
        // end solution
    }

    @Override
    public long dense(int inputs, int outputs, boolean bias) {
        // solution: count weights and biases
        long weights = (long) inputs * outputs;
        return bias ? weights + outputs : weights;
        // end solution
    }

    @Override
    public long withoutSharing(
            int outHeight, int outWidth, int outChannels, int inChannels, int kernelHeight, int kernelWidth) {
        // solution: count the neurons, and the parameters of each
        long neurons = (long) outHeight * outWidth * outChannels;
        return neurons * (inChannels * kernelHeight * kernelWidth + 1);
        // end solution
    }
}
