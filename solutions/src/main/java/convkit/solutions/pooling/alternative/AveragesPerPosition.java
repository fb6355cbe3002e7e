package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.AveragePoolExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code average-pool} from the inputs: asks of each position which windows it lies in. */
public class AveragesPerPosition implements AveragePoolExercise {

    @Override
    public Tensor forward(Tensor x, int kernelSize, int stride) {
        int outHeight = windows(x.dim(2), kernelSize, stride);
        int outWidth = windows(x.dim(3), kernelSize, stride);
        Tensor y = Tensor.zeros(x.dim(0), x.dim(1), outHeight, outWidth);
        forEachPair(x.shape(), y.shape(), kernelSize, stride, (in, out) -> y.data()[out] += x.data()[in]);
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] /= kernelSize * kernelSize;
        }
        return y;
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] inputShape, int kernelSize, int stride) {
        Tensor gradInput = Tensor.zeros(inputShape);
        forEachPair(
                inputShape,
                gradOutput.shape(),
                kernelSize,
                stride,
                (in, out) -> gradInput.data()[in] += gradOutput.data()[out]);
        for (int i = 0; i < gradInput.size(); i++) {
            gradInput.data()[i] /= kernelSize * kernelSize;
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

    private static void forEachPair(int[] in, int[] out, int kernelSize, int stride, Pair pair) {
        for (int p = 0; p < in[0] * in[1] * in[2] * in[3]; p++) {
            int w = p % in[3];
            int h = p / in[3] % in[2];
            int map = p / in[3] / in[2];
            for (int o = 0; o < out[2] * out[3]; o++) {
                int down = h - o / out[3] * stride;
                int right = w - o % out[3] * stride;
                if (down >= 0 && down < kernelSize && right >= 0 && right < kernelSize) {
                    pair.visit(p, map * out[2] * out[3] + o);
                }
            }
        }
    }
}
