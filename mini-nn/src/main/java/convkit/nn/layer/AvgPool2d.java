package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;

/** The mean of each window of each map: {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. No parameters. */
public final class AvgPool2d extends Layer {

    private final Window window;

    /** Windows side by side: the stride equals the kernel size. */
    public AvgPool2d(int kernelSize) {
        this(kernelSize, kernelSize);
    }

    /** Windows of this size, this far apart. */
    public AvgPool2d(int kernelSize, int stride) {
        this(Window.of(kernelSize).stride(stride));
    }

    /** Any window; padding counts as zeros. */
    public AvgPool2d(Window window) {
        this.window = window;
    }

    /** The window along both axes. */
    public Window window() {
        return window;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Pooling.avgPool2d(x, window, window);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return MaxPool2d.pooledShape("avg_pool2d", window, inputShape);
    }

    @Override
    public String describe() {
        return "AvgPool2d(" + window.describe() + ")";
    }
}
