package convkit.solutions.pooling;

import convkit.exercises.pooling.StochasticPoolExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code stochastic-pool}; {@link StochasticPoolExercise} says what is asked. */
public class MyStochasticPool implements StochasticPoolExercise {

    @Override
    public Pooled sample(Tensor x, int kernelSize, float[] draws) {
        // solution: draw one activation of each window
        Tensor output = Tensor.zeros(x.dim(0), x.dim(1), x.dim(2) / kernelSize, x.dim(3) / kernelSize);
        int[] indices = new int[output.size()];
        for (int i = 0; i < indices.length; i++) {
            int[] window = positions(x, kernelSize, i);
            float target = draws[i] * total(x, window);
            float sum = 0;
            indices[i] = window[0];
            for (int position : window) {
                float before = sum;
                sum += x.data()[position];
                if (before <= target && sum > target) {
                    indices[i] = position;
                }
            }
            output.data()[i] = x.data()[indices[i]];
        }
        return new Pooled(output, indices);
        // end solution
    }

    @Override
    public Tensor mean(Tensor x, int kernelSize) {
        // solution: weight each activation with its probability
        Tensor mean = Tensor.zeros(x.dim(0), x.dim(1), x.dim(2) / kernelSize, x.dim(3) / kernelSize);
        for (int i = 0; i < mean.size(); i++) {
            int[] window = positions(x, kernelSize, i);
            float total = total(x, window);
            float squares = 0;
            for (int position : window) {
                squares += x.data()[position] * x.data()[position];
            }
            mean.data()[i] = total == 0 ? 0 : squares / total;
        }
        return mean;
        // end solution
    }

    // solution
    private static int[] positions(Tensor x, int kernelSize, int output) {
        int outWidth = x.dim(3) / kernelSize;
        int top = output / outWidth * kernelSize;
        int left = output % outWidth * kernelSize;
        int[] positions = new int[kernelSize * kernelSize];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = (top + k / kernelSize) * x.dim(3) + left + k % kernelSize;
        }
        return positions;
    }

    private static float total(Tensor x, int[] window) {
        float total = 0;
        for (int position : window) {
            if (x.data()[position] < 0) {
                throw new IllegalArgumentException("activation " + x.data()[position] + " is negative");
            }
            total += x.data()[position];
        }
        return total;
    }
    // end solution
}
