package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * The same values in another shape or order. {@link #reshape} copies nothing; all others but {@link #concat} say for each
 * value of the result which value of x it is, and hand the gradient back the same way. Negative axes count from the
 * innermost.
 */
public final class Shaping {

    /** In place of an index: a value that comes from nowhere and is 0. */
    static final int NONE = -1;

    private Shaping() {}

    /**
     * The same values under another shape; shares the value array.
     *
     * @throws IllegalArgumentException if the new shape holds another number of values
     */
    public static Tensor reshape(Tensor x, int... shape) {
        if (Shape.size(shape) != x.size()) {
            throw new IllegalArgumentException("reshape: shape " + Shape.format(shape) + " holds " + Shape.size(shape)
                    + " values but the tensor has " + x.size() + " (shape " + Shape.format(x.shape())
                    + "); the products of the axes must agree");
        }
        return Tensor.result("reshape", x.data(), shape, x);
    }

    /** All axes but the first in one: {@code [N, C, H, W]} → {@code [N, C·H·W]}. */
    public static Tensor flatten(Tensor x) {
        return reshape(x, x.dim(0), x.dim(0) == 0 ? 0 : x.size() / x.dim(0));
    }

    /**
     * The axes in another order: axis a of the result is axis {@code order[a]} of x. {@code permute(x [N, C, H, W], 0, 2, 3,
     * 1)} is {@code [N, H, W, C]}.
     *
     * @throws IllegalArgumentException unless the order names each axis once
     */
    public static Tensor permute(Tensor x, int... order) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        boolean complete = order.length == x.rank();
        for (int axis = 0; complete && axis < sorted.length; axis++) {
            complete = sorted[axis] == axis;
        }
        if (!complete) {
            throw new IllegalArgumentException("permute: order " + Arrays.toString(order) + " for " + x.rank()
                    + " axes (input " + Shape.format(x.shape()) + "); name each axis from 0 to " + (x.rank() - 1)
                    + " once");
        }
        int[][] whole = wholeAxes(x);
        int[][] offsets = new int[order.length][];
        Arrays.setAll(offsets, axis -> whole[order[axis]]);
        return gather("permute", x, offsets);
    }

    /**
     * Rows become columns: {@code [H, W]} → {@code [W, H]}.
     *
     * @throws IllegalArgumentException unless x has two axes
     */
    public static Tensor transpose(Tensor x) {
        Shape.requireRank("transpose", x.shape(), "HW");
        return permute(x, 1, 0);
    }

    /**
     * The part of x from position {@code from} up to, not including, {@code to} along one axis.
     *
     * @throws IllegalArgumentException unless 0 ≤ from ≤ to ≤ the axis's length
     */
    public static Tensor slice(Tensor x, int axis, int from, int to) {
        int index = axis("slice", x, axis);
        if (from < 0 || to < from || to > x.dim(index)) {
            throw new IllegalArgumentException("slice: positions " + from + " to " + to + " of axis " + index
                    + ", which has " + x.dim(index) + " (input " + Shape.format(x.shape())
                    + "); use 0 ≤ from ≤ to ≤ " + x.dim(index));
        }
        int[][] offsets = wholeAxes(x);
        offsets[index] = Arrays.copyOfRange(offsets[index], from, to);
        return gather("slice", x, offsets);
    }

    /**
     * x with zeros before and after it along one axis.
     *
     * @throws IllegalArgumentException if a number of zeros is negative
     */
    public static Tensor pad(Tensor x, int axis, int before, int after) {
        int index = axis("pad", x, axis);
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("pad: " + before + " zeros before and " + after + " after axis " + index
                    + " (input " + Shape.format(x.shape()) + "); use 0 or more, and slice to cut");
        }
        int[][] offsets = wholeAxes(x);
        int[] padded = new int[before + x.dim(index) + after];
        Arrays.fill(padded, NONE);
        System.arraycopy(offsets[index], 0, padded, before, x.dim(index));
        offsets[index] = padded;
        return gather("pad", x, offsets);
    }

    /** x in reverse order along one axis: {@code flip(image [C, H, W], 2)} is its mirror image. */
    public static Tensor flip(Tensor x, int axis) {
        int index = axis("flip", x, axis);
        int[][] offsets = wholeAxes(x);
        int last = x.dim(index) - 1;
        int[] forward = offsets[index];
        int[] backward = new int[forward.length];
        Arrays.setAll(backward, i -> forward[last - i]);
        offsets[index] = backward;
        return gather("flip", x, offsets);
    }

    /**
     * Tensors one behind the other along an axis: {@code [N, C₁, H, W]} and {@code [N, C₂, H, W]} along axis 1 → {@code [N, C₁
     * + C₂, H, W]}.
     *
     * @throws IllegalArgumentException if there are none, or they differ in another axis
     */
    public static Tensor concat(int axis, Tensor... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("concat: no tensors given; give at least one");
        }
        int index = axis("concat", parts[0], axis);
        int[] shape = parts[0].shape();
        shape[index] = 0;
        for (Tensor part : parts) {
            requireSameBut(index, parts[0], part);
            shape[index] += part.dim(index);
        }
        int blocks = Shape.size(Arrays.copyOf(shape, index));
        float[] y = Memory.of(parts).floats(Shape.size(shape));
        int start = 0;
        for (Tensor part : parts) {
            copyBlocks(blocks, part.data(), y, start);
            start += part.size() / Math.max(1, blocks);
        }
        return Tensor.result(
                "concat",
                y,
                shape,
                gradY -> {
                    int from = 0;
                    for (Tensor part : parts) {
                        if (part.requiresGrad()) {
                            addBlocks(blocks, gradY, from, part.gradData());
                        }
                        from += part.size() / Math.max(1, blocks);
                    }
                },
                parts);
    }

    /** Copies each block of the part to its place, {@code start} values into each block of the whole. */
    private static void copyBlocks(int blocks, float[] part, float[] whole, int start) {
        for (int block = 0; block < blocks; block++) {
            int length = part.length / blocks;
            System.arraycopy(part, block * length, whole, block * (whole.length / blocks) + start, length);
        }
    }

    /** The way back of {@link #copyBlocks}. */
    private static void addBlocks(int blocks, float[] whole, int start, float[] part) {
        for (int block = 0; block < blocks; block++) {
            int length = part.length / blocks;
            int from = block * (whole.length / blocks) + start;
            for (int i = 0; i < length; i++) {
                part[block * length + i] += whole[from + i];
            }
        }
    }

    private static void requireSameBut(int axis, Tensor first, Tensor part) {
        int[] expected = first.shape();
        if (part.rank() == expected.length) {
            expected[axis] = part.dim(axis);
        }
        if (!Arrays.equals(expected, part.shape())) {
            throw new IllegalArgumentException("concat: shapes " + Shape.format(first.shape()) + " and "
                    + Shape.format(part.shape()) + " differ in more than axis " + axis
                    + "; make the other axes agree");
        }
    }

    /** The axis counted from the outermost, after a check. */
    static int axis(String operation, Tensor x, int axis) {
        int index = axis < 0 ? axis + x.rank() : axis;
        if (index < 0 || index >= x.rank()) {
            throw new IllegalArgumentException(operation + ": axis " + axis + " of a tensor with " + x.rank()
                    + " axes (input " + Shape.format(x.shape()) + "); use an axis from " + -x.rank() + " to "
                    + (x.rank() - 1));
        }
        return index;
    }

    /** For each axis of x and each position along it, what that position adds to a value's index. */
    private static int[][] wholeAxes(Tensor x) {
        int[][] offsets = new int[x.rank()][];
        int stride = 1;
        for (int axis = x.rank() - 1; axis >= 0; axis--) {
            offsets[axis] = steps(x.dim(axis), 0, stride);
            stride *= x.dim(axis);
        }
        return offsets;
    }

    /** first, first + step, first + 2·step, … */
    static int[] steps(int count, int first, int step) {
        int[] steps = new int[count];
        Arrays.setAll(steps, i -> first + i * step);
        return steps;
    }

    /** The sums of one offset per axis, in row-major order; {@link #NONE} wherever an axis says so. */
    static int[] indices(int[][] offsets) {
        int[] indices = {0};
        for (int[] axis : offsets) {
            int[] longer = new int[Shape.size(indices.length, axis.length)];
            for (int i = 0; i < longer.length; i++) {
                int outer = indices[i / axis.length];
                int inner = axis[i % axis.length];
                longer[i] = outer == NONE || inner == NONE ? NONE : outer + inner;
            }
            indices = longer;
        }
        return indices;
    }

    /**
     * The value of y at one index per axis is the value of x at the sum of these indices' offsets, or 0 where one of them is
     * {@link #NONE}; the numbers of offsets are the new shape.
     */
    private static Tensor gather(String operation, Tensor x, int[][] offsets) {
        int[] shape = Arrays.stream(offsets).mapToInt(axis -> axis.length).toArray();
        // a table of rows and one of columns: as many indices as values would cost more than the values
        int rank = offsets.length;
        int[] rows = indices(Arrays.copyOf(offsets, Math.max(0, rank - 1)));
        int[] columns = rank == 0 ? new int[] {0} : offsets[rank - 1];
        float[] values = x.data();
        float[] y = Memory.of(x).zeros(Shape.size(shape));
        forEachValue(rows, columns, (to, from) -> y[to] = values[from]);
        return Tensor.result(
                operation,
                y,
                shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    forEachValue(rows, columns, (to, from) -> gradX[from] += gradY[to]);
                },
                x);
    }

    @FunctionalInterface
    private interface Move {
        void make(int to, int from);
    }

    private static void forEachValue(int[] rows, int[] columns, Move move) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; rows[i] != NONE && j < columns.length; j++) {
                if (columns[j] != NONE) {
                    move.make(i * columns.length + j, rows[i] + columns[j]);
                }
            }
        }
    }

    /** y[i] = x[source[i]], or 0 where the source is {@link #NONE}. */
    static Tensor gather(String operation, Tensor x, int[] source, int[] shape) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(source.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = source[i] == NONE ? 0f : values[source[i]];
        }
        return Tensor.result(
                operation,
                y,
                shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradY.length; i++) {
                        if (source[i] != NONE) {
                            gradX[source[i]] += gradY[i];
                        }
                    }
                },
                x);
    }
}
