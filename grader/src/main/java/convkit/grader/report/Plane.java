package convkit.grader.report;

import convkit.exercises.check.Comparison;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * One height-by-width map cut out of a comparison: the one with the first difference, and of a large one the part around
 * it.
 *
 * @param expected rows of values
 * @param actual rows of values; null if the shapes were not comparable
 * @param row row of the first difference in this map; −1 if unknown
 * @param column its column; −1 if unknown
 * @param place where the map was cut from, in words; empty if it is all there is
 */
record Plane(float[][] expected, float[][] actual, int row, int column, String place) {

    /** Larger maps are cut: more cells are no longer read, only bytes. */
    private static final int MAX_SIDE = 24;

    static Plane of(Comparison comparison) {
        Tensor expected = comparison.expected();
        int[] shape = expected.shape();
        int height = shape.length < 2 ? 1 : shape[shape.length - 2];
        int width = shape.length < 1 ? 1 : shape[shape.length - 1];
        int[] first = comparison.firstDifference();
        boolean known = first.length == shape.length && comparison.actual() != null;
        int leadingAxes = Math.max(0, shape.length - 2);
        int planeIndex = 0;
        for (int axis = 0; axis < leadingAxes; axis++) {
            planeIndex = planeIndex * shape[axis] + (known ? first[axis] : 0);
        }
        int row = !known ? -1 : shape.length < 2 ? 0 : first[shape.length - 2];
        int column = !known ? -1 : shape.length < 1 ? 0 : first[shape.length - 1];
        int top = start(row, height);
        int left = start(column, width);
        int rows = Math.min(height, MAX_SIDE);
        int columns = Math.min(width, MAX_SIDE);
        int offset = planeIndex * height * width;
        float[][] expectedRows = cut(expected.data(), offset, width, top, left, rows, columns);
        float[][] actualRows = comparison.actual() == null
                ? null
                : cut(comparison.actual().data(), offset, width, top, left, rows, columns);
        String place = place(shape, leadingAxes, known ? first : new int[shape.length], top, left, rows, columns);
        return new Plane(expectedRows, actualRows, row < 0 ? -1 : row - top, column < 0 ? -1 : column - left, place);
    }

    private static int start(int at, int length) {
        return length <= MAX_SIDE ? 0 : Math.max(0, Math.min(at - MAX_SIDE / 2, length - MAX_SIDE));
    }

    private static float[][] cut(float[] data, int offset, int width, int top, int left, int rows, int columns) {
        float[][] cells = new float[rows][];
        for (int r = 0; r < rows; r++) {
            int from = offset + (top + r) * width + left;
            cells[r] = Arrays.copyOfRange(data, from, from + columns);
        }
        return cells;
    }

    private static String place(int[] shape, int leadingAxes, int[] first, int top, int left, int rows, int columns) {
        StringBuilder place = new StringBuilder();
        int planes = 1;
        for (int axis = 0; axis < leadingAxes; axis++) {
            planes *= shape[axis];
        }
        if (planes > 1) {
            place.append("map ")
                    .append(Arrays.toString(Arrays.copyOf(first, leadingAxes)))
                    .append(" of ")
                    .append(planes);
        }
        int height = shape.length < 2 ? 1 : shape[shape.length - 2];
        int width = shape.length < 1 ? 1 : shape[shape.length - 1];
        if (rows < height || columns < width) {
            place.append(place.isEmpty() ? "" : ", ")
                    .append("rows ")
                    .append(top)
                    .append(" to ")
                    .append(top + rows - 1)
                    .append(", columns ")
                    .append(left)
                    .append(" to ")
                    .append(left + columns - 1)
                    .append(" of ")
                    .append(height)
                    .append(" × ")
                    .append(width);
        }
        return place.toString();
    }

    /** Returned minus expected, cell by cell; null if there is nothing to compare. Equal infinities differ by 0. */
    float[][] difference() {
        if (actual == null) {
            return null;
        }
        float[][] difference = new float[expected.length][];
        for (int r = 0; r < expected.length; r++) {
            difference[r] = new float[expected[r].length];
            for (int c = 0; c < expected[r].length; c++) {
                boolean same = actual[r][c] == expected[r][c];
                difference[r][c] = same ? 0 : actual[r][c] - expected[r][c];
            }
        }
        return difference;
    }
}
