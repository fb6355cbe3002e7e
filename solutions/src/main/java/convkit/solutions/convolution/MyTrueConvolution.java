package convkit.solutions.convolution;

import convkit.exercises.convolution.TrueConvolutionExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code true-convolution}; {@link TrueConvolutionExercise} says what is asked. */
public class MyTrueConvolution implements TrueConvolutionExercise {

    @Override
    public float[] convolve(float[] u, float[] x) {
        // solution: sum u[m] · x[i − m] wherever both exist
        float[] y = new float[x.length + u.length - 1];
        for (int i = 0; i < y.length; i++) {
            for (int m = 0; m < u.length; m++) {
                if (i - m >= 0 && i - m < x.length) {
                    y[i] += u[m] * x[i - m];
                }
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor convolve2d(Tensor u, Tensor x) {
        // solution: sum u[m, n] · x[i − m, j − n] wherever both exist
        Tensor map = Tensor.zeros(x.dim(0) + u.dim(0) - 1, x.dim(1) + u.dim(1) - 1);
        for (int h = 0; h < x.dim(0); h++) {
            for (int w = 0; w < x.dim(1); w++) {
                for (int m = 0; m < u.dim(0); m++) {
                    for (int n = 0; n < u.dim(1); n++) {
                        float sum = map.get(h + m, w + n) + u.get(m, n) * x.get(h, w);
                        map.set(sum, h + m, w + n);
                    }
                }
            }
        }
        return map;
        // end solution
    }
}
