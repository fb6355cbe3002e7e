package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code unpooling}; {@link UnpoolingExercise} says what is asked. */
public class MyUnpooling implements UnpoolingExercise {

    @Override
    public Tensor forward(Tensor x, int[] indices, int[] outputShape) {
        throw new UnsupportedOperationException("TODO: check the indices and put every value at its place");
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        throw new UnsupportedOperationException("TODO: fetch every gradient from the place of its value");
    }
}
