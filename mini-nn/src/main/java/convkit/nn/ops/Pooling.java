package convkit.nn.ops;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.stream.IntStream;

/** Pooling: one number for each window of each map. Maps are independent, so they are shared out to threads. */
public final class Pooling {

    private Pooling() {}

    /**
     * The largest value in each window: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Padding never wins; a dilated window
     * whose taps all lie in the padding gives −∞. The gradient
     * goes to the position that won; of equal values the first in reading order wins.
     *
     * @throws IllegalArgumentException if x is not NCHW, or the windows do not fit, or the padding exceeds half of them
     */
    public static Tensor maxPool2d(Tensor x, Window rows, Window cols) {
        return maxPool2d(x, rows, cols, false);
    }

    /**
     * The largest value in each window, as {@link #maxPool2d(Tensor, Window, Window)}.
     *
     * @param roundUp whether the last window may reach beyond the input, so that every value is seen ({@link
     *     Window#outputSizeRoundedUp})
     */
    public static Tensor maxPool2d(Tensor x, Window rows, Window cols, boolean roundUp) {
        Plane plane = Plane.of("max_pool2d", x, rows, cols, roundUp);
        float[] y = new float[plane.count() * plane.outArea()];
        int[] winners = new int[y.length];
        float[] values = x.data();
        IntStream.range(0, plane.count())
                .parallel()
                .forEach(p -> plane.forEachWindow(p, (out, top, left) -> {
                    int best = -1;
                    for (int kh = 0; kh < rows.kernelSize(); kh++) {
                        for (int kw = 0; kw < cols.kernelSize(); kw++) {
                            int index = plane.index(p, top, left, kh, kw);
                            // NaN must win and stay: a broken activation is to be seen, not hidden
                            if (index >= 0
                                    && (best < 0 || values[index] > values[best] || Float.isNaN(values[index]))) {
                                best = index;
                            }
                        }
                    }
                    winners[out] = best;
                    y[out] = best < 0 ? Float.NEGATIVE_INFINITY : values[best];
                }));
        return Tensor.result(
                "max_pool2d",
                y,
                plane.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    IntStream.range(0, plane.count()).parallel().forEach(p -> {
                        for (int out = p * plane.outArea(); out < (p + 1) * plane.outArea(); out++) {
                            if (winners[out] >= 0) {
                                gradX[winners[out]] += gradY[out];
                            }
                        }
                    });
                },
                x);
    }

    /**
     * The mean of each window: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Padding counts as zeros and the divisor
     * is always KH·KW, as in PyTorch's default. The gradient is shared equally.
     */
    public static Tensor avgPool2d(Tensor x, Window rows, Window cols) {
        Plane plane = Plane.of("avg_pool2d", x, rows, cols, false);
        float[] y = new float[plane.count() * plane.outArea()];
        float share = 1f / (rows.kernelSize() * cols.kernelSize());
        float[] values = x.data();
        IntStream.range(0, plane.count())
                .parallel()
                .forEach(p -> plane.forEachWindow(p, (out, top, left) -> {
                    float sum = 0f;
                    for (int kh = 0; kh < rows.kernelSize(); kh++) {
                        for (int kw = 0; kw < cols.kernelSize(); kw++) {
                            int index = plane.index(p, top, left, kh, kw);
                            sum += index < 0 ? 0f : values[index];
                        }
                    }
                    y[out] = sum * share;
                }));
        return Tensor.result(
                "avg_pool2d",
                y,
                plane.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    IntStream.range(0, plane.count())
                            .parallel()
                            .forEach(p -> plane.forEachWindow(p, (out, top, left) -> {
                                for (int kh = 0; kh < rows.kernelSize(); kh++) {
                                    for (int kw = 0; kw < cols.kernelSize(); kw++) {
                                        int index = plane.index(p, top, left, kh, kw);
                                        if (index >= 0) {
                                            gradX[index] += gradY[out] * share;
                                        }
                                    }
                                }
                            }));
                },
                x);
    }

    @FunctionalInterface
    private interface WindowTask {
        /**
         * @param out index of the window's output in y
         * @param top input row of the window's first tap, {@code left} its column; negative in the padding
         */
        void run(int out, int top, int left);
    }

    /** Where the windows of each map lie; the N·C maps are numbered as they lie in memory. */
    private record Plane(int[] inputShape, int outHeight, int outWidth, Window rows, Window cols) {

        static Plane of(String operation, Tensor x, Window rows, Window cols, boolean roundUp) {
            Shape.requireRank(operation, x.shape(), "NCHW");
            requireNoEmptyWindow(operation, "height", rows);
            requireNoEmptyWindow(operation, "width", cols);
            int height = roundUp ? rows.outputSizeRoundedUp(x.dim(2)) : rows.outputSize(x.dim(2));
            int width = roundUp ? cols.outputSizeRoundedUp(x.dim(3)) : cols.outputSize(x.dim(3));
            return new Plane(x.shape(), height, width, rows, cols);
        }

        private static void requireNoEmptyWindow(String operation, String axis, Window window) {
            if (2 * window.padding() > window.effectiveKernel()) {
                throw new IllegalArgumentException(operation + ": padding " + window.padding() + " along the " + axis
                        + " is more than half the kernel of " + window.effectiveKernel()
                        + "; use a padding of at most "
                        + window.effectiveKernel() / 2);
            }
        }

        int count() {
            return inputShape[0] * inputShape[1];
        }

        int outArea() {
            return outHeight * outWidth;
        }

        int[] outputShape() {
            return new int[] {inputShape[0], inputShape[1], outHeight, outWidth};
        }

        void forEachWindow(int map, WindowTask task) {
            int out = map * outArea();
            for (int oh = 0; oh < outHeight; oh++) {
                for (int ow = 0; ow < outWidth; ow++) {
                    task.run(out++, rows.inputIndex(oh, 0), cols.inputIndex(ow, 0));
                }
            }
        }

        /** Index in x of one tap of a window, or −1 if the tap lies in the padding. */
        int index(int map, int top, int left, int kh, int kw) {
            int h = top + kh * rows.dilation();
            int w = left + kw * cols.dilation();
            boolean inside = h >= 0 && h < inputShape[2] && w >= 0 && w < inputShape[3];
            return inside ? (map * inputShape[2] + h) * inputShape[3] + w : -1;
        }
    }
}
