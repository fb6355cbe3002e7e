package convkit.nn.loss;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;

/**
 * Mean of (y − d)² over all values. Its derivative is 2(y − d)/n; the older ½·Σ(y − d)² of Rumelhart, Hinton &amp; Williams
 * (1986), with derivative y − d, is this times n/2.
 */
public final class SquaredError implements TargetLoss {

    @Override
    public Tensor of(Tensor output, Tensor target) {
        TargetLoss.requireSameShape("squared_error", output, target);
        return Reduction.mean(Elementwise.square(Elementwise.sub(output, target)));
    }
}
