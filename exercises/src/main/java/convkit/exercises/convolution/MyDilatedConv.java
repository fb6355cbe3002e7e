package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code dilated-conv}; {@link DilatedConvExercise} says what is asked. */
public class MyDilatedConv implements DilatedConvExercise {

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, int dilation) {
        throw new UnsupportedOperationException("TODO: sum I(i − l·m, j − l·n) · K(m, n) for every pixel");
    }

    @Override
    public Tensor spread(Tensor kernel, int dilation) {
        throw new UnsupportedOperationException("TODO: move the weights l positions apart");
    }
}
