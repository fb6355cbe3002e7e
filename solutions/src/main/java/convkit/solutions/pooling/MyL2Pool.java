package convkit.solutions.pooling;

import convkit.exercises.pooling.L2PoolExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code l2-pool}; {@link L2PoolExercise} says what is asked. */
public class MyL2Pool implements L2PoolExercise {

    @Override
    public Tensor forward(Tensor x, int kernelSize, int stride) {
        // solution: report the length of each window
        int outHeight = (x.dim(2) - kernelSize) / stride + 1;
        int outWidth = (x.dim(3) - kernelSize) / stride + 1;
        Tensor y = Tensor.zeros(x.dim(0), x.dim(1), outHeight, outWidth);
        for (int n = 0; n < x.dim(0); n++) {
            for (int c = 0; c < x.dim(1); c++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        float sum = 0;
                        for (int kh = 0; kh < kernelSize; kh++) {
                            for (int kw = 0; kw < kernelSize; kw++) {
                                float value = x.get(n, c, oh * stride + kh, ow * stride + kw);
                                sum += value * value;
                            }
                        }
                        y.set((float) Math.sqrt(sum), n, c, oh, ow);
                    }
                }
            }
        }
        return y;
        // end solution
    }

    @Override
    public Tensor backward(Tensor gradOutput, Tensor x, int kernelSize, int stride) {
        // solution: share each gradient in proportion to the values
        Tensor lengths = forward(x, kernelSize, stride);
        Tensor gradInput = Tensor.zeros(x.shape());
        for (int n = 0; n < gradOutput.dim(0); n++) {
            for (int c = 0; c < gradOutput.dim(1); c++) {
                for (int oh = 0; oh < gradOutput.dim(2); oh++) {
                    for (int ow = 0; ow < gradOutput.dim(3); ow++) {
                        float length = lengths.get(n, c, oh, ow);
                        float scale = length == 0 ? 0 : gradOutput.get(n, c, oh, ow) / length;
                        for (int kh = 0; kh < kernelSize; kh++) {
                            for (int kw = 0; kw < kernelSize; kw++) {
                                int h = oh * stride + kh;
                                int w = ow * stride + kw;
                                float share = scale * x.get(n, c, h, w);
                                gradInput.set(gradInput.get(n, c, h, w) + share, n, c, h, w);
                            }
                        }
                    }
                }
            }
        }
        return gradInput;
        // end solution
    }
}
