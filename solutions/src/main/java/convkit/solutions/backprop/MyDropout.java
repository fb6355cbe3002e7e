package convkit.solutions.backprop;

import convkit.exercises.backprop.DropoutExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code dropout}; {@link DropoutExercise} says what is asked. */
public class MyDropout implements DropoutExercise {

    @Override
    public Tensor forward(Tensor x, Tensor draws, float p, boolean training) {
        // solution: in training, drop values at random and scale the others
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("dropout: p is " + p + " but must be at least 0 and below 1");
        }
        Tensor y = x.copy();
        if (training) {
            for (int i = 0; i < y.size(); i++) {
                y.data()[i] = draws.data()[i] < p ? 0 : x.data()[i] / (1 - p);
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor draws, float p) {
        // solution: multiply the gradient by the factors of the forward pass
        Tensor gradInput = Tensor.zeros(gradOutput.shape());
        for (int i = 0; i < gradInput.size(); i++) {
            if (draws.data()[i] >= p) {
                gradInput.data()[i] = gradOutput.data()[i] / (1 - p);
            }
        }
        return gradInput;
        // end solution
    }
}
