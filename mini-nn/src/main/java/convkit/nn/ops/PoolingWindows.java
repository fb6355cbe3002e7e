package convkit.nn.ops;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.function.IntConsumer;

/** Where the windows of each map lie. The N·C maps are numbered as they lie in memory. */
record PoolingWindows(int[] inputShape, int outHeight, int outWidth, Window rows, Window cols) {

    @FunctionalInterface
    interface WindowTask {
        /**
         * The taps that lie inside the map are at rows h, h + dilation, … below hEnd, columns w, w + dilation, … below wEnd.
         *
         * @param window number of the window in its map, row by row
         */
        void run(int window, int h, int hEnd, int w, int wEnd);
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

    /** Whether each window is a 2×2 square of the input, side by side with the next. */
    boolean areQuarters() {
        Window halves = Window.of(2).stride(2);
        return rows.equals(halves)
                && cols.equals(halves)
                && 2 * outHeight <= inputShape[2]
                && 2 * outWidth <= inputShape[3];
    }

    /** Whether each window is a single value of the input. */
    boolean areSingle() {
        return rows.kernelSize() == 1 && cols.kernelSize() == 1 && rows.padding() == 0 && cols.padding() == 0;
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

    int inWidth() {
        return inputShape[3];
    }

    /** Maps are independent, so they are shared out to threads. */
    void forEachMap(IntConsumer task) {
        int maps = inputShape[0] * inputShape[1];
        Split.pieces(maps, maps * inArea(), task);
    }

    /** The windows of any one map. */
    void forEachWindow(WindowTask task) {
        for (int oh = 0; oh < outHeight; oh++) {
            int h = firstInside(rows, oh);
            int hEnd = Math.min(inputShape[2], rows.inputIndex(oh, rows.kernelSize() - 1) + 1);
            for (int ow = 0; ow < outWidth; ow++) {
                int wEnd = Math.min(inputShape[3], cols.inputIndex(ow, cols.kernelSize() - 1) + 1);
                task.run(oh * outWidth + ow, h, hEnd, firstInside(cols, ow), wEnd);
            }
        }
    }

    /** Where in its map the window has this value first, NaN for one; −1 if it has no such value. */
    int firstOf(float value, float[] values, int map, int h, int hEnd, int w, int wEnd) {
        for (int i = h; i < hEnd; i += rows.dilation()) {
            for (int j = i * inWidth() + w; j < i * inWidth() + wEnd; j += cols.dilation()) {
                if (Float.compare(values[map + j], value) == 0) {
                    return j;
                }
            }
        }
        return -1;
    }

    private static int firstInside(Window axis, int o) {
        int first = axis.inputIndex(o, 0);
        return first >= 0 ? first : Math.floorMod(first, axis.dilation());
    }

    /** Each value that each window sees, in reading order; padding is left out. */
    void forEachTap(TapTask task) {
        forEachMap(map -> forEachWindow((window, h, hEnd, w, wEnd) -> {
            for (int i = h; i < hEnd; i += rows.dilation()) {
                for (int j = w; j < wEnd; j += cols.dilation()) {
                    task.run(map * outArea() + window, map * inArea() + i * inWidth() + j);
                }
            }
        }));
    }
}
