package convkit.solutions.convolution;

import convkit.exercises.convolution.Conv1dExercise;

/** Answer to the exercise {@code conv1d}; {@link Conv1dExercise} says what is asked. */
public class MyConv1d implements Conv1dExercise {

    @Override
    public float[] correlate(float[] u, float[] x) {
        // solution: check the lengths, then sum the products at every place
        if (u.length == 0 || u.length > x.length) {
            throw new IllegalArgumentException(u.length + " weights do not fit on " + x.length + " samples");
        }
        float[] y = new float[x.length - u.length + 1];
        for (int i = 0; i < y.length; i++) {
            for (int m = 0; m < u.length; m++) {
                y[i] += u[m] * x[m + i];
            }
        }
        return y;
        // end solution
    }
}
