package convkit.exercises.arithmetic;

/** Answer to the exercise {@code parameter-count}; {@link ParameterCountExercise} says what is asked. */
public class MyParameterCount implements ParameterCountExercise {

    @Override
    public long convolution(
            int inChannels, int outChannels, int kernelHeight, int kernelWidth, int groups, boolean bias) {
        throw new UnsupportedOperationException("TODO: check the groups, then count weights and biases");
    }

    @Override
    public long dense(int inputs, int outputs, boolean bias) {
        throw new UnsupportedOperationException("TODO: count weights and biases");
    }

    @Override
    public long withoutSharing(
            int outHeight, int outWidth, int outChannels, int inChannels, int kernelHeight, int kernelWidth) {
        throw new UnsupportedOperationException("TODO: count the neurons, and the parameters of each");
    }
}
