package convkit.nn.conv.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops: {@code sums[row][q] += Σ_t w[row, t] · x[offsets[t] + q]} for a block of 8, 6, 4 or 2 rows and three
 * vectors of neighbouring q. Every tap is a row of x that begins somewhere; whether it is a shifted image or a copied column
 * is none of the kernel's business.
 *
 * <p>The sums stay in registers over all taps. Three loads of x and one broadcast weight per row then feed three
 * multiply-adds per row: with 8 rows 24 of them, which keeps the arithmetic busier than the memory. 24 sums need the 32
 * registers of AVX-512 or NEON; with the 16 of AVX2, 4 rows are the limit.
 *
 * <p>There is one species only, and every vector operation is called directly. JDK 17 compiles them well only where it has seen
 * a single vector class; with a second species in the process, or behind a helper method that it does not inline, vectors
 * become objects and the kernel twenty times slower.
 */
final class MicroKernel {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Lanes of one vector. */
    static final int V = SPECIES.length();

    /** Values of q that one step covers; rows of x and of sums are padded to a multiple of it. */
    static final int STEP = 3 * V;

    private static final int LANES_OF_AVX2 = 8;

    /** Most rows that a block has on this processor. */
    static final int MOST_ROWS = V == LANES_OF_AVX2 ? 4 : 8;

    private MicroKernel() {}

    /** {@code length} rounded up to whole steps. */
    static int roundUp(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }

    /** Rows of the next block when so many are left: at most one of them is computed in vain. */
    static int blockRows(int left) {
        if (left >= MOST_ROWS - 1) {
            return MOST_ROWS;
        }
        return left >= 5 ? 6 : left >= 3 ? 4 : 2;
    }

    /**
     * @param firstTap the first tap of the packed rows to use; {@code offsets[0]} belongs to it
     * @param firstSum where the sums of the first row begin
     * @param length values of q, a multiple of {@link #STEP}; also the distance of two rows of sums
     */
    static void accumulate(
            PackedRows w,
            int firstRow,
            int rows,
            int firstTap,
            int taps,
            float[] x,
            int[] offsets,
            float[] sums,
            int firstSum,
            int length) {
        int size;
        for (int row = 0; row < rows; row += size) {
            size = blockRows(w.rows() - firstRow - row);
            int weights = w.start(firstRow + row, firstTap, size);
            for (int q = 0; q < length; q += STEP) {
                int sum = firstSum + row * length + q;
                if (size == 8) {
                    MicroBlocks.eightRows(w.values(), weights, taps, x, offsets, q, sums, sum, length);
                } else if (size == 6) {
                    MicroBlocks.sixRows(w.values(), weights, taps, x, offsets, q, sums, sum, length);
                } else if (size == 4) {
                    MicroBlocks.fourRows(w.values(), weights, taps, x, offsets, q, sums, sum, length);
                } else {
                    MicroBlocks.twoRows(w.values(), weights, taps, x, offsets, q, sums, sum, length);
                }
            }
        }
    }
}
