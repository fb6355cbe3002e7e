package convkit.solutions.convolution.wrong;

import convkit.exercises.check.Misconception;
import convkit.exercises.convolution.Conv2dExercise;
import convkit.nn.tensor.Tensor;

/** Mixes up the axes; unseen on squares. */
@Misconception(
        id = "height-width-swapped",
        message = "Height and width are swapped in your output size: axis 2 is the height, axis 3 " + "the width.",
        failsTest = "heightAndWidthDiffer")
public class HeightWidthSwapped implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        int outHeight = size(x.dim(3), weight.dim(3), stride, padding, dilation);
        int outWidth = size(x.dim(2), weight.dim(2), stride, padding, dilation);
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), outHeight, outWidth);
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < weight.dim(0); o++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        float sum = bias.get(o);
                        for (int c = 0; c < x.dim(1); c++) {
                            for (int kh = 0; kh < weight.dim(2); kh++) {
                                for (int kw = 0; kw < weight.dim(3); kw++) {
                                    int h = oh * stride + kh * dilation - padding;
                                    int w = ow * stride + kw * dilation - padding;
                                    if (h >= 0 && h < x.dim(2) && w >= 0 && w < x.dim(3)) {
                                        sum += weight.get(o, c, kh, kw) * x.get(n, c, h, w);
                                    }
                                }
                            }
                        }
                        y.set(sum, n, o, oh, ow);
                    }
                }
            }
        }
        return y;
    }

    private static int size(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        return (inputSize + 2 * padding - (kernelSize - 1) * dilation - 1) / stride + 1;
    }
}
