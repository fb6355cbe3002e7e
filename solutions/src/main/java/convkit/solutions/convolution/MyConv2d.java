package convkit.solutions.convolution;

import convkit.exercises.convolution.Conv2dExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code conv2d}; {@link Conv2dExercise} says what is asked. */
public class MyConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        // solution: fill a new tensor [N, O, OH, OW] with the sums
        int outHeight = outputSize(x.dim(2), weight.dim(2), stride, padding, dilation);
        int outWidth = outputSize(x.dim(3), weight.dim(3), stride, padding, dilation);
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), outHeight, outWidth);
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < weight.dim(0); o++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        int top = oh * stride - padding;
                        int left = ow * stride - padding;
                        y.set(bias.get(o) + sum(x, weight, n, o, top, left, dilation), n, o, oh, ow);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    // solution
    private static float sum(Tensor x, Tensor weight, int n, int o, int top, int left, int dilation) {
        float sum = 0;
        for (int c = 0; c < x.dim(1); c++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    int h = top + kh * dilation;
                    int w = left + kw * dilation;
                    if (h >= 0 && h < x.dim(2) && w >= 0 && w < x.dim(3)) {
                        sum += weight.get(o, c, kh, kw) * x.get(n, c, h, w);
                    }
                }
            }
        }
        return sum;
    }

    private static int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        int effectiveKernel = (kernelSize - 1) * dilation + 1;
        return (inputSize + 2 * padding - effectiveKernel) / stride + 1;
    }
    // end solution
}
