package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code conv-grad-input}; {@link ConvGradInputExercise} says what is asked. */
public class MyConvGradInput implements ConvGradInputExercise {

    @Override
    public Tensor backward(Tensor gradOutput, Tensor weight, int[] inputShape, int stride, int padding) {
        throw new UnsupportedOperationException("TODO: hand each output's gradient back to what it read");
    }
}
