package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.TransposedConvExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code transposed-conv} by the second view: zeros between and around the inputs, then a flipped convolution. */
public class InsertsZeros implements TransposedConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, int stride, int padding) {
        int kernelHeight = weight.dim(2);
        int kernelWidth = weight.dim(3);
        // All of the output and what padding cuts off; the cut follows at the end.
        int fullHeight = (x.dim(2) - 1) * stride + kernelHeight;
        int fullWidth = (x.dim(3) - 1) * stride + kernelWidth;
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), fullHeight + kernelHeight - 1, fullWidth + kernelWidth - 1);
        for (int p = 0; p < x.size(); p++) {
            int w = p % x.dim(3) * stride + kernelWidth - 1;
            int h = p / x.dim(3) % x.dim(2) * stride + kernelHeight - 1;
            int map = p / x.dim(3) / x.dim(2);
            padded.set(x.data()[p], map / x.dim(1), map % x.dim(1), h, w);
        }
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(1), fullHeight - 2 * padding, fullWidth - 2 * padding);
        for (int p = 0; p < y.size(); p++) {
            int ow = p % y.dim(3) + padding;
            int oh = p / y.dim(3) % y.dim(2) + padding;
            int map = p / y.dim(3) / y.dim(2);
            y.data()[p] = window(padded, weight, map / y.dim(1), map % y.dim(1), oh, ow);
        }
        return y;
    }

    private static float window(Tensor padded, Tensor weight, int n, int o, int oh, int ow) {
        double sum = 0;
        for (int i = 0; i < weight.dim(0); i++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    float flipped = weight.get(i, o, weight.dim(2) - 1 - kh, weight.dim(3) - 1 - kw);
                    sum += (double) flipped * padded.get(n, i, oh + kh, ow + kw);
                }
            }
        }
        return (float) sum;
    }
}
