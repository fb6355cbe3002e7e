package convkit.solutions.architectures.alternative;

import convkit.exercises.architectures.DenseBlockExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code dense-block} in one large tensor that is filled from the front, and counts with closed formulas. */
public class LoopedDenseBlock implements DenseBlockExercise {

    @Override
    public Tensor forward(Tensor x, Tensor[] weights) {
        int channels = x.dim(1);
        for (Tensor weight : weights) {
            channels += weight.dim(0);
        }
        Tensor pile = Tensor.zeros(x.dim(0), channels, x.dim(2), x.dim(3));
        copy(x, pile, 0);
        int filled = x.dim(1);
        for (Tensor weight : weights) {
            // The loops read only as many channels as the kernel has; those behind them are not filled yet.
            copy(PlainLoops.convolve(PlainLoops.relu(pile.copy()), weight, 1), pile, filled);
            filled += weight.dim(0);
        }
        return pile;
    }

    private static void copy(Tensor maps, Tensor pile, int firstChannel) {
        int picture = maps.size() / maps.dim(0);
        int area = maps.dim(2) * maps.dim(3);
        for (int i = 0; i < maps.size(); i++) {
            int n = i / picture;
            pile.data()[(n * pile.dim(1) + firstChannel) * area + i % picture] = maps.data()[i];
        }
    }

    @Override
    public int[] inputChannels(int inChannels, int growthRate, int layers) {
        int[] channels = new int[layers];
        int height = inChannels;
        for (int layer = 0; layer < layers; layer++) {
            channels[layer] = height;
            height += growthRate;
        }
        return channels;
    }

    @Override
    public int weightCount(int inChannels, int growthRate, int layers) {
        int channels = layers * inChannels + growthRate * layers * (layers - 1) / 2;
        return 9 * growthRate * channels;
    }
}
