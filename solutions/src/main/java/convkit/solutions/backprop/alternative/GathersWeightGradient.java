package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.ConvGradWeightExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code conv-grad-weight} weight by weight, on a copy of x that has real zeros around it. */
public class GathersWeightGradient implements ConvGradWeightExercise {

    private static Tensor padded(Tensor x, int padding) {
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), x.dim(2) + 2 * padding, x.dim(3) + 2 * padding);
        for (int i = 0; i < x.size(); i++) {
            int w = i % x.dim(3);
            int h = i / x.dim(3) % x.dim(2);
            int plane = i / x.dim(3) / x.dim(2);
            padded.set(x.data()[i], plane / x.dim(1), plane % x.dim(1), h + padding, w + padding);
        }
        return padded;
    }

    @Override
    public Gradients backward(Tensor x, Tensor gradOutput, int kernelHeight, int kernelWidth, int stride, int padding) {
        Tensor wide = padded(x, padding);
        int kernels = gradOutput.dim(1);
        float[] weights = new float[kernels * x.dim(1) * kernelHeight * kernelWidth];
        for (int i = 0; i < weights.length; i++) {
            int kw = i % kernelWidth;
            int kh = i / kernelWidth % kernelHeight;
            int c = i / kernelWidth / kernelHeight % x.dim(1);
            int o = i / kernelWidth / kernelHeight / x.dim(1);
            double sum = 0;
            for (int n = 0; n < x.dim(0); n++) {
                for (int oh = 0; oh < gradOutput.dim(2); oh++) {
                    for (int ow = 0; ow < gradOutput.dim(3); ow++) {
                        sum += (double) gradOutput.get(n, o, oh, ow)
                                * wide.get(n, c, oh * stride + kh, ow * stride + kw);
                    }
                }
            }
            weights[i] = (float) sum;
        }
        float[] biases = new float[kernels];
        int area = gradOutput.dim(2) * gradOutput.dim(3);
        for (int i = 0; i < gradOutput.size(); i++) {
            biases[i / area % kernels] += gradOutput.data()[i];
        }
        return new Gradients(
                Tensor.of(weights, kernels, x.dim(1), kernelHeight, kernelWidth), Tensor.of(biases, kernels));
    }
}
