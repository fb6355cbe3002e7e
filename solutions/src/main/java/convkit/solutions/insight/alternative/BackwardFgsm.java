package convkit.solutions.insight.alternative;

import convkit.exercises.insight.FgsmExercise;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.ops.Affine;
import convkit.nn.tensor.Tensor;

/** Solves {@code fgsm} with automatic differentiation, as one would for any network, and branches instead of formulas. */
public class BackwardFgsm implements FgsmExercise {

    @Override
    public Tensor gradient(Tensor x, Tensor weight, Tensor bias, int[] labels) {
        Tensor input = x.copy().requiresGrad(true);
        Tensor loss = new CrossEntropy().of(Affine.linear(input, weight, bias), labels);
        // The loss is a mean over the batch.
        loss.backward(Tensor.scalar(x.dim(0)));
        return input.grad();
    }

    @Override
    public Tensor attack(Tensor x, Tensor weight, Tensor bias, int[] labels, float epsilon) {
        float[] gradient = gradient(x, weight, bias, labels).data();
        float[] moved = x.data().clone();
        for (int i = 0; i < moved.length; i++) {
            if (gradient[i] > 0) {
                moved[i] = Math.min(moved[i] + epsilon, 1);
            } else if (gradient[i] < 0) {
                moved[i] = Math.max(moved[i] - epsilon, 0);
            }
        }
        return Tensor.of(moved, x.shape());
    }
}
