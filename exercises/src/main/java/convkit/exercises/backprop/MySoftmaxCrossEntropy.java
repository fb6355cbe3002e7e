package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code softmax-cross-entropy}; {@link SoftmaxCrossEntropyExercise} says what is asked. */
public class MySoftmaxCrossEntropy implements SoftmaxCrossEntropyExercise {

    @Override
    public Tensor logSoftmax(Tensor logits) {
        throw new UnsupportedOperationException("TODO: subtract from each row the logarithm of its exponentials' sum");
    }

    @Override
    public double loss(Tensor logits, int[] labels) {
        throw new UnsupportedOperationException("TODO: average what the right classes cost");
    }

    @Override
    public Tensor gradient(Tensor logits, int[] labels) {
        throw new UnsupportedOperationException("TODO: probabilities, less 1 at the label, over the batch size");
    }
}
