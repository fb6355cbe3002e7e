package convkit.nn.conv;

/** {@link Gemm} for factors that lie in any order: what is not row-major is copied first. */
final class BlockedProduct implements MatrixProduct {

    @Override
    public void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        MatrixProduct.requireFit(a, b, c);
        Matrix left = rowMajor(a);
        Matrix right = rowMajor(b);
        Gemm.multiplyAdd(
                c.rows(),
                c.columns(),
                a.columns(),
                left.values(),
                left.offset(),
                right.values(),
                right.offset(),
                c.values(),
                c.offset());
    }

    private static Matrix rowMajor(Matrix matrix) {
        if (matrix.isRowMajor()) {
            return matrix;
        }
        float[] copy = new float[matrix.rows() * matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            int row = matrix.offset() + i * matrix.rowStep();
            for (int j = 0; j < matrix.columns(); j++) {
                copy[i * matrix.columns() + j] = matrix.values()[row + j * matrix.columnStep()];
            }
        }
        return Matrix.of(copy, matrix.rows(), matrix.columns());
    }
}
