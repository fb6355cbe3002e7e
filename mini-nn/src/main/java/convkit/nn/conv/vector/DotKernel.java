package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of the gradient to the weights: {@code sums[row, t] += Σ_q g[row][q] · x[offsets[t] + q]}, dot
 * products of 6, 4 or 2 rows with three taps at a time. Vectors run along q here, so each of the 18 sums is a vector whose
 * lanes are added at the end; the rows must be long enough to make up for that.
 *
 * <p>Six rows and not eight: every row and every tap needs an address of its own, and with eleven of them the addresses no
 * longer fit the ordinary registers (JDK 17: half the speed).
 */
final class DotKernel {

    /** Taps that share the loads of g. */
    private static final int TAPS = 3;

    private static final int MOST_ROWS = Math.min(6, MicroKernel.MOST_ROWS);

    /** Values of scratch that {@link #accumulate} needs. */
    static final int LANES = MOST_ROWS * TAPS * V;

    private DotKernel() {}

    /** At most one row is computed in vain. */
    private static int blockRows(int left) {
        if (left >= MOST_ROWS - 1) {
            return MOST_ROWS;
        }
        return left >= 3 ? 4 : 2;
    }

    /**
     * @param g rows of {@code length} values, a multiple of {@link MicroKernel#STEP}, and one row of zeros more
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
                if (size == 6) {
                    sixRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else if (size == 4) {
                    fourRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else {
                    twoRows(g, row * length, length, x, x0, x1, x2, lanes);
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
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int q = row * length; q < (row + 1) * length; q += V) {
                sum = sum.add(FloatVector.fromArray(SPECIES, g, q));
            }
            sum.intoArray(lanes, 0);
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

    private static void sixRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
        int g1 = g0 + length;
        int g2 = g1 + length;
        int g3 = g2 + length;
        int g4 = g3 + length;
        int g5 = g4 + length;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector b0 = zero;
        FloatVector c0 = zero;
        FloatVector a1 = zero;
        FloatVector b1 = zero;
        FloatVector c1 = zero;
        FloatVector a2 = zero;
        FloatVector b2 = zero;
        FloatVector c2 = zero;
        FloatVector a3 = zero;
        FloatVector b3 = zero;
        FloatVector c3 = zero;
        FloatVector a4 = zero;
        FloatVector b4 = zero;
        FloatVector c4 = zero;
        FloatVector a5 = zero;
        FloatVector b5 = zero;
        FloatVector c5 = zero;
        for (int q = 0; q < length; q += V) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, g1 + q);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = FloatVector.fromArray(SPECIES, g, g2 + q);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = FloatVector.fromArray(SPECIES, g, g3 + q);
            a3 = grad.fma(xa, a3);
            b3 = grad.fma(xb, b3);
            c3 = grad.fma(xc, c3);
            grad = FloatVector.fromArray(SPECIES, g, g4 + q);
            a4 = grad.fma(xa, a4);
            b4 = grad.fma(xb, b4);
            c4 = grad.fma(xc, c4);
            grad = FloatVector.fromArray(SPECIES, g, g5 + q);
            a5 = grad.fma(xa, a5);
            b5 = grad.fma(xb, b5);
            c5 = grad.fma(xc, c5);
        }
        a0.intoArray(lanes, 0);
        b0.intoArray(lanes, V);
        c0.intoArray(lanes, 2 * V);
        a1.intoArray(lanes, 3 * V);
        b1.intoArray(lanes, 4 * V);
        c1.intoArray(lanes, 5 * V);
        a2.intoArray(lanes, 6 * V);
        b2.intoArray(lanes, 7 * V);
        c2.intoArray(lanes, 8 * V);
        a3.intoArray(lanes, 9 * V);
        b3.intoArray(lanes, 10 * V);
        c3.intoArray(lanes, 11 * V);
        a4.intoArray(lanes, 12 * V);
        b4.intoArray(lanes, 13 * V);
        c4.intoArray(lanes, 14 * V);
        a5.intoArray(lanes, 15 * V);
        b5.intoArray(lanes, 16 * V);
        c5.intoArray(lanes, 17 * V);
    }

    private static void fourRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
        int g1 = g0 + length;
        int g2 = g1 + length;
        int g3 = g2 + length;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector b0 = zero;
        FloatVector c0 = zero;
        FloatVector a1 = zero;
        FloatVector b1 = zero;
        FloatVector c1 = zero;
        FloatVector a2 = zero;
        FloatVector b2 = zero;
        FloatVector c2 = zero;
        FloatVector a3 = zero;
        FloatVector b3 = zero;
        FloatVector c3 = zero;
        for (int q = 0; q < length; q += V) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, g1 + q);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = FloatVector.fromArray(SPECIES, g, g2 + q);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = FloatVector.fromArray(SPECIES, g, g3 + q);
            a3 = grad.fma(xa, a3);
            b3 = grad.fma(xb, b3);
            c3 = grad.fma(xc, c3);
        }
        a0.intoArray(lanes, 0);
        b0.intoArray(lanes, V);
        c0.intoArray(lanes, 2 * V);
        a1.intoArray(lanes, 3 * V);
        b1.intoArray(lanes, 4 * V);
        c1.intoArray(lanes, 5 * V);
        a2.intoArray(lanes, 6 * V);
        b2.intoArray(lanes, 7 * V);
        c2.intoArray(lanes, 8 * V);
        a3.intoArray(lanes, 9 * V);
        b3.intoArray(lanes, 10 * V);
        c3.intoArray(lanes, 11 * V);
    }

    private static void twoRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
        int g1 = g0 + length;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector b0 = zero;
        FloatVector c0 = zero;
        FloatVector a1 = zero;
        FloatVector b1 = zero;
        FloatVector c1 = zero;
        for (int q = 0; q < length; q += V) {
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, g1 + q);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
        }
        a0.intoArray(lanes, 0);
        b0.intoArray(lanes, V);
        c0.intoArray(lanes, 2 * V);
        a1.intoArray(lanes, 3 * V);
        b1.intoArray(lanes, 4 * V);
        c1.intoArray(lanes, 5 * V);
    }
}
