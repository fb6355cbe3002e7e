package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.GroupedConvExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code grouped-conv} as an ordinary convolution: all weights between different groups are zeros. */
public class FillsUpWithZeros implements GroupedConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, int groups) {
        if (groups <= 0 || weight.dim(1) * groups != x.dim(1) || Math.floorMod(weight.dim(0), groups) > 0) {
            throw new IllegalArgumentException("the groups do not fit");
        }
        int depth = weight.dim(1);
        Tensor dense = Tensor.zeros(weight.dim(0), x.dim(1), weight.dim(2), weight.dim(3));
        int taps = weight.dim(2) * weight.dim(3);
        for (int p = 0; p < weight.size(); p++) {
            int o = p / taps / depth;
            int channel = o * groups / weight.dim(0) * depth + p / taps % depth;
            dense.data()[(o * x.dim(1) + channel) * taps + p % taps] = weight.data()[p];
        }
        return convolve(x, dense);
    }

    private static Tensor convolve(Tensor x, Tensor weight) {
        int outHeight = x.dim(2) - weight.dim(2) + 1;
        int outWidth = x.dim(3) - weight.dim(3) + 1;
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), outHeight, outWidth);
        for (int p = 0; p < weight.size(); p++) {
            int kw = p % weight.dim(3);
            int kh = p / weight.dim(3) % weight.dim(2);
            int c = p / weight.dim(3) / weight.dim(2) % weight.dim(1);
            int o = p / weight.dim(3) / weight.dim(2) / weight.dim(1);
            for (int n = 0; n < x.dim(0); n++) {
                for (int i = 0; i < outHeight * outWidth; i++) {
                    int oh = i / outWidth;
                    int ow = i % outWidth;
                    float product = weight.data()[p] * x.get(n, c, oh + kh, ow + kw);
                    y.set(y.get(n, o, oh, ow) + product, n, o, oh, ow);
                }
            }
        }
        return y;
    }
}
