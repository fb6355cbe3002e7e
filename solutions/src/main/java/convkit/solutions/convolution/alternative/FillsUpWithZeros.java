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
        int taps = weight.dim(2) * weight.dim(3);
        float[] dense = new float[weight.dim(0) * x.dim(1) * taps];
        for (int p = 0; p < weight.size(); p++) {
            int o = p / taps / depth;
            int channel = o * groups / weight.dim(0) * depth + p / taps % depth;
            dense[(o * x.dim(1) + channel) * taps + p % taps] = weight.data()[p];
        }
        Tensor ungrouped = Tensor.of(dense, weight.dim(0), x.dim(1), weight.dim(2), weight.dim(3));
        return new ScatterConv2d().forward(x, ungrouped, Tensor.zeros(weight.dim(0)), 1, 0, 1);
    }
}
