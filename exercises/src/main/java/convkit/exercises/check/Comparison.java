package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Expected and actual values of a failed check.
 *
 * @param expected what was expected
 * @param actual what the answer returned; null if the shapes are not comparable
 * @param firstDifference index of the first differing element; empty if the shapes are not comparable
 * @param explanation which input the differing element was computed from; empty if the test does not say
 * @param tolerance |actual − expected| may be up to this times max(1, |expected|)
 */
public record Comparison(Tensor expected, Tensor actual, int[] firstDifference, String explanation, double tolerance) {

    /** An exact comparison. */
    public Comparison(Tensor expected, Tensor actual, int[] firstDifference, String explanation) {
        this(expected, actual, firstDifference, explanation, 0);
    }

    /** Height of one map; 1 for vectors and numbers. */
    public int rows() {
        return expected.rank() < 2 ? 1 : expected.dim(-2);
    }

    /** Width of one map, or length of a vector; 1 for numbers. */
    public int columns() {
        return expected.rank() < 1 ? 1 : expected.dim(-1);
    }

    /** Position in {@code data()} of an element of the map that holds the first difference. */
    public int position(int row, int column) {
        int map = 0;
        for (int axis = 0; axis < firstDifference.length - 2; axis++) {
            map = map * expected.dim(axis) + firstDifference[axis];
        }
        return (map * rows() + row) * columns() + column;
    }

    /** Whether the elements at a position of {@code data()} differ by more than the tolerance. */
    public boolean differsAt(int position) {
        return !Rounding.close(actual.data()[position], expected.data()[position], tolerance);
    }

    /** Which map holds the first difference, such as {@code [0, 2, …]}; empty if there is only one. */
    public String map() {
        return firstDifference.length <= 2
                ? ""
                : "["
                        + Arrays.stream(firstDifference, 0, firstDifference.length - 2)
                                .mapToObj(i -> i + ", ")
                                .collect(Collectors.joining())
                        + "…]";
    }
}
