package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import jdk.incubator.vector.FloatVector;

/** The loops of {@link DotKernel}: 8, 6, 4 or 2 rows, which lie vector by vector in turns, with three taps. */
final class DotBlocks {

    private DotBlocks() {}

    static void eightRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
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
            int from = g0 + 8 * q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, from);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, from + V);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = FloatVector.fromArray(SPECIES, g, from + 2 * V);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = FloatVector.fromArray(SPECIES, g, from + 3 * V);
            a3 = grad.fma(xa, a3);
            b3 = grad.fma(xb, b3);
            c3 = grad.fma(xc, c3);
            grad = FloatVector.fromArray(SPECIES, g, from + 4 * V);
            a4 = grad.fma(xa, a4);
            b4 = grad.fma(xb, b4);
            c4 = grad.fma(xc, c4);
            grad = FloatVector.fromArray(SPECIES, g, from + 5 * V);
            a5 = grad.fma(xa, a5);
            b5 = grad.fma(xb, b5);
            c5 = grad.fma(xc, c5);
            grad = FloatVector.fromArray(SPECIES, g, from + 6 * V);
            a6 = grad.fma(xa, a6);
            b6 = grad.fma(xb, b6);
            c6 = grad.fma(xc, c6);
            grad = FloatVector.fromArray(SPECIES, g, from + 7 * V);
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

    static void sixRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
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
            int from = g0 + 6 * q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, from);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, from + V);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = FloatVector.fromArray(SPECIES, g, from + 2 * V);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = FloatVector.fromArray(SPECIES, g, from + 3 * V);
            a3 = grad.fma(xa, a3);
            b3 = grad.fma(xb, b3);
            c3 = grad.fma(xc, c3);
            grad = FloatVector.fromArray(SPECIES, g, from + 4 * V);
            a4 = grad.fma(xa, a4);
            b4 = grad.fma(xb, b4);
            c4 = grad.fma(xc, c4);
            grad = FloatVector.fromArray(SPECIES, g, from + 5 * V);
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

    static void fourRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
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
            int from = g0 + 4 * q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, from);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, from + V);
            a1 = grad.fma(xa, a1);
            b1 = grad.fma(xb, b1);
            c1 = grad.fma(xc, c1);
            grad = FloatVector.fromArray(SPECIES, g, from + 2 * V);
            a2 = grad.fma(xa, a2);
            b2 = grad.fma(xb, b2);
            c2 = grad.fma(xc, c2);
            grad = FloatVector.fromArray(SPECIES, g, from + 3 * V);
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

    static void twoRows(float[] g, int g0, int length, float[] x, int x0, int x1, int x2, float[] lanes) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = zero;
        FloatVector b0 = zero;
        FloatVector c0 = zero;
        FloatVector a1 = zero;
        FloatVector b1 = zero;
        FloatVector c1 = zero;
        for (int q = 0; q < length; q += V) {
            int from = g0 + 2 * q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, x0 + q);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, x1 + q);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, x2 + q);
            FloatVector grad = FloatVector.fromArray(SPECIES, g, from);
            a0 = grad.fma(xa, a0);
            b0 = grad.fma(xb, b0);
            c0 = grad.fma(xc, c0);
            grad = FloatVector.fromArray(SPECIES, g, from + V);
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
