package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code correlate2d}; {@link Correlate2dExercise} says what is asked. */
public class MyCorrelate2d implements Correlate2dExercise {

    @Override
    public Tensor correlate(Tensor x, Tensor kernel) {
        throw new UnsupportedOperationException("TODO: sum the products for every place where the kernel fits");
    }
}
