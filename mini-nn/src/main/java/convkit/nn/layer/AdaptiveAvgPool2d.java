package convkit.nn.layer;

import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Means over a grid that divides each map as evenly as it can: {@code [N, C, H, W]} → {@code [N, C, outputHeight,
 * outputWidth]} for any H and W, so that a linear layer may follow on images of any size. No parameters.
 *
 * <p>A network without layers, because of the summary: where the size is kept already, nothing is computed and no row is
 * listed.
 */
public final class AdaptiveAvgPool2d extends Network {

    private final int outputHeight;
    private final int outputWidth;

    /** A square grid. */
    public AdaptiveAvgPool2d(int size) {
        this(size, size);
    }

    /** @throws IllegalArgumentException if a size is below 1 */
    public AdaptiveAvgPool2d(int outputHeight, int outputWidth) {
        if (outputHeight < 1 || outputWidth < 1) {
            throw new IllegalArgumentException(
                    "AdaptiveAvgPool2d: output is " + outputHeight + "×" + outputWidth + " but both must be 1 or more");
        }
        this.outputHeight = outputHeight;
        this.outputWidth = outputWidth;
    }

    @Override
    public Tensor forward(Tensor x) {
        return keeps(x.shape()) ? x : Pooling.adaptiveAvgPool2d(x, outputHeight, outputWidth);
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        if (keeps(inputShape)) {
            return inputShape;
        }
        int[] outputShape = {inputShape[0], inputShape[1], outputHeight, outputWidth};
        walk.made(describe(), outputShape, inputShape);
        return outputShape;
    }

    private boolean keeps(int[] inputShape) {
        Shape.requireRank("adaptive_avg_pool2d", inputShape, "NCHW");
        return inputShape[2] == outputHeight && inputShape[3] == outputWidth;
    }

    @Override
    public String describe() {
        return "AdaptiveAvgPool2d(" + outputHeight + "×" + outputWidth + ")";
    }
}
