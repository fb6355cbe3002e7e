package convkit.solutions.pooling;

import convkit.exercises.pooling.UnpoolingExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code unpooling}; {@link UnpoolingExercise} says what is asked. */
public class MyUnpooling implements UnpoolingExercise {

    @Override
    public Tensor forward(Tensor x, int[] indices, int[] outputShape) {
        // solution: check the indices and put every value at its place
        Tensor y = Tensor.zeros(outputShape);
        if (indices.length != x.size()) {
            throw new IllegalArgumentException(x.size() + " values but " + indices.length + " indices");
        }
        for (int index : indices) {
            if (index < 0 || index >= y.size()) {
                throw new IllegalArgumentException("index " + index + " lies outside of " + y.size() + " values");
            }
        }
        for (int i = 0; i < indices.length; i++) {
            y.data()[indices[i]] = x.data()[i];
        }
        return y;
        // end solution
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        // solution: fetch every gradient from the place of its value
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int i = 0; i < indices.length; i++) {
            gradInput.data()[i] = gradOutput.data()[indices[i]];
        }
        return gradInput;
        // end solution
    }
}
