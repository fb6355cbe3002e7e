package convkit.solutions.backprop;

import convkit.exercises.backprop.ReluSigmoidExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code relu-sigmoid}; {@link ReluSigmoidExercise} says what is asked. */
public class MyReluSigmoid implements ReluSigmoidExercise {

    @Override
    public Tensor relu(Tensor x) {
        // solution: replace negative values by 0, in a new tensor
        Tensor y = Tensor.zeros(x.shape());
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = Math.max(0, x.data()[i]);
        }
        return y;
        // end solution
    }

    @Override
    public Tensor reluBackward(Tensor x, Tensor gradOutput) {
        // solution: let the gradient through where x is positive
        Tensor gated = Tensor.zeros(x.shape());
        for (int i = 0; i < gated.size(); i++) {
            gated.data()[i] = x.data()[i] > 0 ? gradOutput.data()[i] : 0;
        }
        return gated;
        // end solution
    }

    @Override
    public Tensor leakyRelu(Tensor x, float slope) {
        // solution: multiply negative values by the slope
        Tensor leaky = Tensor.zeros(x.shape());
        for (int i = 0; i < leaky.size(); i++) {
            leaky.data()[i] = Math.max(slope * x.data()[i], x.data()[i]);
        }
        return leaky;
        // end solution
    }

    @Override
    public Tensor leakyReluBackward(Tensor x, float slope, Tensor gradOutput) {
        // solution: multiply the gradient by 1 or by the slope
        Tensor gradInput = Tensor.zeros(x.shape());
        for (int i = 0; i < gradInput.size(); i++) {
            float derivative = x.data()[i] > 0 ? 1 : slope;
            gradInput.data()[i] = gradOutput.data()[i] * derivative;
        }
        return gradInput;
        // end solution
    }

    @Override
    public Tensor sigmoid(Tensor x) {
        // solution: compute 1 / (1 + exp(-x)) for each value
        Tensor squashed = Tensor.zeros(x.shape());
        for (int i = 0; i < squashed.size(); i++) {
            squashed.data()[i] = (float) (1 / (1 + Math.exp(-x.data()[i])));
        }
        return squashed;
        // end solution
    }

    @Override
    public Tensor sigmoidBackward(Tensor y, Tensor gradOutput) {
        // solution: multiply the gradient by y(1 - y)
        Tensor scaled = Tensor.zeros(y.shape());
        for (int i = 0; i < scaled.size(); i++) {
            float out = y.data()[i];
            scaled.data()[i] = gradOutput.data()[i] * out * (1 - out);
        }
        return scaled;
        // end solution
    }
}
