package convkit.solutions.convolution;

import convkit.exercises.convolution.Correlate2dExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code correlate2d}; {@link Correlate2dExercise} says what is asked. */
public class MyCorrelate2d implements Correlate2dExercise {

    @Override
    public Tensor correlate(Tensor x, Tensor kernel) {
        // solution: sum the products for every place where the kernel fits
        Tensor y = Tensor.zeros(x.dim(0) - kernel.dim(0) + 1, x.dim(1) - kernel.dim(1) + 1);
        for (int i = 0; i < y.dim(0); i++) {
            for (int j = 0; j < y.dim(1); j++) {
                float sum = 0;
                for (int kh = 0; kh < kernel.dim(0); kh++) {
                    for (int kw = 0; kw < kernel.dim(1); kw++) {
                        sum += kernel.get(kh, kw) * x.get(i + kh, j + kw);
                    }
                }
                y.set(sum, i, j);
            }
        }
        return y;
        // end solution
    }
}
