package convkit.solutions.backprop;

import convkit.exercises.backprop.BinaryCrossEntropyExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code binary-cross-entropy}; {@link BinaryCrossEntropyExercise} says what is asked. */
public class MyBinaryCrossEntropy implements BinaryCrossEntropyExercise {

    @Override
    public double sumOfSquares(Tensor outputs, Tensor targets) {
        // solution: add up the squares and halve the sum
        double squares = 0;
        for (int i = 0; i < outputs.size(); i++) {
            double error = outputs.data()[i] - targets.data()[i];
            squares += error * error;
        }
        return squares / 2;
        // end solution
    }

    @Override
    public Tensor sumOfSquaresGradient(Tensor outputs, Tensor targets) {
        // solution: subtract the targets
        Tensor difference = Tensor.zeros(outputs.shape());
        for (int i = 0; i < outputs.size(); i++) {
            difference.data()[i] = outputs.data()[i] - targets.data()[i];
        }
        return difference;
        // end solution
    }

    @Override
    public double crossEntropy(Tensor logits, Tensor targets) {
        // solution: average the loss of all values, computed from the logits
        double sum = 0;
        for (int i = 0; i < logits.size(); i++) {
            double z = logits.data()[i];
            double d = targets.data()[i];
            sum += Math.max(z, 0) - z * d + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum / logits.size();
        // end solution
    }

    @Override
    public Tensor crossEntropyGradient(Tensor logits, Tensor targets) {
        // solution: compare the probabilities with the targets
        Tensor gradient = Tensor.zeros(logits.shape());
        for (int i = 0; i < logits.size(); i++) {
            double p = 1 / (1 + Math.exp(-logits.data()[i]));
            gradient.data()[i] = (float) ((p - targets.data()[i]) / logits.size());
        }
        return gradient;
        // end solution
    }
}
