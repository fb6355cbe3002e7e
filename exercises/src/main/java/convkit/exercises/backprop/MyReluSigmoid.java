package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code relu-sigmoid}; {@link ReluSigmoidExercise} says what is asked. */
public class MyReluSigmoid implements ReluSigmoidExercise {

    @Override
    public Tensor relu(Tensor x) {
        throw new UnsupportedOperationException("TODO: replace negative values by 0, in a new tensor");
    }

    @Override
    public Tensor reluBackward(Tensor x, Tensor gradOutput) {
        throw new UnsupportedOperationException("TODO: let the gradient through where x is positive");
    }

    @Override
    public Tensor leakyRelu(Tensor x, float slope) {
        throw new UnsupportedOperationException("TODO: multiply negative values by the slope");
    }

    @Override
    public Tensor leakyReluBackward(Tensor x, float slope, Tensor gradOutput) {
        throw new UnsupportedOperationException("TODO: multiply the gradient by 1 or by the slope");
    }

    @Override
    public Tensor sigmoid(Tensor x) {
        throw new UnsupportedOperationException("TODO: compute 1 / (1 + exp(-x)) for each value");
    }

    @Override
    public Tensor sigmoidBackward(Tensor y, Tensor gradOutput) {
        throw new UnsupportedOperationException("TODO: multiply the gradient by y(1 - y)");
    }
}
