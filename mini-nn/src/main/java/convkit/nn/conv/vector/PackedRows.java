package convkit.nn.conv.vector;

/**
 * The rows of a matrix in the order in which {@link MicroKernel} reads them: in blocks of 8, 6, 4 or 2 rows, and within a block
 * tap by tap, so that the weights of one step lie side by side. A block is filled up with zeros.
 *
 * @param values rows · taps values and up to one row of zeros more
 */
record PackedRows(float[] values, int rows, int taps) {

    /**
     * Where (row, tap) lies in an array: at {@code offset + row·rowStep + (tap / inner)·outerStep + (tap % inner)·innerStep}.
     * Two steps, because the taps of a transposed kernel run over its channels forwards and over its window backwards.
     */
    record Source(float[] values, int offset, int rowStep, int inner, int outerStep, int innerStep) {

        float at(int row, int tap) {
            return values[offset + row * rowStep + tap / inner * outerStep + tap % inner * innerStep];
        }
    }

    /** Number of values that so many rows take. */
    static int length(int rows, int taps) {
        return (rows + 1) * taps;
    }

    /** Copies a matrix into {@code values}, which has at least {@link #length} of them. */
    static PackedRows pack(Source source, int rows, int taps, float[] values) {
        int size;
        for (int row = 0; row < rows; row += size) {
            size = MicroKernel.blockRows(rows - row);
            packBlock(source, row, size, rows, taps, values);
        }
        return new PackedRows(values, rows, taps);
    }

    private static void packBlock(Source source, int row, int size, int rows, int taps, float[] values) {
        for (int i = 0; i < size; i++) {
            int to = row * taps + i;
            if (row + i >= rows) {
                for (int tap = 0; tap < taps; tap++, to += size) {
                    values[to] = 0f;
                }
                continue;
            }
            int line = source.offset + (row + i) * source.rowStep;
            for (int outer = 0; outer * source.inner < taps; outer++) {
                int from = line + outer * source.outerStep;
                for (int inner = 0; inner < source.inner; inner++, to += size) {
                    values[to] = source.values[from];
                    from += source.innerStep;
                }
            }
        }
    }

    /** Index of the weights of a tap in the block of so many rows that begins with this row. */
    int start(int row, int tap, int blockRows) {
        return row * taps + tap * blockRows;
    }
}
