package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code true-convolution}; {@link TrueConvolutionExercise} says what is asked. */
public class MyTrueConvolution implements TrueConvolutionExercise {

    @Override
    public float[] convolve(float[] u, float[] x) {
        throw new UnsupportedOperationException("TODO: sum u[m] · x[i − m] wherever both exist");
    }

    @Override
    public Tensor convolve2d(Tensor u, Tensor x) {
        throw new UnsupportedOperationException("TODO: sum u[m, n] · x[i − m, j − n] wherever both exist");
    }
}
