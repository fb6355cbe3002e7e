package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of the gradient to the weights: {@code sums[row, t] += Σ_q g[row][q] · x[offsets[t] + q]}, dot
 * products of 8, 6, 4 or 2 rows with three taps at a time. Vectors run along q here, so each of the 24 sums is a vector whose
 * lanes are added at the end; the rows must be long enough to make up for that.
 *
 * <p>The rows of g lie vector by vector in turns, so that those of a block have one address between them. With an address for
 * each row and each tap, these no longer fit the ordinary registers (JDK 17: half the speed).
 */
final class DotKernel {

    /** Taps that share the loads of g. */
    private static final int TAPS = 3;

    private static final int MOST_ROWS = MicroKernel.MOST_ROWS;

    /** Values of scratch that {@link #accumulate} needs. */
    static final int LANES = MOST_ROWS * TAPS * V;

    private DotKernel() {}

    /** At most one row is computed in vain. */
    private static int blockRows(int left) {
        if (left >= MOST_ROWS - 1) {
            return MOST_ROWS;
        }
        return left >= 5 ? 6 : left >= 3 ? 4 : 2;
    }

    /** Where a row lies in g, from value q on: a vector begins at {@code start}, the next one {@code step} further. */
    record Place(int start, int step) {

        static Place of(int row, int rows, int length, int q) {
            int first = 0;
            int size = blockRows(rows);
            while (first + size <= row) {
                first += size;
                size = blockRows(rows - first);
            }
            return new Place(first * length + size * q + (row - first) * V, size * V);
        }
    }

    /**
     * Values of a row that are put in their place before it is the next row's turn, so that what the rows of a block write side
     * by side meets in the first-level cache.
     */
    static final int TURN = 16 * V;

    /** Values that so many rows take in g. */
    static int length(int rows, int length) {
        return (rows + 1) * length;
    }

    /**
     * @param g rows of {@code length} values, a multiple of {@link MicroKernel#STEP}, each at its {@link Place}; the
     *     row behind the last one may hold anything
     * @param taps number of taps; {@code offsets} may be longer
     * @param sums sum of (row, t) at {@code firstSum + row·sumStep + t}
     * @param lanes scratch of {@link #LANES} values
     */
    static void accumulate(
            float[] g,
            int rows,
            int length,
            float[] x,
            int[] offsets,
            int taps,
            float[] sums,
            int firstSum,
            int sumStep,
            float[] lanes) {
        int size;
        for (int row = 0; row < rows; row += size) {
            size = blockRows(rows - row);
            int used = Math.min(size, rows - row);
            for (int t = 0; t < taps; t += TAPS) {
                int x0 = offsets[t];
                int x1 = offsets[Math.min(t + 1, taps - 1)];
                int x2 = offsets[Math.min(t + 2, taps - 1)];
                if (size == 8) {
                    DotBlocks.eightRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else if (size == 6) {
                    DotBlocks.sixRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else if (size == 4) {
                    DotBlocks.fourRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else {
                    DotBlocks.twoRows(g, row * length, length, x, x0, x1, x2, lanes);
                }
                addLanes(lanes, used, Math.min(TAPS, taps - t), sums, firstSum + row * sumStep + t, sumStep);
            }
        }
    }

    /**
     * Adds the sum of each row of g to sums[firstSum + row]. Not by {@code reduceLanes}, whose order of additions is left open
     * and was seen to change once the JVM had compiled the method: equal trainings would then differ in the last digit.
     *
     * @param lanes scratch of {@link #LANES} values
     */
    static void addRows(float[] g, int rows, int length, float[] sums, int firstSum, float[] lanes) {
        for (int row = 0; row < rows; row++) {
            Place place = Place.of(row, rows, length, 0);
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            int end = place.start + length / V * place.step;
            for (int at = place.start; at < end; at += 3 * place.step) {
                sum0 = sum0.add(FloatVector.fromArray(SPECIES, g, at));
                sum1 = sum1.add(FloatVector.fromArray(SPECIES, g, at + place.step));
                sum2 = sum2.add(FloatVector.fromArray(SPECIES, g, at + 2 * place.step));
            }
            sum0.add(sum1).add(sum2).intoArray(lanes, 0);
            sums[firstSum + row] += sumOfLanes(lanes, 0);
        }
    }

    /** The vector of (row, t) lies at (3·row + t)·V. */
    private static void addLanes(float[] lanes, int rows, int taps, float[] sums, int firstSum, int sumStep) {
        for (int row = 0; row < rows; row++) {
            for (int t = 0; t < taps; t++) {
                sums[firstSum + row * sumStep + t] += sumOfLanes(lanes, (row * TAPS + t) * V);
            }
        }
    }

    private static float sumOfLanes(float[] lanes, int from) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = from; i < from + V; i += 4) {
            sum0 += lanes[i];
            sum1 += lanes[i + 1];
            sum2 += lanes[i + 2];
            sum3 += lanes[i + 3];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
