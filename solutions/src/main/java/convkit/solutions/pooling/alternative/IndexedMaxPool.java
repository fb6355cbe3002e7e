package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code max-pool} with four-fold indices, a search from −∞, and a backward pass per input position. */
public class IndexedMaxPool implements MaxPoolExercise {

    @Override
    public Pooled forward(Tensor x, int kernelSize, int stride) {
        int channels = x.dim(1);
        int height = x.dim(2);
        int width = x.dim(3);
        int outHeight = 0;
        while (outHeight * stride + kernelSize <= height) {
            outHeight++;
        }
        int outWidth = 0;
        while (outWidth * stride + kernelSize <= width) {
            outWidth++;
        }
        Tensor output = Tensor.full(Float.NEGATIVE_INFINITY, x.dim(0), channels, outHeight, outWidth);
        int[] indices = new int[output.size()];
        for (int i = 0; i < indices.length; i++) {
            int ow = i % outWidth;
            int oh = i / outWidth % outHeight;
            int c = i / outWidth / outHeight % channels;
            int n = i / outWidth / outHeight / channels;
            // Backwards, so that of equal values the first in row-major order is the one that stays.
            for (int h = oh * stride + kernelSize - 1; h >= oh * stride; h--) {
                for (int w = ow * stride + kernelSize - 1; w >= ow * stride; w--) {
                    if (x.get(n, c, h, w) >= output.get(n, c, oh, ow)) {
                        output.set(x.get(n, c, h, w), n, c, oh, ow);
                        indices[i] = ((n * channels + c) * height + h) * width + w;
                    }
                }
            }
        }
        return new Pooled(output, indices);
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int position = 0; position < gradInput.size(); position++) {
            float sum = 0;
            for (int i = 0; i < indices.length; i++) {
                sum += indices[i] == position ? gradOutput.data()[i] : 0;
            }
            gradInput.data()[position] = sum;
        }
        return gradInput;
    }
}
