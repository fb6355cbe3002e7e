package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.L2PoolExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code l2-pool} from the inputs: asks of each position which windows it lies in, on the flat arrays. */
public class PoolsSquares implements L2PoolExercise {

    @Override
    public Tensor forward(Tensor x, int kernelSize, int stride) {
        int outHeight = windows(x.dim(2), kernelSize, stride);
        int outWidth = windows(x.dim(3), kernelSize, stride);
        double[] squares = new double[x.dim(0) * x.dim(1) * outHeight * outWidth];
        forEachPair(x, outHeight, outWidth, kernelSize, stride, (in, out) -> squares[out] += Math.pow(x.data()[in], 2));
        Tensor y = Tensor.zeros(x.dim(0), x.dim(1), outHeight, outWidth);
        for (int i = 0; i < squares.length; i++) {
            y.data()[i] = (float) Math.sqrt(squares[i]);
        }
        return y;
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor x, int kernelSize, int stride) {
        float[] lengths = forward(x, kernelSize, stride).data();
        double[] sums = new double[x.size()];
        forEachPair(x, gradOutput.dim(2), gradOutput.dim(3), kernelSize, stride, (in, out) -> {
            if (lengths[out] > 0) {
                sums[in] += (double) gradOutput.data()[out] / lengths[out];
            }
        });
        Tensor gradInput = x.copy();
        for (int i = 0; i < sums.length; i++) {
            gradInput.data()[i] *= (float) sums[i];
        }
        return gradInput;
    }

    private static int windows(int size, int kernelSize, int stride) {
        int count = 0;
        for (int end = kernelSize; end <= size; end += stride) {
            count++;
        }
        return count;
    }

    @FunctionalInterface
    private interface Pair {
        void visit(int in, int out);
    }

    private static void forEachPair(Tensor x, int outHeight, int outWidth, int kernelSize, int stride, Pair pair) {
        int outputs = outHeight * outWidth;
        for (int in = 0; in < x.size(); in++) {
            int w = in % x.dim(3);
            int h = in / x.dim(3) % x.dim(2);
            int map = in / x.dim(3) / x.dim(2);
            for (int o = 0; o < outputs; o++) {
                int down = h - o / outWidth * stride;
                int right = w - o % outWidth * stride;
                if (down >= 0 && down < kernelSize && right >= 0 && right < kernelSize) {
                    pair.visit(in, map * outputs + o);
                }
            }
        }
    }
}
