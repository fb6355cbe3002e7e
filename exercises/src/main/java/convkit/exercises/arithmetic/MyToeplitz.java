package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code toeplitz}; {@link ToeplitzExercise} says what is asked. */
public class MyToeplitz implements ToeplitzExercise {

    @Override
    public Tensor matrix(Tensor kernel, int height, int width) {
        throw new UnsupportedOperationException("TODO: place the weights of the kernel in the row of every output");
    }

    @Override
    public Tensor apply(Tensor matrix, Tensor x) {
        throw new UnsupportedOperationException("TODO: sum the products of each row with the pixels");
    }
}
