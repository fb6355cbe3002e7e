package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.StochasticPoolExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code stochastic-pool} with four-fold indices: what is left of the draw is used up activation by activation. */
public class SubtractsShares implements StochasticPoolExercise {

    @Override
    public Pooled sample(Tensor x, int kernelSize, float[] draws) {
        float[] totals = sums(x, kernelSize, 1);
        Tensor output = Tensor.zeros(x.dim(0), x.dim(1), x.dim(2) / kernelSize, x.dim(3) / kernelSize);
        int[] indices = new int[draws.length];
        for (int i = 0; i < draws.length; i++) {
            int ow = i % output.dim(3);
            int row = i / output.dim(3);
            double left = (double) draws[i] * totals[i];
            indices[i] = row * kernelSize * x.dim(3) + ow * kernelSize;
            for (int h = row * kernelSize; h < (row + 1) * kernelSize; h++) {
                for (int w = ow * kernelSize; w < (ow + 1) * kernelSize; w++) {
                    float activation = x.data()[h * x.dim(3) + w];
                    if (left >= 0 && activation > 0) {
                        indices[i] = h * x.dim(3) + w;
                        output.data()[i] = activation;
                        left -= activation;
                    }
                }
            }
        }
        return new Pooled(output, indices);
    }

    @Override
    public Tensor mean(Tensor x, int kernelSize) {
        float[] totals = sums(x, kernelSize, 1);
        float[] squares = sums(x, kernelSize, 2);
        for (int i = 0; i < totals.length; i++) {
            squares[i] = totals[i] > 0 ? squares[i] / totals[i] : 0;
        }
        return Tensor.of(squares, x.dim(0), x.dim(1), x.dim(2) / kernelSize, x.dim(3) / kernelSize);
    }

    private static float[] sums(Tensor x, int kernelSize, int power) {
        int outWidth = x.dim(3) / kernelSize;
        float[] sums = new float[x.size() / kernelSize / kernelSize];
        for (int p = 0; p < x.size(); p++) {
            float activation = x.data()[p];
            if (activation < 0) {
                throw new IllegalArgumentException("put a ReLU before this layer");
            }
            int row = p / x.dim(3) / kernelSize;
            int column = p % x.dim(3) / kernelSize;
            sums[row * outWidth + column] += (float) Math.pow(activation, power);
        }
        return sums;
    }
}
