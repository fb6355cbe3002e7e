package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import jdk.incubator.vector.FloatVector;

/** The loops of {@link MicroKernel}: 8, 6, 4 or 2 rows of sums, three vectors of each. */
final class MicroBlocks {

    private MicroBlocks() {}

    static void eightRows(
            float[] w, int w0, int taps, float[] x, int[] offsets, int q, float[] sums, int s0, int length) {
        int s1 = s0 + length;
        int s2 = s1 + length;
        int s3 = s2 + length;
        int s4 = s3 + length;
        int s5 = s4 + length;
        int s6 = s5 + length;
        int s7 = s6 + length;
        FloatVector a0 = FloatVector.fromArray(SPECIES, sums, s0);
        FloatVector b0 = FloatVector.fromArray(SPECIES, sums, s0 + V);
        FloatVector c0 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * V);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums, s1);
        FloatVector b1 = FloatVector.fromArray(SPECIES, sums, s1 + V);
        FloatVector c1 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * V);
        FloatVector a2 = FloatVector.fromArray(SPECIES, sums, s2);
        FloatVector b2 = FloatVector.fromArray(SPECIES, sums, s2 + V);
        FloatVector c2 = FloatVector.fromArray(SPECIES, sums, s2 + 2 * V);
        FloatVector a3 = FloatVector.fromArray(SPECIES, sums, s3);
        FloatVector b3 = FloatVector.fromArray(SPECIES, sums, s3 + V);
        FloatVector c3 = FloatVector.fromArray(SPECIES, sums, s3 + 2 * V);
        FloatVector a4 = FloatVector.fromArray(SPECIES, sums, s4);
        FloatVector b4 = FloatVector.fromArray(SPECIES, sums, s4 + V);
        FloatVector c4 = FloatVector.fromArray(SPECIES, sums, s4 + 2 * V);
        FloatVector a5 = FloatVector.fromArray(SPECIES, sums, s5);
        FloatVector b5 = FloatVector.fromArray(SPECIES, sums, s5 + V);
        FloatVector c5 = FloatVector.fromArray(SPECIES, sums, s5 + 2 * V);
        FloatVector a6 = FloatVector.fromArray(SPECIES, sums, s6);
        FloatVector b6 = FloatVector.fromArray(SPECIES, sums, s6 + V);
        FloatVector c6 = FloatVector.fromArray(SPECIES, sums, s6 + 2 * V);
        FloatVector a7 = FloatVector.fromArray(SPECIES, sums, s7);
        FloatVector b7 = FloatVector.fromArray(SPECIES, sums, s7 + V);
        FloatVector c7 = FloatVector.fromArray(SPECIES, sums, s7 + 2 * V);
        for (int t = 0; t < taps; t++) {
            int from = offsets[t] + q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, from);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, from + V);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, from + 2 * V);
            FloatVector weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t]);
            a0 = weight.fma(xa, a0);
            b0 = weight.fma(xb, b0);
            c0 = weight.fma(xc, c0);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 1]);
            a1 = weight.fma(xa, a1);
            b1 = weight.fma(xb, b1);
            c1 = weight.fma(xc, c1);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 2]);
            a2 = weight.fma(xa, a2);
            b2 = weight.fma(xb, b2);
            c2 = weight.fma(xc, c2);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 3]);
            a3 = weight.fma(xa, a3);
            b3 = weight.fma(xb, b3);
            c3 = weight.fma(xc, c3);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 4]);
            a4 = weight.fma(xa, a4);
            b4 = weight.fma(xb, b4);
            c4 = weight.fma(xc, c4);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 5]);
            a5 = weight.fma(xa, a5);
            b5 = weight.fma(xb, b5);
            c5 = weight.fma(xc, c5);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 6]);
            a6 = weight.fma(xa, a6);
            b6 = weight.fma(xb, b6);
            c6 = weight.fma(xc, c6);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 8 * t + 7]);
            a7 = weight.fma(xa, a7);
            b7 = weight.fma(xb, b7);
            c7 = weight.fma(xc, c7);
        }
        a0.intoArray(sums, s0);
        b0.intoArray(sums, s0 + V);
        c0.intoArray(sums, s0 + 2 * V);
        a1.intoArray(sums, s1);
        b1.intoArray(sums, s1 + V);
        c1.intoArray(sums, s1 + 2 * V);
        a2.intoArray(sums, s2);
        b2.intoArray(sums, s2 + V);
        c2.intoArray(sums, s2 + 2 * V);
        a3.intoArray(sums, s3);
        b3.intoArray(sums, s3 + V);
        c3.intoArray(sums, s3 + 2 * V);
        a4.intoArray(sums, s4);
        b4.intoArray(sums, s4 + V);
        c4.intoArray(sums, s4 + 2 * V);
        a5.intoArray(sums, s5);
        b5.intoArray(sums, s5 + V);
        c5.intoArray(sums, s5 + 2 * V);
        a6.intoArray(sums, s6);
        b6.intoArray(sums, s6 + V);
        c6.intoArray(sums, s6 + 2 * V);
        a7.intoArray(sums, s7);
        b7.intoArray(sums, s7 + V);
        c7.intoArray(sums, s7 + 2 * V);
    }

    static void sixRows(
            float[] w, int w0, int taps, float[] x, int[] offsets, int q, float[] sums, int s0, int length) {
        int s1 = s0 + length;
        int s2 = s1 + length;
        int s3 = s2 + length;
        int s4 = s3 + length;
        int s5 = s4 + length;
        FloatVector a0 = FloatVector.fromArray(SPECIES, sums, s0);
        FloatVector b0 = FloatVector.fromArray(SPECIES, sums, s0 + V);
        FloatVector c0 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * V);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums, s1);
        FloatVector b1 = FloatVector.fromArray(SPECIES, sums, s1 + V);
        FloatVector c1 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * V);
        FloatVector a2 = FloatVector.fromArray(SPECIES, sums, s2);
        FloatVector b2 = FloatVector.fromArray(SPECIES, sums, s2 + V);
        FloatVector c2 = FloatVector.fromArray(SPECIES, sums, s2 + 2 * V);
        FloatVector a3 = FloatVector.fromArray(SPECIES, sums, s3);
        FloatVector b3 = FloatVector.fromArray(SPECIES, sums, s3 + V);
        FloatVector c3 = FloatVector.fromArray(SPECIES, sums, s3 + 2 * V);
        FloatVector a4 = FloatVector.fromArray(SPECIES, sums, s4);
        FloatVector b4 = FloatVector.fromArray(SPECIES, sums, s4 + V);
        FloatVector c4 = FloatVector.fromArray(SPECIES, sums, s4 + 2 * V);
        FloatVector a5 = FloatVector.fromArray(SPECIES, sums, s5);
        FloatVector b5 = FloatVector.fromArray(SPECIES, sums, s5 + V);
        FloatVector c5 = FloatVector.fromArray(SPECIES, sums, s5 + 2 * V);
        for (int t = 0; t < taps; t++) {
            int from = offsets[t] + q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, from);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, from + V);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, from + 2 * V);
            FloatVector weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t]);
            a0 = weight.fma(xa, a0);
            b0 = weight.fma(xb, b0);
            c0 = weight.fma(xc, c0);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t + 1]);
            a1 = weight.fma(xa, a1);
            b1 = weight.fma(xb, b1);
            c1 = weight.fma(xc, c1);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t + 2]);
            a2 = weight.fma(xa, a2);
            b2 = weight.fma(xb, b2);
            c2 = weight.fma(xc, c2);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t + 3]);
            a3 = weight.fma(xa, a3);
            b3 = weight.fma(xb, b3);
            c3 = weight.fma(xc, c3);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t + 4]);
            a4 = weight.fma(xa, a4);
            b4 = weight.fma(xb, b4);
            c4 = weight.fma(xc, c4);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 6 * t + 5]);
            a5 = weight.fma(xa, a5);
            b5 = weight.fma(xb, b5);
            c5 = weight.fma(xc, c5);
        }
        a0.intoArray(sums, s0);
        b0.intoArray(sums, s0 + V);
        c0.intoArray(sums, s0 + 2 * V);
        a1.intoArray(sums, s1);
        b1.intoArray(sums, s1 + V);
        c1.intoArray(sums, s1 + 2 * V);
        a2.intoArray(sums, s2);
        b2.intoArray(sums, s2 + V);
        c2.intoArray(sums, s2 + 2 * V);
        a3.intoArray(sums, s3);
        b3.intoArray(sums, s3 + V);
        c3.intoArray(sums, s3 + 2 * V);
        a4.intoArray(sums, s4);
        b4.intoArray(sums, s4 + V);
        c4.intoArray(sums, s4 + 2 * V);
        a5.intoArray(sums, s5);
        b5.intoArray(sums, s5 + V);
        c5.intoArray(sums, s5 + 2 * V);
    }

    static void fourRows(
            float[] w, int w0, int taps, float[] x, int[] offsets, int q, float[] sums, int s0, int length) {
        int s1 = s0 + length;
        int s2 = s1 + length;
        int s3 = s2 + length;
        FloatVector a0 = FloatVector.fromArray(SPECIES, sums, s0);
        FloatVector b0 = FloatVector.fromArray(SPECIES, sums, s0 + V);
        FloatVector c0 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * V);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums, s1);
        FloatVector b1 = FloatVector.fromArray(SPECIES, sums, s1 + V);
        FloatVector c1 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * V);
        FloatVector a2 = FloatVector.fromArray(SPECIES, sums, s2);
        FloatVector b2 = FloatVector.fromArray(SPECIES, sums, s2 + V);
        FloatVector c2 = FloatVector.fromArray(SPECIES, sums, s2 + 2 * V);
        FloatVector a3 = FloatVector.fromArray(SPECIES, sums, s3);
        FloatVector b3 = FloatVector.fromArray(SPECIES, sums, s3 + V);
        FloatVector c3 = FloatVector.fromArray(SPECIES, sums, s3 + 2 * V);
        for (int t = 0; t < taps; t++) {
            int from = offsets[t] + q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, from);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, from + V);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, from + 2 * V);
            FloatVector weight = FloatVector.broadcast(SPECIES, w[w0 + 4 * t]);
            a0 = weight.fma(xa, a0);
            b0 = weight.fma(xb, b0);
            c0 = weight.fma(xc, c0);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 4 * t + 1]);
            a1 = weight.fma(xa, a1);
            b1 = weight.fma(xb, b1);
            c1 = weight.fma(xc, c1);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 4 * t + 2]);
            a2 = weight.fma(xa, a2);
            b2 = weight.fma(xb, b2);
            c2 = weight.fma(xc, c2);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 4 * t + 3]);
            a3 = weight.fma(xa, a3);
            b3 = weight.fma(xb, b3);
            c3 = weight.fma(xc, c3);
        }
        a0.intoArray(sums, s0);
        b0.intoArray(sums, s0 + V);
        c0.intoArray(sums, s0 + 2 * V);
        a1.intoArray(sums, s1);
        b1.intoArray(sums, s1 + V);
        c1.intoArray(sums, s1 + 2 * V);
        a2.intoArray(sums, s2);
        b2.intoArray(sums, s2 + V);
        c2.intoArray(sums, s2 + 2 * V);
        a3.intoArray(sums, s3);
        b3.intoArray(sums, s3 + V);
        c3.intoArray(sums, s3 + 2 * V);
    }

    static void twoRows(
            float[] w, int w0, int taps, float[] x, int[] offsets, int q, float[] sums, int s0, int length) {
        int s1 = s0 + length;
        FloatVector a0 = FloatVector.fromArray(SPECIES, sums, s0);
        FloatVector b0 = FloatVector.fromArray(SPECIES, sums, s0 + V);
        FloatVector c0 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * V);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums, s1);
        FloatVector b1 = FloatVector.fromArray(SPECIES, sums, s1 + V);
        FloatVector c1 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * V);
        for (int t = 0; t < taps; t++) {
            int from = offsets[t] + q;
            FloatVector xa = FloatVector.fromArray(SPECIES, x, from);
            FloatVector xb = FloatVector.fromArray(SPECIES, x, from + V);
            FloatVector xc = FloatVector.fromArray(SPECIES, x, from + 2 * V);
            FloatVector weight = FloatVector.broadcast(SPECIES, w[w0 + 2 * t]);
            a0 = weight.fma(xa, a0);
            b0 = weight.fma(xb, b0);
            c0 = weight.fma(xc, c0);
            weight = FloatVector.broadcast(SPECIES, w[w0 + 2 * t + 1]);
            a1 = weight.fma(xa, a1);
            b1 = weight.fma(xb, b1);
            c1 = weight.fma(xc, c1);
        }
        a0.intoArray(sums, s0);
        b0.intoArray(sums, s0 + V);
        c0.intoArray(sums, s0 + 2 * V);
        a1.intoArray(sums, s1);
        b1.intoArray(sums, s1 + V);
        c1.intoArray(sums, s1 + 2 * V);
    }
}
