package convkit.nn.conv;

/**
 * Matrix product C += A·B, all row-major.
 *
 * <p>The innermost loop runs along a row of B and of C, both contiguous, and takes four rows of B at a time: each value
 * of C is then loaded and stored once per four multiply-adds, and the JIT compiles the loop to vector instructions.
 * Blocks keep the part of B in use within the second-level cache.
 */
public final class Gemm {

    private static final int COLUMNS_PER_BLOCK = 512;
    private static final int DEPTH_PER_BLOCK = 64;

    private Gemm() {}

    /**
     * C [m, n] += A [m, k] · B [k, n].
     *
     * @param aOffset index of A's first value in {@code a}; likewise for the others. Rows lie directly behind each other.
     */
    public static void multiplyAdd(
            int m, int n, int k, float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset) {
        for (int jBlock = 0; jBlock < n; jBlock += COLUMNS_PER_BLOCK) {
            int length = Math.min(COLUMNS_PER_BLOCK, n - jBlock);
            for (int pBlock = 0; pBlock < k; pBlock += DEPTH_PER_BLOCK) {
                int pEnd = Math.min(k, pBlock + DEPTH_PER_BLOCK);
                for (int i = 0; i < m; i++) {
                    int aRow = aOffset + i * k;
                    int cRow = cOffset + i * n + jBlock;
                    int p = pBlock;
                    for (; p + 4 <= pEnd; p += 4) {
                        addFourRows(a, aRow + p, b, bOffset + p * n + jBlock, n, c, cRow, length);
                    }
                    for (; p < pEnd; p++) {
                        addRow(a[aRow + p], b, bOffset + p * n + jBlock, c, cRow, length);
                    }
                }
            }
        }
    }

    private static void addFourRows(float[] a, int a0, float[] b, int b0, int stride, float[] c, int c0, int length) {
        float weight0 = a[a0];
        float weight1 = a[a0 + 1];
        float weight2 = a[a0 + 2];
        float weight3 = a[a0 + 3];
        int b1 = b0 + stride;
        int b2 = b1 + stride;
        int b3 = b2 + stride;
        for (int j = 0; j < length; j++) {
            c[c0 + j] += weight0 * b[b0 + j] + weight1 * b[b1 + j] + weight2 * b[b2 + j] + weight3 * b[b3 + j];
        }
    }

    private static void addRow(float weight, float[] b, int b0, float[] c, int c0, int length) {
        for (int j = 0; j < length; j++) {
            c[c0 + j] += weight * b[b0 + j];
        }
    }

    /** The transpose of {@code a [rows, columns]}, as a new array {@code [columns, rows]}. */
    public static float[] transpose(float[] a, int offset, int rows, int columns) {
        float[] transposed = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = a[offset + i * columns + j];
            }
        }
        return transposed;
    }
}
