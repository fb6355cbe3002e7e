package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.Conv2dExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code conv2d} the other way round: asks of each input value which outputs it contributes to. */
public class ScatterConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        int[] in = x.shape();
        int[] kernel = weight.shape();
        int outHeight = Math.floorDiv(in[2] + 2 * padding - dilation * (kernel[2] - 1) - 1, stride) + 1;
        int outWidth = Math.floorDiv(in[3] + 2 * padding - dilation * (kernel[3] - 1) - 1, stride) + 1;
        double[] sums = new double[in[0] * kernel[0] * outHeight * outWidth];
        for (int value = 0; value < x.size(); value++) {
            int w = value % in[3];
            int h = value / in[3] % in[2];
            int c = value / in[3] / in[2] % in[1];
            int n = value / in[3] / in[2] / in[1];
            for (int kh = 0; kh < kernel[2]; kh++) {
                for (int kw = 0; kw < kernel[3]; kw++) {
                    int down = h + padding - kh * dilation;
                    int right = w + padding - kw * dilation;
                    boolean reached = down >= 0 && right >= 0 && down % stride == 0 && right % stride == 0;
                    if (!reached || down / stride >= outHeight || right / stride >= outWidth) {
                        continue;
                    }
                    for (int o = 0; o < kernel[0]; o++) {
                        int output = ((n * kernel[0] + o) * outHeight + down / stride) * outWidth + right / stride;
                        sums[output] += (double) weight.get(o, c, kh, kw) * x.data()[value];
                    }
                }
            }
        }
        float[] y = new float[sums.length];
        for (int output = 0; output < y.length; output++) {
            y[output] = (float) (sums[output] + bias.get(output / (outHeight * outWidth) % kernel[0]));
        }
        return Tensor.of(y, in[0], kernel[0], outHeight, outWidth);
    }
}
