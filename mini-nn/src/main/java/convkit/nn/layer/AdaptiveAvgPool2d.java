package convkit.nn.layer;

import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Means over a grid of a fixed size, whatever the size of the maps: {@code [N, C, H, W]} → {@code [N, C, size, size]}. Cell i
 * of an axis covers the positions from ⌊i·H/size⌋ to ⌈(i+1)·H/size⌉, so neighbours may share some: PyTorch's rule. No
 * parameters. For a size of 1 see {@link GlobalAvgPool2d}.
 */
public final class AdaptiveAvgPool2d extends Layer {

    private final int size;

    /** @throws IllegalArgumentException if the size is below 1 */
    public AdaptiveAvgPool2d(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("AdaptiveAvgPool2d: size is " + size + " but must be 1 or more");
        }
        this.size = size;
    }

    @Override
    public Tensor forward(Tensor x) {
        outputShape(x.shape());
        // the mean over a rectangle is the mean over its rows' means
        return means(means(x, 2), 3);
    }

    private Tensor means(Tensor x, int axis) {
        Tensor[] cells = new Tensor[size];
        int[] shape = x.shape();
        int length = shape[axis];
        shape[axis] = 1;
        Arrays.setAll(cells, i -> {
            int end = ((i + 1) * length + size - 1) / size;
            return Shaping.reshape(Reduction.mean(Shaping.slice(x, axis, i * length / size, end), axis), shape);
        });
        return Shaping.concat(axis, cells);
    }

    /** @throws IllegalArgumentException if the input is not NCHW with maps of at least one value */
    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("adaptive_avg_pool2d", inputShape, "NCHW");
        if (inputShape[2] == 0 || inputShape[3] == 0) {
            throw new IllegalArgumentException("adaptive_avg_pool2d: maps of " + inputShape[2] + "×" + inputShape[3]
                    + " have no mean (input " + Shape.format(inputShape, "NCHW") + "); use larger pictures");
        }
        return new int[] {inputShape[0], inputShape[1], size, size};
    }

    @Override
    public String describe() {
        return "AdaptiveAvgPool2d(" + size + "×" + size + ")";
    }
}
