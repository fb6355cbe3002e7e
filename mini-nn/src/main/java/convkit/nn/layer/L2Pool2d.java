package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Tensor;

/**
 * The length √Σx² of each window of each map: {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. PyTorch calls it LPPool2d with
 * norm_type 2. No parameters.
 */
public final class L2Pool2d extends Layer {

    private final Window window;

    /** Windows side by side: the stride equals the kernel size. */
    public L2Pool2d(int kernelSize) {
        this(Window.of(kernelSize).stride(kernelSize));
    }

    /** Any window; padding counts as zeros. */
    public L2Pool2d(Window window) {
        this.window = window;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Pooling.l2Pool2d(x, window, window);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return MaxPool2d.pooledShape("l2_pool2d", window, inputShape);
    }

    @Override
    public String describe() {
        return "L2Pool2d(" + window.describe() + ")";
    }
}
