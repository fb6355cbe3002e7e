package convkit.nn.ops;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Pooling: one number for each window of each map. */
public final class Pooling {

    private Pooling() {}

    /**
     * What max pooling found.
     *
     * @param output the largest values, {@code [N, C, OH, OW]}
     * @param indices where each of them was in its map: row · W + column, or −1 for a window that saw only padding. Zeiler
     *     and Fergus call them switches.
     */
    public record MaxPooled(Tensor output, int[] indices) {}

    /**
     * The largest value in each window: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Padding never wins; a dilated window
     * whose taps all lie in the padding gives −∞. The gradient
     * goes to the position that won; of equal values the first in reading order wins.
     *
     * @throws IllegalArgumentException if x is not NCHW, or the windows do not fit, or the padding exceeds half of them
     */
    public static Tensor maxPool2d(Tensor x, Window rows, Window cols) {
        return maxPool2dWithIndices(x, rows, cols).output();
    }

    /** {@link #maxPool2d} that also says where the largest values were, for {@link #maxUnpool2d}. */
    public static MaxPooled maxPool2dWithIndices(Tensor x, Window rows, Window cols) {
        return maxPool2dWithIndices(x, rows, cols, false);
    }

    /**
     * The same, for an output size that may be rounded up.
     *
     * @param roundUp whether the last window may reach beyond the input, so that every value is seen ({@link
     *     Window#outputSizeRoundedUp})
     */
    public static MaxPooled maxPool2dWithIndices(Tensor x, Window rows, Window cols, boolean roundUp) {
        PoolingWindows windows = PoolingWindows.of("max_pool2d", x, rows, cols, roundUp);
        float[] values = x.data();
        float[] y = Memory.of(x).floats(windows.size());
        int[] indices = Memory.of(x).ints(y.length);
        if (windows.areQuarters()) {
            windows.forEachMap(map -> SmallWindows.maxOfQuarters(windows, map, values, y, indices));
        } else {
            windows.forEachMap(map -> maxOfWindows(windows, map, values, y, indices));
        }
        Tensor output = Tensor.result(
                "max_pool2d",
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    windows.forEachMap(map -> {
                        int first = map * windows.inArea();
                        for (int out = map * windows.outArea(); out < (map + 1) * windows.outArea(); out++) {
                            if (indices[out] >= 0) {
                                gradX[first + indices[out]] += gradY[out];
                            }
                        }
                    });
                },
                x);
        return new MaxPooled(output, indices);
    }

    private static void maxOfWindows(PoolingWindows windows, int map, float[] values, float[] y, int[] indices) {
        int first = map * windows.inArea();
        windows.forEachWindow((window, h, hEnd, w, wEnd) -> {
            int best = -1;
            float max = Float.NEGATIVE_INFINITY;
            for (int i = h; i < hEnd; i += windows.rows().dilation()) {
                int row = i * windows.inWidth();
                for (int j = row + w; j < row + wEnd; j += windows.cols().dilation()) {
                    float value = values[first + j];
                    // no branch here: which value wins is anybody's guess, and a wrong guess costs more than the rest
                    best = value > max ? j : best;
                    max = Math.max(max, value);
                }
            }
            int out = map * windows.outArea() + window;
            y[out] = max;
            // NaN wins and stays, as max has it: a broken activation is to be seen, not hidden
            indices[out] = max > Float.NEGATIVE_INFINITY ? best : windows.firstOf(max, values, first, h, hEnd, w, wEnd);
        });
    }

    /**
     * Puts pooled values back where they came from, and zeros everywhere else: x {@code [N, C, H, W]} → {@code [N, C,
     * outputHeight, outputWidth]}. Where windows overlapped, several values may name one position; the last one stays, and
     * it alone receives the gradient. Zeiler &amp; Fergus, "Visualizing and understanding convolutional networks" (2014),
     * section 2.1.
     *
     * @param indices of {@link MaxPooled}, one for each value of x
     * @param outputHeight height of the maps that were pooled, {@code outputWidth} their width
     * @throws IllegalArgumentException if there is not one index for each value, or an index lies outside the map
     */
    public static Tensor maxUnpool2d(Tensor x, int[] indices, int outputHeight, int outputWidth) {
        Shape.requireRank("max_unpool2d", x.shape(), "NCHW");
        if (indices.length != x.size()) {
            throw new IllegalArgumentException(
                    "max_unpool2d: " + indices.length + " indices for " + x.size() + " values (input "
                            + Shape.format(x.shape(), "NCHW") + "); use those of the pooling that made this shape");
        }
        int[] shape = {x.dim(0), x.dim(1), outputHeight, outputWidth};
        int area = outputHeight * outputWidth;
        int[] source = new int[Shape.size(shape)];
        Arrays.fill(source, Shaping.NONE);
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < -1 || indices[i] >= area) {
                throw new IllegalArgumentException("max_unpool2d: index " + indices[i] + " lies outside a map of "
                        + outputHeight + "×" + outputWidth + " (input " + Shape.format(x.shape(), "NCHW")
                        + "); use the height and width of the maps that were pooled");
            }
            if (indices[i] >= 0) {
                source[i / (x.dim(2) * x.dim(3)) * area + indices[i]] = i;
            }
        }
        return Shaping.gather("max_unpool2d", x, source, shape);
    }

    /**
     * The mean of each window: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Padding counts as zeros and the divisor
     * is always KH·KW, as in PyTorch's default. The gradient is shared equally.
     */
    public static Tensor avgPool2d(Tensor x, Window rows, Window cols) {
        PoolingWindows windows = PoolingWindows.of("avg_pool2d", x, rows, cols);
        if (windows.areSingle()) {
            return SmallWindows.everyFew("avg_pool2d", x, windows);
        }
        float[] values = x.data();
        float[] y = Memory.of(x).floats(windows.size());
        float share = 1f / (rows.kernelSize() * cols.kernelSize());
        windows.forEachMap(map -> windows.forEachWindow((window, h, hEnd, w, wEnd) -> {
            float sum = 0;
            for (int i = h; i < hEnd; i += rows.dilation()) {
                int row = map * windows.inArea() + i * windows.inWidth();
                for (int j = w; j < wEnd; j += cols.dilation()) {
                    sum += values[row + j];
                }
            }
            y[map * windows.outArea() + window] = sum * share;
        }));
        return Tensor.result(
                "avg_pool2d",
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    windows.forEachMap(map -> windows.forEachWindow((window, h, hEnd, w, wEnd) -> {
                        float grad = gradY[map * windows.outArea() + window] * share;
                        for (int i = h; i < hEnd; i += rows.dilation()) {
                            int row = map * windows.inArea() + i * windows.inWidth();
                            for (int j = w; j < wEnd; j += cols.dilation()) {
                                gradX[row + j] += grad;
                            }
                        }
                    }));
                },
                x);
    }

    /**
     * The length of each window taken as a vector, √Σx²: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. Padding counts as
     * zeros. The gradient is x/y, and 0 where the whole window is 0. PyTorch calls it LPPool2d with norm_type 2; Sermanet et
     * al., "Convolutional neural networks applied to house numbers digit classification" (2012).
     */
    public static Tensor l2Pool2d(Tensor x, Window rows, Window cols) {
        PoolingWindows windows = PoolingWindows.of("l2_pool2d", x, rows, cols);
        float[] y = Memory.of(x).zeros(windows.size());
        float[] values = x.data();
        windows.forEachTap((out, index) -> y[out] += values[index] * values[index]);
        for (int out = 0; out < y.length; out++) {
            y[out] = (float) Math.sqrt(y[out]);
        }
        return Tensor.result(
                "l2_pool2d",
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    windows.forEachTap(
                            (out, index) -> gradX[index] += y[out] == 0 ? 0 : gradY[out] * values[index] / y[out]);
                },
                x);
    }

    /**
     * Means over a grid of cells that divides each map as evenly as it can, whatever its size: x {@code [N, C, H, W]} → {@code
     * [N, C, outputHeight, outputWidth]}. Cell i covers rows ⌊i·H/OH⌋ up to, not including, ⌈(i + 1)·H/OH⌉; cells may share
     * a row. As in PyTorch.
     *
     * @throws IllegalArgumentException if x is not NCHW or an output size is below 1
     */
    public static Tensor adaptiveAvgPool2d(Tensor x, int outputHeight, int outputWidth) {
        Shape.requireRank("adaptive_avg_pool2d", x.shape(), "NCHW");
        if (outputHeight < 1 || outputWidth < 1) {
            throw new IllegalArgumentException("adaptive_avg_pool2d: output is " + outputHeight + "×" + outputWidth
                    + " but both must be 1 or more");
        }
        if (x.dim(2) == 0 || x.dim(3) == 0) {
            throw new IllegalArgumentException("adaptive_avg_pool2d: maps of " + x.dim(2) + "×" + x.dim(3)
                    + " have no mean (input " + Shape.format(x.shape(), "NCHW") + "); use larger pictures");
        }
        return Resampling.apply(
                "adaptive_avg_pool2d",
                x,
                Resampling.Axis.cells(x.dim(2), outputHeight),
                Resampling.Axis.cells(x.dim(3), outputWidth));
    }

    /** The largest value in each window of a sequence: x {@code [N, C, L]} → {@code [N, C, OL]}. See {@link #maxPool2d}. */
    public static Tensor maxPool1d(Tensor x, Window window) {
        Shape.requireRank("max_pool1d", x.shape(), "NCL");
        return asSequence(maxPool2d(asImage(x), Window.of(1), window));
    }

    /** The mean of each window of a sequence: x {@code [N, C, L]} → {@code [N, C, OL]}. See {@link #avgPool2d}. */
    public static Tensor avgPool1d(Tensor x, Window window) {
        Shape.requireRank("avg_pool1d", x.shape(), "NCL");
        return asSequence(avgPool2d(asImage(x), Window.of(1), window));
    }

    /**
     * The largest value over groups of neighbouring channels, at each position: x {@code [N, C, …]} → {@code [N, C/pieces,
     * …]}. Pools over features instead of places: whichever of the {@code pieces} detectors answers. Goodfellow et al.,
     * "Maxout networks" (2013).
     *
     * @throws IllegalArgumentException if the channels cannot be split into groups of {@code pieces}
     */
    public static Tensor maxout(Tensor x, int pieces) {
        int[] shape = maxoutShape(x.shape(), pieces);
        int positions = Shape.size(Arrays.copyOfRange(shape, 2, shape.length));
        Tensor channelsAsRows = Shaping.reshape(x, x.dim(0), 1, x.dim(1), positions);
        Window group = Window.of(pieces).stride(pieces);
        return Shaping.reshape(maxPool2d(channelsAsRows, group, Window.of(1)), shape);
    }

    /** Shape of {@link #maxout}'s result for an input of this shape. */
    public static int[] maxoutShape(int[] inputShape, int pieces) {
        if (inputShape.length < 2 || pieces < 1 || inputShape[1] % pieces != 0) {
            throw new IllegalArgumentException("maxout: pieces is " + pieces + " but must divide the "
                    + (inputShape.length < 2 ? "channels" : inputShape[1] + " channels") + " (input "
                    + Shape.format(inputShape) + "); use an input [N, C, …] with C a multiple of pieces");
        }
        int[] shape = inputShape.clone();
        shape[1] /= pieces;
        return shape;
    }

    private static Tensor asImage(Tensor x) {
        return Shaping.reshape(x, x.dim(0), x.dim(1), 1, x.dim(2));
    }

    private static Tensor asSequence(Tensor y) {
        return Shaping.reshape(y, y.dim(0), y.dim(1), y.dim(3));
    }
}
