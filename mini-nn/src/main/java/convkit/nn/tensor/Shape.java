package convkit.nn.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Arithmetic on shapes. A shape is an {@code int[]} of axis lengths, outermost first: images are {@code [N, C, H, W]}. */
public final class Shape {

    private Shape() {}

    /**
     * Number of values in a tensor of this shape: the product of all axes, 1 for a scalar.
     *
     * @throws IllegalArgumentException if an axis is negative or the product exceeds the largest Java array
     */
    public static int size(int... shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("shape: axis of length " + length + " in " + format(shape)
                        + "; every axis must be 0 or longer");
            }
            size *= length;
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("shape: " + format(shape) + " needs more than "
                        + (Integer.MAX_VALUE - 8) + " values, the largest Java array; use a smaller batch");
            }
        }
        return (int) size;
    }

    /** The shape as text: {@code [8, 3, 28, 28]}. */
    public static String format(int... shape) {
        return Arrays.toString(shape);
    }

    /** The shape with its layout named: {@code [8, 3, 28, 28] NCHW}. */
    public static String format(int[] shape, String layout) {
        return format(shape) + " " + layout;
    }

    /** The shape joined by ×, the way the lectures write it: {@code 3×224×224}. */
    public static String times(int... shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    /**
     * Checks that a shape has the expected number of axes.
     *
     * @param operation name for the error text, such as {@code "conv2d"}
     * @param layout letters of the expected axes, such as {@code "NCHW"}; its length is the expected rank
     * @throws IllegalArgumentException if the number of axes differs
     */
    public static void requireRank(String operation, int[] shape, String layout) {
        if (shape.length != layout.length()) {
            throw new IllegalArgumentException(operation + ": input has " + shape.length + " axes but " + layout
                    + " has " + layout.length() + " (input " + format(shape) + "); reshape it to " + layout);
        }
    }

    /**
     * Place of one value in the row-major array of a tensor.
     *
     * @throws IllegalArgumentException if there is not one index per axis
     * @throws IndexOutOfBoundsException if an index lies outside its axis
     */
    public static int offset(int[] shape, int... index) {
        if (index.length != shape.length) {
            throw new IllegalArgumentException("get: " + index.length + " indices for " + shape.length + " axes (shape "
                    + format(shape) + "); give one index per axis");
        }
        int offset = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            if (index[axis] < 0 || index[axis] >= shape[axis]) {
                throw new IndexOutOfBoundsException("get: index " + index[axis] + " on axis " + axis + " of length "
                        + shape[axis] + " (index " + format(index) + ", shape " + format(shape) + ")");
            }
            offset = offset * shape[axis] + index[axis];
        }
        return offset;
    }
}
