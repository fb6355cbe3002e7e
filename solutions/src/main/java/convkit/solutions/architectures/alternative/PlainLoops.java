package convkit.solutions.architectures.alternative;

import convkit.nn.tensor.Tensor;

/** A convolution in seven loops, so that the alternatives share nothing with the library that the references use. */
final class PlainLoops {

    private PlainLoops() {}

    /** max(0, x), in place. */
    static Tensor relu(Tensor x) {
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = Math.max(0, x.data()[i]);
        }
        return x;
    }

    /** Convolution without bias; the padding, (K − 1)/2, keeps the size at stride 1. */
    static Tensor convolve(Tensor x, Tensor weight, int stride) {
        int padding = (weight.dim(2) - 1) / 2;
        int height = (x.dim(2) - 1) / stride + 1;
        int width = (x.dim(3) - 1) / stride + 1;
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), height, width);
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < weight.dim(0); o++) {
                for (int oh = 0; oh < height; oh++) {
                    for (int ow = 0; ow < width; ow++) {
                        y.set(sum(x, weight, n, o, oh * stride - padding, ow * stride - padding), n, o, oh, ow);
                    }
                }
            }
        }
        return y;
    }

    private static float sum(Tensor x, Tensor weight, int n, int o, int top, int left) {
        float sum = 0;
        for (int c = 0; c < weight.dim(1); c++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    boolean rowInside = top + kh >= 0 && top + kh < x.dim(2);
                    if (rowInside && left + kw >= 0 && left + kw < x.dim(3)) {
                        sum += weight.get(o, c, kh, kw) * x.get(n, c, top + kh, left + kw);
                    }
                }
            }
        }
        return sum;
    }
}
