package convkit.solutions.convolution;

import convkit.exercises.convolution.TrueConvolutionExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code true-convolution}; {@link TrueConvolutionExercise} says what is asked. */
public class MyTrueConvolution implements TrueConvolutionExercise {

    @Override
    public float[] convolve(float[] u, float[] x) {
        // solution: let every pair of values add its product to output m + k
        float[] y = new float[x.length + u.length - 1];
        for (int m = 0; m < u.length; m++) {
            for (int k = 0; k < x.length; k++) {
                y[m + k] += u[m] * x[k];
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor convolve2d(Tensor u, Tensor x) {
        // solution: let every pair add its product to output h + m, w + n
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
