package convkit.solutions.insight;

import convkit.exercises.insight.FgsmExercise;
import convkit.nn.ops.Affine;
import convkit.nn.ops.Probabilities;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code fgsm}; {@link FgsmExercise} says what is asked. */
public class MyFgsm implements FgsmExercise {

    @Override
    public Tensor gradient(Tensor x, Tensor weight, Tensor bias, int[] labels) {
        // solution: compute p − y and go back through the weights
        Tensor p = Probabilities.softmax(Affine.linear(x, weight, bias));
        for (int n = 0; n < labels.length; n++) {
            p.set(p.get(n, labels[n]) - 1, n, labels[n]);
        }
        return Affine.matmul(p, weight);
        // end solution
    }

    @Override
    public Tensor attack(Tensor x, Tensor weight, Tensor bias, int[] labels, float epsilon) {
        // solution: move every pixel by epsilon along its gradient's sign
        Tensor gradient = gradient(x, weight, bias, labels);
        Tensor attacked = x.copy();
        for (int i = 0; i < attacked.size(); i++) {
            float moved = x.data()[i] + epsilon * Math.signum(gradient.data()[i]);
            attacked.data()[i] = Math.max(0, Math.min(1, moved));
        }
        return attacked;
        // end solution
    }
}
