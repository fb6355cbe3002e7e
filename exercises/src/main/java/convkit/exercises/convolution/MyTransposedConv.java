package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code transposed-conv}; {@link TransposedConvExercise} says what is asked. */
public class MyTransposedConv implements TransposedConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, int stride, int padding) {
        throw new UnsupportedOperationException("TODO: lay the kernel on the output for every input value");
    }
}
