package convkit.solutions.pooling.wrong;

import convkit.exercises.check.Misconception;
import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.tensor.Tensor;

/** Numbers the positions inside the window. */
@Misconception(
        id = "index-in-window",
        message = "Your indices count from the corner of each window; they are to be positions in "
                + "x.data(), ((n·C + c)·H + h)·W + w.",
        failsTest = "indicesPointToTheMaxima")
public class IndexInWindow implements MaxPoolExercise {

    @Override
    public Pooled forward(Tensor x, int kernelSize, int stride) {
        int channels = x.dim(1);
        int height = x.dim(2);
        int width = x.dim(3);
        Tensor output =
                Tensor.zeros(x.dim(0), channels, (height - kernelSize) / stride + 1, (width - kernelSize) / stride + 1);
        int[] indices = new int[output.size()];
        int i = 0;
        for (int n = 0; n < x.dim(0); n++) {
            for (int c = 0; c < channels; c++) {
                for (int oh = 0; oh < output.dim(2); oh++) {
                    for (int ow = 0; ow < output.dim(3); ow++) {
                        int first = ((n * channels + c) * height + oh * stride) * width + ow * stride;
                        int best = 0;
                        for (int k = 0; k < kernelSize * kernelSize; k++) {
                            float value = x.data()[first + k / kernelSize * width + k % kernelSize];
                            if (value > x.data()[first + best / kernelSize * width + best % kernelSize]) {
                                best = k;
                            }
                        }
                        output.data()[i] = x.data()[first + best / kernelSize * width + best % kernelSize];
                        indices[i++] = best;
                    }
                }
            }
        }
        return new Pooled(output, indices);
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int i = 0; i < indices.length; i++) {
            gradInput.data()[indices[i]] += gradOutput.data()[i];
        }
        return gradInput;
    }
}
