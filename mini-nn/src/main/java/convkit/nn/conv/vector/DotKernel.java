package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The innermost loops of the gradient to the weights: {@code sums[row, t] += Σ_q g[row][q] · x[offsets[t] + q]}, dot
 * products of 8, 4 or 2 rows with three taps at a time. Vectors run along q here, so each of the 24 sums is a vector whose
 * lanes are added at the end; the rows must be long enough to make up for that.
 */
final class DotKernel {

    private static final int TAPS = 3;

    private DotKernel() {}

    /**
     * @param g rows of {@code length} values, a multiple of {@link MicroKernel#STEP}, padded with zeros and by as many rows as
     *     {@link MicroKernel#blockRows} asks for
     * @param taps number of taps, {@code offsets} may be longer
     * @param sums sum of (row, t) at {@code firstSum + row·sumStep + t}
     * @param lanes scratch of at least 24 vectors
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
            size = MicroKernel.blockRows(rows - row);
            int used = Math.min(size, rows - row);
            for (int t = 0; t < taps; t += TAPS) {
                int x0 = offsets[t];
                int x1 = offsets[Math.min(t + 1, taps - 1)];
                int x2 = offsets[Math.min(t + 2, taps - 1)];
                if (size == 8) {
                    eightRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else if (size == 4) {
                    fourRows(g, row * length, length, x, x0, x1, x2, lanes);
                } else {
                    twoRows(g, row * length, length, x, x0, x1, x2, lanes);
                }
                addLanes(lanes, used, Math.min(TAPS, taps - t), sums, firstSum + row * sumStep + t, sumStep);
            }
        }
    }

    /** Adds the sum of each row of g to sums[firstSum + row]. */
    static void addRows(float[] g, int rows, int length, float[] sums, int firstSum) {
        for (int row = 0; row < rows; row++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int q = row * length; q < (row + 1) * length; q += V) {
                sum = sum.add(load(g, q));
            }
            sums[firstSum + row] += sum.reduceLanes(VectorOperators.ADD);
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

    private static void eightRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
        int g1 = g0 + length;
        int g2 = g1 + length;
        int g3 = g2 + length;
        int g4 = g3 + length;
        int g5 = g4 + length;
        int g6 = g5 + length;
        int g7 = g6 + length;
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
        FloatVector a6 = zero;
        FloatVector b6 = zero;
        FloatVector c6 = zero;
        FloatVector a7 = zero;
        FloatVector b7 = zero;
        FloatVector c7 = zero;
        for (int q = 0; q < length; q += V) {
            FloatVector xa = load(x, x0 + q);
            FloatVector xb = load(x, x1 + q);
            FloatVector xc = load(x, x2 + q);
            FloatVector grad = load(g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = load(g, g1 + q);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = load(g, g2 + q);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = load(g, g3 + q);
            a3 = grad.fma(xa, a3);
            b3 = grad.fma(xb, b3);
            c3 = grad.fma(xc, c3);
            grad = load(g, g4 + q);
            a4 = grad.fma(xa, a4);
            b4 = grad.fma(xb, b4);
            c4 = grad.fma(xc, c4);
            grad = load(g, g5 + q);
            a5 = grad.fma(xa, a5);
            b5 = grad.fma(xb, b5);
            c5 = grad.fma(xc, c5);
            grad = load(g, g6 + q);
            a6 = grad.fma(xa, a6);
            b6 = grad.fma(xb, b6);
            c6 = grad.fma(xc, c6);
            grad = load(g, g7 + q);
            a7 = grad.fma(xa, a7);
            b7 = grad.fma(xb, b7);
            c7 = grad.fma(xc, c7);
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
        a6.intoArray(lanes, 18 * V);
        b6.intoArray(lanes, 19 * V);
        c6.intoArray(lanes, 20 * V);
        a7.intoArray(lanes, 21 * V);
        b7.intoArray(lanes, 22 * V);
        c7.intoArray(lanes, 23 * V);
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
            FloatVector xa = load(x, x0 + q);
            FloatVector xb = load(x, x1 + q);
            FloatVector xc = load(x, x2 + q);
            FloatVector grad = load(g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = load(g, g1 + q);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = load(g, g2 + q);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = load(g, g3 + q);
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
            FloatVector xa = load(x, x0 + q);
            FloatVector xb = load(x, x1 + q);
            FloatVector xc = load(x, x2 + q);
            FloatVector grad = load(g, g0 + q);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = load(g, g1 + q);
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

    private static FloatVector load(float[] values, int index) {
        return FloatVector.fromArray(SPECIES, values, index);
    }
}
