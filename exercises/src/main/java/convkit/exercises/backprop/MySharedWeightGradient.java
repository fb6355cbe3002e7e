package convkit.exercises.backprop;

/** Answer to the exercise {@code shared-weight-gradient}; {@link SharedWeightGradientExercise} says what is asked. */
public class MySharedWeightGradient implements SharedWeightGradientExercise {

    @Override
    public float[] connections(float[] x, float[] gradOutput, int kernelSize, int stride) {
        throw new UnsupportedOperationException("TODO: give each connection a gradient, at index i * kernelSize + k");
    }

    @Override
    public float[] shared(float[] x, float[] gradOutput, int kernelSize, int stride) {
        throw new UnsupportedOperationException("TODO: add up the gradients of all connections that share a weight");
    }
}
