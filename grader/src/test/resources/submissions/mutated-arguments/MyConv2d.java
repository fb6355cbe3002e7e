package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Right, but it uses the caller's picture as scratch space. */
public class MyConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        int outHeight = (x.dim(2) + 2 * padding - (weight.dim(2) - 1) * dilation - 1) / stride + 1;
        int outWidth = (x.dim(3) + 2 * padding - (weight.dim(3) - 1) * dilation - 1) / stride + 1;
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
        x.data()[0] = 42;
        return y;
    }
}
