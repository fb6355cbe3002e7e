package convkit.solutions.convolution;

import convkit.exercises.convolution.PointwiseConvExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code pointwise-conv}; {@link PointwiseConvExercise} says what is asked. */
public class MyPointwiseConv implements PointwiseConvExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias) {
        // solution: mix the channels at every pixel
        Tensor y = Tensor.zeros(x.dim(0), weight.dim(0), x.dim(2), x.dim(3));
        for (int n = 0; n < x.dim(0); n++) {
            for (int o = 0; o < weight.dim(0); o++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        float sum = bias.get(o);
                        for (int c = 0; c < x.dim(1); c++) {
                            sum += weight.get(o, c) * x.get(n, c, h, w);
                        }
                        y.set(sum, n, o, h, w);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    @Override
    public long multiplications(int height, int width, int[] channels, int[] kernelSizes) {
        // solution: add up the multiplications of the layers
        long total = 0;
        for (int i = 0; i < kernelSizes.length; i++) {
            long outputs = (long) height * width * channels[i + 1];
            total += outputs * channels[i] * kernelSizes[i] * kernelSizes[i];
        }
        return total;
        // end solution
    }
}
