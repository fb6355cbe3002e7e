package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code dropout}; {@link DropoutExercise} says what is asked. */
public class MyDropout implements DropoutExercise {

    @Override
    public Tensor forward(Tensor x, Tensor draws, float p, boolean training) {
        throw new UnsupportedOperationException("TODO: in training, drop values at random and scale the others");
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor draws, float p) {
        throw new UnsupportedOperationException("TODO: multiply the gradient by the factors of the forward pass");
    }
}
