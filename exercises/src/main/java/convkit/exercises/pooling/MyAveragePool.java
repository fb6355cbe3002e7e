package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code average-pool}; {@link AveragePoolExercise} says what is asked. */
public class MyAveragePool implements AveragePoolExercise {

    @Override
    public Tensor forward(Tensor x, int kernelSize, int stride) {
        throw new UnsupportedOperationException("TODO: report the mean of each window");
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] inputShape, int kernelSize, int stride) {
        throw new UnsupportedOperationException("TODO: share each gradient among the positions of its window");
    }
}
