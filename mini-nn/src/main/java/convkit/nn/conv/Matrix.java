package convkit.nn.conv;

/**
 * A view of an array as a matrix: element (i, j) is {@code values[offset + i·rowStep + j·columnStep]}. A transpose is
 * another view of the same values, so nothing is copied for it.
 *
 * @param values not copied; the caller owns them
 */
public record Matrix(float[] values, int offset, int rows, int columns, int rowStep, int columnStep) {

    /** The matrix {@code [rows, columns]} whose rows lie one behind the other in {@code values}. */
    public static Matrix of(float[] values, int rows, int columns) {
        return of(values, 0, rows, columns);
    }

    /** The matrix {@code [rows, columns]} whose rows lie one behind the other in {@code values}, from {@code offset} on. */
    public static Matrix of(float[] values, int offset, int rows, int columns) {
        return new Matrix(values, offset, rows, columns, columns, 1);
    }

    /** The same values with rows and columns exchanged. */
    public Matrix transposed() {
        return new Matrix(values, offset, columns, rows, columnStep, rowStep);
    }

    /** Whether the rows lie one behind the other. */
    public boolean isRowMajor() {
        return columnStep == 1 && rowStep == columns;
    }
}
