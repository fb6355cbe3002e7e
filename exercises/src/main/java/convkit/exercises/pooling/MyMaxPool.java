package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code max-pool}; {@link MaxPoolExercise} says what is asked. */
public class MyMaxPool implements MaxPoolExercise {

    @Override
    public Pooled forward(Tensor x, int kernelSize, int stride) {
        throw new UnsupportedOperationException("TODO: find the maximum of each window and remember where it was");
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        throw new UnsupportedOperationException("TODO: send each gradient to the position that won");
    }
}
