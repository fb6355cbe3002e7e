package convkit.solutions.backprop;

import convkit.exercises.backprop.ConvGradInputExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code conv-grad-input}; {@link ConvGradInputExercise} says what is asked. */
public class MyConvGradInput implements ConvGradInputExercise {

    @Override
    public Tensor backward(Tensor gradOutput, Tensor weight, int[] inputShape, int stride, int padding) {
        // solution: hand each output's gradient back to what it read
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int n = 0; n < gradOutput.dim(0); n++) {
            for (int o = 0; o < gradOutput.dim(1); o++) {
                for (int oh = 0; oh < gradOutput.dim(2); oh++) {
                    for (int ow = 0; ow < gradOutput.dim(3); ow++) {
                        float gradient = gradOutput.get(n, o, oh, ow);
                        addPattern(gradInput, n, gradient, weight, o, oh * stride - padding, ow * stride - padding);
                    }
                }
            }
        }
        return gradInput;
        // end solution
    }

    // solution
    private static void addPattern(Tensor gradInput, int n, float gradient, Tensor weight, int o, int top, int left) {
        for (int c = 0; c < weight.dim(1); c++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    int h = top + kh;
                    int w = left + kw;
                    if (h >= 0 && h < gradInput.dim(2) && w >= 0 && w < gradInput.dim(3)) {
                        float sum = gradInput.get(n, c, h, w) + gradient * weight.get(o, c, kh, kw);
                        gradInput.set(sum, n, c, h, w);
                    }
                }
            }
        }
    }
    // end solution
}
