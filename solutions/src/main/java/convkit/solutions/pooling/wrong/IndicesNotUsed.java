package convkit.solutions.pooling.wrong;

import convkit.exercises.check.Misconception;
import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.tensor.Tensor;

/** Copies the gradients in order. */
@Misconception(
        id = "indices-not-used",
        message = "Your gradients stand at the first positions of the input, one after the other: "
                + "gradient i belongs to position indices[i].",
        failsTest = "gradientGoesToTheWinner")
public class IndicesNotUsed implements MaxPoolExercise {

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
                        int best = ((n * channels + c) * height + oh * stride) * width + ow * stride;
                        for (int kh = 0; kh < kernelSize; kh++) {
                            for (int kw = 0; kw < kernelSize; kw++) {
                                int p = ((n * channels + c) * height + oh * stride + kh) * width + ow * stride + kw;
                                if (x.data()[p] > x.data()[best]) {
                                    best = p;
                                }
                            }
                        }
                        output.data()[i] = x.data()[best];
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
            gradInput.data()[i] += gradOutput.data()[i];
        }
        return gradInput;
    }
}
