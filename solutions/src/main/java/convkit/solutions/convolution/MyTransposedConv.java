package convkit.solutions.convolution;

import convkit.exercises.convolution.TransposedConvExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code transposed-conv}; {@link TransposedConvExercise} says what is asked. */
public class MyTransposedConv implements TransposedConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, int stride, int padding) {
        // solution: lay the kernel on the output for every input value
        int outHeight = (x.dim(2) - 1) * stride - 2 * padding + weight.dim(2);
        int outWidth = (x.dim(3) - 1) * stride - 2 * padding + weight.dim(3);
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(1), outHeight, outWidth);
        for (int n = 0; n < x.dim(0); n++) {
            for (int i = 0; i < x.dim(1); i++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        int top = h * stride - padding;
                        int left = w * stride - padding;
                        spread(x.get(n, i, h, w), weight, i, y, n, top, left);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    // solution
    private static void spread(float value, Tensor weight, int i, Tensor y, int n, int top, int left) {
        for (int o = 0; o < y.dim(1); o++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    int oh = top + kh;
                    int ow = left + kw;
                    if (oh >= 0 && oh < y.dim(2) && ow >= 0 && ow < y.dim(3)) {
                        float sum = y.get(n, o, oh, ow) + weight.get(i, o, kh, kw) * value;
                        y.set(sum, n, o, oh, ow);
                    }
                }
            }
        }
    }
    // end solution
}
