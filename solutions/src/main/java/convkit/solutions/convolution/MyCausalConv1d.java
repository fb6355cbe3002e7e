package convkit.solutions.convolution;

import convkit.exercises.convolution.CausalConv1dExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code causal-conv1d}; {@link CausalConv1dExercise} says what is asked. */
public class MyCausalConv1d implements CausalConv1dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int dilation) {
        // solution: fill [N, O, L]; no output may see what comes after it
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), x.dim(2));
        int lastTap = weight.dim(2) - 1;
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < weight.dim(0); o++) {
                for (int t = 0; t < x.dim(2); t++) {
                    float sum = bias.get(o);
                    for (int c = 0; c < x.dim(1); c++) {
                        for (int k = 0; k <= lastTap; k++) {
                            int past = t - (lastTap - k) * dilation;
                            if (past >= 0) {
                                sum += weight.get(o, c, k) * x.get(n, c, past);
                            }
                        }
                    }
                    y.set(sum, n, o, t);
                }
            }
        }
        return y;
        // end solution
    }
}
