package convkit.solutions.backprop;

import convkit.exercises.backprop.ConvGradWeightExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code conv-grad-weight}; {@link ConvGradWeightExercise} says what is asked. */
public class MyConvGradWeight implements ConvGradWeightExercise {

    @Override
    public Gradients backward(Tensor x, Tensor gradOutput, int kernelHeight, int kernelWidth, int stride, int padding) {
        // solution: sum over all pictures and output positions
        Tensor gradWeight = Tensor.zeros(gradOutput.dim(1), x.dim(1), kernelHeight, kernelWidth);
        Tensor gradBias = Tensor.zeros(gradOutput.dim(1));
        for (int n = 0; n < gradOutput.dim(0); n++) {
            for (int o = 0; o < gradOutput.dim(1); o++) {
                for (int oh = 0; oh < gradOutput.dim(2); oh++) {
                    for (int ow = 0; ow < gradOutput.dim(3); ow++) {
                        float gradient = gradOutput.get(n, o, oh, ow);
                        gradBias.data()[o] += gradient;
                        addWindow(gradWeight, o, gradient, x, n, oh * stride - padding, ow * stride - padding);
                    }
                }
            }
        }
        return new Gradients(gradWeight, gradBias);
        // end solution
    }

    // solution
    private static void addWindow(Tensor gradWeight, int o, float gradient, Tensor x, int n, int top, int left) {
        for (int c = 0; c < x.dim(1); c++) {
            for (int kh = 0; kh < gradWeight.dim(2); kh++) {
                for (int kw = 0; kw < gradWeight.dim(3); kw++) {
                    int h = top + kh;
                    int w = left + kw;
                    if (h >= 0 && h < x.dim(2) && w >= 0 && w < x.dim(3)) {
                        float sum = gradWeight.get(o, c, kh, kw) + gradient * x.get(n, c, h, w);
                        gradWeight.set(sum, o, c, kh, kw);
                    }
                }
            }
        }
    }
    // end solution
}
