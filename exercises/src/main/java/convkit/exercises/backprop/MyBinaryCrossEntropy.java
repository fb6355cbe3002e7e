package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code binary-cross-entropy}; {@link BinaryCrossEntropyExercise} says what is asked. */
public class MyBinaryCrossEntropy implements BinaryCrossEntropyExercise {

    @Override
    public double sumOfSquares(Tensor outputs, Tensor targets) {
        throw new UnsupportedOperationException("TODO: add up the squares and halve the sum");
    }

    @Override
    public Tensor sumOfSquaresGradient(Tensor outputs, Tensor targets) {
        throw new UnsupportedOperationException("TODO: subtract the targets");
    }

    @Override
    public double crossEntropy(Tensor logits, Tensor targets) {
        throw new UnsupportedOperationException("TODO: average the loss of all values, computed from the logits");
    }

    @Override
    public Tensor crossEntropyGradient(Tensor logits, Tensor targets) {
        throw new UnsupportedOperationException("TODO: compare the probabilities with the targets");
    }
}
