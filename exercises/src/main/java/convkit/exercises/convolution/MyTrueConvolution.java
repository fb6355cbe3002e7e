package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code true-convolution}; {@link TrueConvolutionExercise} says what is asked. */
public class MyTrueConvolution implements TrueConvolutionExercise {

    @Override
    public float[] convolve(float[] u, float[] x) {
        throw new UnsupportedOperationException("TODO: let every pair of values add its product to output m + k");
    }

    @Override
    public Tensor convolve2d(Tensor u, Tensor x) {
        throw new UnsupportedOperationException("TODO: let every pair add its product to output h + m, w + n");
    }
}
