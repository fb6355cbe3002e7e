package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.PointwiseConvExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code pointwise-conv} map by map on the flat arrays: each input map is added to each output map, weighted. */
public class AddsWeightedMaps implements PointwiseConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias) {
        int pixels = x.dim(2) * x.dim(3);
        int outChannels = weight.dim(0);
        int inChannels = weight.dim(1);
        Tensor y = Tensor.zeros(x.dim(0), outChannels, x.dim(2), x.dim(3));
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = bias.data()[i / pixels % outChannels];
        }
        for (int i = 0; i < x.size(); i++) {
            int n = i / pixels / inChannels;
            int c = i / pixels % inChannels;
            for (int o = 0; o < outChannels; o++) {
                y.data()[(n * outChannels + o) * pixels + i % pixels] += x.data()[i] * weight.get(o, c);
            }
        }
        return y;
    }

    @Override
    public long multiplications(int height, int width, int[] channels, int[] kernelSizes) {
        long perPixel = 0;
        for (int layer = kernelSizes.length; layer > 0; layer--) {
            long taps = Math.multiplyFull(kernelSizes[layer - 1], kernelSizes[layer - 1]);
            perPixel += taps * channels[layer] * channels[layer - 1];
        }
        return perPixel * height * width;
    }
}
