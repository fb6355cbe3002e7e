package convkit.nn.loss;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;

/**
 * Mean of |y − d| with a round corner: quadratic for errors below beta, so that small ones come to rest, linear above, so
 * that one wild target does not rule the batch. For bounding boxes: Girshick, "Fast R-CNN" (2015), section 2.3.
 */
public final class SmoothL1 implements TargetLoss {

    private final float beta;

    /** The published corner, beta = 1. */
    public SmoothL1() {
        this(1);
    }

    /**
     * @param beta error at which the square passes into the line, &gt; 0
     * @throws IllegalArgumentException if it is not above 0
     */
    public SmoothL1(double beta) {
        if (!(beta > 0)) {
            throw new IllegalArgumentException("SmoothL1: beta is " + beta + " but must be above 0; 1 is usual");
        }
        this.beta = (float) beta;
    }

    @Override
    public Tensor of(Tensor output, Tensor target) {
        TargetLoss.requireSameShape("smooth_l1", output, target);
        return Reduction.mean(Elementwise.smoothAbs(Elementwise.sub(output, target), beta));
    }
}
