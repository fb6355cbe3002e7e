package convkit.solutions.convolution;

import convkit.exercises.convolution.DilatedConvExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code dilated-conv}; {@link DilatedConvExercise} says what is asked. */
public class MyDilatedConv implements DilatedConvExercise {

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, int dilation) {
        // solution: sum I(i − l·m, j − l·n) · K(m, n) for every pixel
        int r = kernel.dim(0) / 2;
        int s = kernel.dim(1) / 2;
        Tensor y = Tensor.zeros(x.shape());
        for (int i = 0; i < x.dim(0); i++) {
            for (int j = 0; j < x.dim(1); j++) {
                float sum = 0;
                for (int m = -r; m <= r; m++) {
                    for (int n = -s; n <= s; n++) {
                        int h = i - dilation * m;
                        int w = j - dilation * n;
                        if (h >= 0 && h < x.dim(0) && w >= 0 && w < x.dim(1)) {
                            sum += x.get(h, w) * kernel.get(m + r, n + s);
                        }
                    }
                }
                y.set(sum, i, j);
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor spread(Tensor kernel, int dilation) {
        // solution: move the weights l positions apart
        Tensor spread = Tensor.zeros((kernel.dim(0) - 1) * dilation + 1, (kernel.dim(1) - 1) * dilation + 1);
        for (int kh = 0; kh < kernel.dim(0); kh++) {
            for (int kw = 0; kw < kernel.dim(1); kw++) {
                spread.set(kernel.get(kh, kw), kh * dilation, kw * dilation);
            }
        }
        return spread;
        // end solution
    }
}
