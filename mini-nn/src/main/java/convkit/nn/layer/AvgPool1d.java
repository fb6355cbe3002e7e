package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Pooling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** The mean of each window of each sequence: {@code [N, C, L]} → {@code [N, C, OL]}. No parameters. */
public final class AvgPool1d extends Layer {

    private final Window window;

    /** Windows side by side: the stride equals the kernel size. */
    public AvgPool1d(int kernelSize) {
        this(Window.of(kernelSize).stride(kernelSize));
    }

    /** Any window; padding counts as zeros. */
    public AvgPool1d(Window window) {
        this.window = window;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Pooling.avgPool1d(x, window);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("avg_pool1d", inputShape, "NCL");
        return new int[] {inputShape[0], inputShape[1], window.outputSize(inputShape[2])};
    }

    @Override
    public String describe() {
        return "AvgPool1d(" + window.describeOneAxis() + ")";
    }
}
