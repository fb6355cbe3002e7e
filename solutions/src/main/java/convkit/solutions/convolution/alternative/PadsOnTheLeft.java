package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.CausalConv1dExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code causal-conv1d} by putting zeros before every sequence; each padded sample then adds to later outputs. */
public class PadsOnTheLeft implements CausalConv1dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int dilation) {
        int length = x.dim(2);
        int taps = weight.dim(2);
        int zeros = (taps - 1) * dilation;
        float[] padded = new float[zeros + length];
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), length);
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = bias.data()[i / length % weight.dim(0)];
        }
        for (int row = 0; row < x.dim(0) * x.dim(1); row++) {
            System.arraycopy(x.data(), row * length, padded, zeros, length);
            int n = row / x.dim(1);
            int c = row % x.dim(1);
            for (int o = 0; o < weight.dim(0); o++) {
                int first = (n * weight.dim(0) + o) * length;
                for (int k = 0; k < taps; k++) {
                    for (int t = 0; t < length; t++) {
                        y.data()[first + t] += padded[t + k * dilation] * weight.get(o, c, k);
                    }
                }
            }
        }
        return y;
    }
}
