package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** The largest value of each window of each map: {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. No parameters. */
public final class MaxPool2d extends Layer {

    /**
     * Where the maxima of one forward pass were; see {@link Pooling.MaxPooled}.
     *
     * @param output what was pooled, without history
     */
    record Switches(int[] indices, int[] inputShape, Tensor output) {

        /** @throws IllegalStateException if they lay in an arena that has been reset; the output then refuses to be read */
        @Override
        public int[] indices() {
            output.data();
            return indices;
        }

        int[] outputShape() {
            return output.shape();
        }
    }

    private final Window window;
    private final boolean roundUp;
    private Switches switches;

    /** Windows side by side: the stride equals the kernel size. */
    public MaxPool2d(int kernelSize) {
        this(kernelSize, kernelSize);
    }

    /** Windows of this size, this far apart. */
    public MaxPool2d(int kernelSize, int stride) {
        this(Window.of(kernelSize).stride(stride));
    }

    /** Any window; padding never wins. */
    public MaxPool2d(Window window) {
        this(window, false);
    }

    private MaxPool2d(Window window, boolean roundUp) {
        this.window = window;
        this.roundUp = roundUp;
    }

    /**
     * This layer with its output size rounded up instead of down: the last window may reach beyond the input. Caffe's rule,
     * and PyTorch's with {@code ceil_mode}; see {@link Window#outputSizeRoundedUp}.
     */
    public MaxPool2d roundingUp() {
        return new MaxPool2d(window, true);
    }

    /** The window along both axes. */
    public Window window() {
        return window;
    }

    @Override
    public Tensor forward(Tensor x) {
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(x, window, window, roundUp);
        switches = new Switches(pooled.indices(), x.shape(), pooled.output().detach());
        return pooled.output();
    }

    /** Of the last forward pass, for {@link MaxUnpool2d}; null before the first. */
    Switches switches() {
        return switches;
    }

    @Override
    public int[] outputShape(int... inputShape) {
        int[] shape = pooledShape("max_pool2d", window, inputShape);
        if (roundUp) {
            shape[2] = window.outputSizeRoundedUp(inputShape[2]);
            shape[3] = window.outputSizeRoundedUp(inputShape[3]);
        }
        return shape;
    }

    static int[] pooledShape(String operation, Window window, int[] inputShape) {
        Shape.requireRank(operation, inputShape, "NCHW");
        return new int[] {
            inputShape[0], inputShape[1], window.outputSize(inputShape[2]), window.outputSize(inputShape[3])
        };
    }

    @Override
    public String describe() {
        return "MaxPool2d(" + window.describe() + (roundUp ? ", rounding up" : "") + ")";
    }
}
