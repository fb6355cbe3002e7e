package convkit.nn.ops;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.stream.IntStream;

/**
 * Where the windows of each map lie. The N·C maps are numbered as they lie in memory; they are independent, so they are
 * shared out to threads.
 */
record PoolingWindows(int[] inputShape, int outHeight, int outWidth, Window rows, Window cols) {

    @FunctionalInterface
    interface WindowTask {
        /**
         * @param out index of the window's output in y
         * @param top input row of the window's first tap, {@code left} its column; negative in the padding
         */
        void run(int out, int top, int left);
    }

    @FunctionalInterface
    interface TapTask {
        /**
         * @param out index of the window's output in y
         * @param index of a value in x that the window sees
         */
        void run(int out, int index);
    }

    static PoolingWindows of(String operation, Tensor x, Window rows, Window cols) {
        return of(operation, x, rows, cols, false);
    }

    /** @param roundUp whether the last window may reach beyond the input, see {@link Window#outputSizeRoundedUp} */
    static PoolingWindows of(String operation, Tensor x, Window rows, Window cols, boolean roundUp) {
        Shape.requireRank(operation, x.shape(), "NCHW");
        requireNoEmptyWindow(operation, "height", rows);
        requireNoEmptyWindow(operation, "width", cols);
        int height = roundUp ? rows.outputSizeRoundedUp(x.dim(2)) : rows.outputSize(x.dim(2));
        int width = roundUp ? cols.outputSizeRoundedUp(x.dim(3)) : cols.outputSize(x.dim(3));
        return new PoolingWindows(x.shape(), height, width, rows, cols);
    }

    private static void requireNoEmptyWindow(String operation, String axis, Window window) {
        if (2 * window.padding() > window.effectiveKernel()) {
            throw new IllegalArgumentException(operation + ": padding " + window.padding() + " along the " + axis
                    + " is more than half the kernel of " + window.effectiveKernel()
                    + "; use a padding of at most "
                    + window.effectiveKernel() / 2);
        }
    }

    int outArea() {
        return outHeight * outWidth;
    }

    int inArea() {
        return inputShape[2] * inputShape[3];
    }

    /** Number of windows in all maps. */
    int size() {
        return Shape.size(outputShape());
    }

    int[] outputShape() {
        return new int[] {inputShape[0], inputShape[1], outHeight, outWidth};
    }

    void forEachWindow(WindowTask task) {
        IntStream.range(0, inputShape[0] * inputShape[1]).parallel().forEach(map -> {
            int out = map * outArea();
            for (int oh = 0; oh < outHeight; oh++) {
                for (int ow = 0; ow < outWidth; ow++) {
                    task.run(out++, rows.inputIndex(oh, 0), cols.inputIndex(ow, 0));
                }
            }
        });
    }

    /** Each value that each window sees, in reading order; padding is left out. */
    void forEachTap(TapTask task) {
        forEachWindow((out, top, left) -> {
            for (int kh = 0; kh < rows.kernelSize(); kh++) {
                for (int kw = 0; kw < cols.kernelSize(); kw++) {
                    int index = index(out, top, left, kh, kw);
                    if (index >= 0) {
                        task.run(out, index);
                    }
                }
            }
        });
    }

    /** Index in x of one tap of a window, or −1 if the tap lies in the padding. */
    int index(int out, int top, int left, int kh, int kw) {
        int h = top + kh * rows.dilation();
        int w = left + kw * cols.dilation();
        boolean inside = h >= 0 && h < inputShape[2] && w >= 0 && w < inputShape[3];
        return inside ? (out / outArea() * inputShape[2] + h) * inputShape[3] + w : -1;
    }
}
