package convkit.nn.layer;

import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Undoes a max pooling: each value goes back to where the pooling found its maximum the last time it ran, all other places
 * are 0. {@code [N, C, H, W]} → {@code [N, C, OH, OW]} with OH = (H − 1)·stride − 2·padding + kernelSize. Badrinarayanan et
 * al., "SegNet" (2017), section 3. No parameters.
 */
public final class MaxUnpool2d extends Layer {

    private final MaxPool2d pooling;

    /** @param pooling the layer to undo; in one network with this layer, and before it */
    public MaxUnpool2d(MaxPool2d pooling) {
        this.pooling = pooling;
    }

    /**
     * @throws IllegalStateException if the pooling has not run
     * @throws IllegalArgumentException if x has not the shape that the pooling made, or the pooling's windows left a rest
     */
    @Override
    public Tensor forward(Tensor x) {
        MaxPool2d.Switches switches = pooling.switches();
        if (switches == null) {
            throw new IllegalStateException(
                    "max_unpool2d: " + pooling.describe() + " has not run yet; run it before its unpooling");
        }
        if (!Arrays.equals(x.shape(), switches.outputShape())) {
            throw new IllegalArgumentException("max_unpool2d: input is " + Shape.format(x.shape())
                    + " but the pooling it undoes made " + Shape.format(switches.outputShape())
                    + "; unpool maps of that shape");
        }
        int[] shape = outputShape(x.shape());
        if (!Arrays.equals(shape, switches.inputShape())) {
            throw new IllegalArgumentException("max_unpool2d: unpooling makes " + Shape.format(shape)
                    + " but the pooling it undoes read " + Shape.format(switches.inputShape())
                    + "; use a size that the pooling's stride divides without rest");
        }
        return Pooling.maxUnpool2d(x, switches.indices(), shape[2], shape[3]);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("max_unpool2d", inputShape, "NCHW");
        return new int[] {
            inputShape[0],
            inputShape[1],
            pooling.window().transposedOutputSize(inputShape[2], 0),
            pooling.window().transposedOutputSize(inputShape[3], 0)
        };
    }

    @Override
    public String describe() {
        return "MaxUnpool2d(" + pooling.window().describe() + ")";
    }
}
