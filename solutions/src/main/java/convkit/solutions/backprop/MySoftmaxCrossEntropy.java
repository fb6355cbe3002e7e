package convkit.solutions.backprop;

import convkit.exercises.backprop.SoftmaxCrossEntropyExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code softmax-cross-entropy}; {@link SoftmaxCrossEntropyExercise} says what is asked. */
public class MySoftmaxCrossEntropy implements SoftmaxCrossEntropyExercise {

    @Override
    public Tensor logSoftmax(Tensor logits) {
        // solution: subtract from each row the logarithm of its exponentials' sum
        Tensor y = logits.copy();
        for (int n = 0; n < logits.dim(0); n++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < logits.dim(1); k++) {
                largest = Math.max(largest, logits.get(n, k));
            }
            double sum = 0;
            for (int k = 0; k < logits.dim(1); k++) {
                sum += Math.exp(logits.get(n, k) - largest);
            }
            for (int k = 0; k < logits.dim(1); k++) {
                y.set((float) (logits.get(n, k) - largest - Math.log(sum)), n, k);
            }
        }
        return y;
        // end solution
    }

    @Override
    public double loss(Tensor logits, int[] labels) {
        // solution: average what the right classes cost
        Tensor logProbabilities = logSoftmax(logits);
        double loss = 0;
        for (int n = 0; n < labels.length; n++) {
            loss -= logProbabilities.get(n, labels[n]);
        }
        return loss / labels.length;
        // end solution
    }

    @Override
    public Tensor gradient(Tensor logits, int[] labels) {
        // solution: probabilities, less 1 at the label, over the batch size
        Tensor gradient = logSoftmax(logits);
        for (int n = 0; n < labels.length; n++) {
            for (int k = 0; k < logits.dim(1); k++) {
                double p = Math.exp(gradient.get(n, k));
                double wanted = k == labels[n] ? 1 : 0;
                gradient.set((float) ((p - wanted) / labels.length), n, k);
            }
        }
        return gradient;
        // end solution
    }
}
