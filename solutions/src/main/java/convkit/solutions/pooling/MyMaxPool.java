package convkit.solutions.pooling;

import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code max-pool}; {@link MaxPoolExercise} says what is asked. */
public class MyMaxPool implements MaxPoolExercise {

    @Override
    public Pooled forward(Tensor x, int kernelSize, int stride) {
        // solution: find the maximum of each window and remember where it was
        int height = x.dim(2);
        int width = x.dim(3);
        Tensor output =
                Tensor.zeros(x.dim(0), x.dim(1), (height - kernelSize) / stride + 1, (width - kernelSize) / stride + 1);
        int[] indices = new int[output.size()];
        int i = 0;
        for (int plane = 0; plane < x.dim(0) * x.dim(1); plane++) {
            for (int oh = 0; oh < output.dim(2); oh++) {
                for (int ow = 0; ow < output.dim(3); ow++) {
                    int first = (plane * height + oh * stride) * width + ow * stride;
                    indices[i] = positionOfMaximum(x.data(), first, width, kernelSize);
                    output.data()[i] = x.data()[indices[i]];
                    i++;
                }
            }
        }
        return new Pooled(output, indices);
        // end solution
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        // solution: send each gradient to the position that won
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int i = 0; i < indices.length; i++) {
            gradInput.data()[indices[i]] += gradOutput.data()[i];
        }
        return gradInput;
        // end solution
    }

    // solution
    private static int positionOfMaximum(float[] values, int first, int width, int kernelSize) {
        int best = first;
        for (int kh = 0; kh < kernelSize; kh++) {
            for (int kw = 0; kw < kernelSize; kw++) {
                int position = first + kh * width + kw;
                if (values[position] > values[best]) {
                    best = position;
                }
            }
        }
        return best;
    }
    // end solution
}
