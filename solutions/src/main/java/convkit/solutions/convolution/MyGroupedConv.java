package convkit.solutions.convolution;

import convkit.exercises.convolution.GroupedConvExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code grouped-conv}; {@link GroupedConvExercise} says what is asked. */
public class MyGroupedConv implements GroupedConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, int groups) {
        // solution: check the groups, convolve each kernel with its channels
        int kernels = weight.dim(0);
        if (groups < 1 || x.dim(1) % groups != 0 || kernels % groups != 0 || weight.dim(1) != x.dim(1) / groups) {
            throw new IllegalArgumentException(
                    groups + " groups do not fit " + x.dim(1) + " channels and " + kernels + " kernels");
        }
        Tensor y = Tensor.zeros(x.dim(0), kernels, x.dim(2) - weight.dim(2) + 1, x.dim(3) - weight.dim(3) + 1);
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < kernels; o++) {
                int group = o / (kernels / groups);
                for (int i = 0; i < y.dim(2); i++) {
                    for (int j = 0; j < y.dim(3); j++) {
                        y.set(sum(x, weight, n, o, group, i, j), n, o, i, j);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    // solution
    private static float sum(Tensor x, Tensor weight, int n, int o, int group, int i, int j) {
        float sum = 0;
        for (int c = 0; c < weight.dim(1); c++) {
            int channel = group * weight.dim(1) + c;
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    sum += weight.get(o, c, kh, kw) * x.get(n, channel, i + kh, j + kw);
                }
            }
        }
        return sum;
    }
    // end solution
}
