package convkit.nn.conv;

/** The matrix product of fully connected layers: the part of the kernel ladder that needs no window. */
public interface MatrixProduct {

    /**
     * C [m, n] += A [m, k] · B [k, n]. The factors may lie in any order, so a transpose costs no copy of its own.
     *
     * @param c row-major
     * @throws IllegalArgumentException if the sizes do not fit together or C is not row-major
     */
    void multiplyAdd(Matrix a, Matrix b, Matrix c);

    /**
     * The product that goes with the rung in force: scalar code for {@code naive} and {@code im2col}, else the fastest there is.
     *
     * @throws RungUnavailableException if the setting names a rung that this JVM cannot run
     */
    static MatrixProduct byDefault() {
        return ConvBackend.byDefault().product();
    }

    /** What {@link #multiplyAdd} throws, for those who implement it. */
    static void requireFit(Matrix a, Matrix b, Matrix c) {
        if (a.columns() != b.rows() || c.rows() != a.rows() || c.columns() != b.columns()) {
            throw new IllegalArgumentException("matrix product: A is [" + a.rows() + ", " + a.columns() + "], B ["
                    + b.rows() + ", " + b.columns() + "] and C [" + c.rows() + ", " + c.columns()
                    + "] but must be [m, k], [k, n] and [m, n]");
        }
        if (!c.isRowMajor()) {
            throw new IllegalArgumentException("matrix product: C has steps " + c.rowStep() + " and " + c.columnStep()
                    + " but must be row-major (" + c.columns() + " and 1); exchange A and B and transpose both");
        }
    }
}
