package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.BinaryCrossEntropyExercise;
import convkit.nn.tensor.Tensor;
import java.util.stream.IntStream;

/**
 * Solves {@code binary-cross-entropy} with one number per value: how far the logit speaks for the wrong answer. The loss is
 * its soft maximum with 0.
 */
public class LossOfTheRightAnswer implements BinaryCrossEntropyExercise {

    /** z for no, −z for yes. */
    private static double againstTarget(Tensor logits, Tensor targets, int i) {
        return targets.data()[i] > 0 ? -logits.data()[i] : logits.data()[i];
    }

    @Override
    public double sumOfSquares(Tensor outputs, Tensor targets) {
        Tensor difference = sumOfSquaresGradient(outputs, targets);
        return IntStream.range(0, difference.size())
                        .mapToDouble(i -> difference.data()[i])
                        .map(value -> value * value)
                        .sum()
                * 0.5;
    }

    @Override
    public Tensor sumOfSquaresGradient(Tensor outputs, Tensor targets) {
        Tensor difference = outputs.copy();
        for (int i = 0; i < difference.size(); i++) {
            difference.data()[i] -= targets.data()[i];
        }
        return difference;
    }

    @Override
    public double crossEntropy(Tensor logits, Tensor targets) {
        return IntStream.range(0, logits.size())
                .mapToDouble(i -> againstTarget(logits, targets, i))
                .map(against -> against > 30 ? against : Math.log(1 + Math.exp(against)))
                .average()
                .orElseThrow();
    }

    @Override
    public Tensor crossEntropyGradient(Tensor logits, Tensor targets) {
        float[] gradient = new float[logits.size()];
        for (int i = 0; i < gradient.length; i++) {
            double wrong = (1 + Math.tanh(againstTarget(logits, targets, i) / 2)) / 2;
            gradient[i] = (float) (targets.data()[i] > 0 ? -wrong : wrong) / gradient.length;
        }
        return Tensor.of(gradient, logits.shape());
    }
}
