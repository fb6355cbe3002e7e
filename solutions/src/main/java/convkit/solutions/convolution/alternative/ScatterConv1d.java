package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.Conv1dExercise;

/** Solves {@code conv1d} weight by weight: each adds its multiple of the moved signal. */
public class ScatterConv1d implements Conv1dExercise {

    @Override
    public float[] correlate(float[] u, float[] x) {
        int room = x.length - u.length;
        if (u.length < 1 || room < 0) {
            throw new IllegalArgumentException("the kernel needs 1 to " + x.length + " weights");
        }
        double[] sums = new double[room + 1];
        for (int m = u.length - 1; m >= 0; m--) {
            for (int sample = m; sample <= m + room; sample++) {
                sums[sample - m] += (double) u[m] * x[sample];
            }
        }
        float[] y = new float[sums.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) sums[i];
        }
        return y;
    }
}
