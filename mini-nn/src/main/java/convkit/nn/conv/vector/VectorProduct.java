package convkit.nn.conv.vector;

import convkit.nn.conv.Matrix;
import convkit.nn.conv.MatrixProduct;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.PackedRows.Source;
import java.util.Arrays;

/**
 * The matrix product by the same kernel: the rows of A are packed, those of B are copied block by block, which also turns a
 * transposed B round.
 */
final class VectorProduct implements MatrixProduct {

    private static final int ROWS = 32;
    private static final int COLUMNS = 20 * MicroKernel.STEP;
    private static final int DEPTH = 128;

    private final Scratch scratch;

    VectorProduct(Scratch scratch) {
        this.scratch = scratch;
    }

    @Override
    public void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        MatrixProduct.requireFit(a, b, c);
        int m = c.rows();
        int k = a.columns();
        Source source = new Source(a.values(), a.offset(), a.rowStep(), k, 0, a.columnStep());
        PackedRows packed = PackedRows.pack(source, m, k, scratch.take(PackedRows.length(m, k)));
        int blocks = (m + ROWS - 1) / ROWS;
        int columnBlocks = (c.columns() + COLUMNS - 1) / COLUMNS;
        Workers.forEach(blocks * columnBlocks, piece -> {
            int column = piece / blocks * COLUMNS;
            block(packed, b, c, piece % blocks * ROWS, column, Math.min(COLUMNS, c.columns() - column));
        });
        scratch.giveBack(packed.values());
    }

    private void block(PackedRows a, Matrix b, Matrix c, int firstRow, int firstColumn, int columns) {
        int rows = Math.min(ROWS, c.rows() - firstRow);
        int length = MicroKernel.roundUp(columns);
        float[] sums = scratch.take((rows + 1) * length);
        float[] packed = scratch.take(Math.min(DEPTH, a.taps()) * length);
        int[] offsets = new int[Math.min(DEPTH, a.taps())];
        Arrays.setAll(offsets, p -> p * length);
        Arrays.fill(sums, 0, (rows + 1) * length, 0f);
        for (int p = 0; p < a.taps(); p += DEPTH) {
            int depth = Math.min(DEPTH, a.taps() - p);
            copy(b, p, depth, firstColumn, columns, packed, length);
            MicroKernel.accumulate(a, firstRow, rows, p, depth, packed, offsets, sums, 0, length);
        }
        for (int i = 0; i < rows; i++) {
            int to = c.offset() + (firstRow + i) * c.rowStep() + firstColumn;
            for (int j = 0; j < columns; j++) {
                c.values()[to + j] += sums[i * length + j];
            }
        }
        scratch.giveBack(sums, packed);
    }

    /** Rows p … of B from a column on; in blocks, so that both sides stay in the first-level cache if B is transposed. */
    private static void copy(
            Matrix b, int firstRow, int rows, int firstColumn, int columns, float[] packed, int length) {
        int from = b.offset() + firstRow * b.rowStep() + firstColumn * b.columnStep();
        if (b.columnStep() == 1) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(b.values(), from + i * b.rowStep(), packed, i * length, columns);
            }
            return;
        }
        int block = 16;
        for (int iBlock = 0; iBlock < rows; iBlock += block) {
            int end = Math.min(rows, iBlock + block);
            for (int j = 0; j < columns; j++) {
                for (int i = iBlock; i < end; i++) {
                    packed[i * length + j] = b.values()[from + i * b.rowStep() + j * b.columnStep()];
                }
            }
        }
    }
}
