package convkit.nn.loss;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;

/**
 * Many yes-or-no answers: mean over all values of −d·log p − (1 − d)·log(1 − p), with p = sigmoid(logit).
 *
 * <p>It takes logits, not probabilities: −log p is softplus(−logit) and −log(1 − p) is softplus(logit), which lose no digits
 * however sure the network is.
 */
public final class BinaryCrossEntropy implements TargetLoss {

    /**
     * logits and target of one shape → scalar.
     *
     * @param target each in [0, 1]: 1 for yes, 0 for no
     * @throws IllegalArgumentException if the shapes differ, or a target lies outside
     */
    @Override
    public Tensor of(Tensor logits, Tensor target) {
        TargetLoss.requireSameShape("binary_cross_entropy", logits, target);
        float[] values = target.data();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IllegalArgumentException("binary_cross_entropy: target " + values[i] + " at position " + i
                        + " is no probability; targets run from 0 (no) to 1 (yes)");
            }
        }
        Tensor yes = Elementwise.mul(target, Elementwise.softplus(Elementwise.neg(logits)));
        Tensor no = Elementwise.mul(Elementwise.add(Elementwise.neg(target), 1), Elementwise.softplus(logits));
        return Reduction.mean(Elementwise.add(yes, no));
    }
}
