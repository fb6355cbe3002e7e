package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.TrueConvolutionExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code true-convolution} as the lectures put it: surround with zeros, flip the kernel, and correlate. */
public class FlipsAndCorrelates implements TrueConvolutionExercise {

    @Override
    public float[] convolve(float[] u, float[] x) {
        return convolve2d(Tensor.of(u.clone(), 1, u.length), Tensor.of(x.clone(), 1, x.length))
                .data();
    }

    @Override
    public Tensor convolve2d(Tensor u, Tensor x) {
        int kernelHeight = u.dim(0);
        int kernelWidth = u.dim(1);
        Tensor flipped = Tensor.zeros(u.shape());
        for (int i = 0; i < u.size(); i++) {
            flipped.data()[u.size() - 1 - i] = u.data()[i];
        }
        Tensor padded = Tensor.zeros(x.dim(0) + 2 * (kernelHeight - 1), x.dim(1) + 2 * (kernelWidth - 1));
        for (int h = 0; h < x.dim(0); h++) {
            for (int w = 0; w < x.dim(1); w++) {
                padded.set(x.get(h, w), h + kernelHeight - 1, w + kernelWidth - 1);
            }
        }
        Tensor y = Tensor.zeros(x.dim(0) + kernelHeight - 1, x.dim(1) + kernelWidth - 1);
        for (int i = 0; i < y.dim(0); i++) {
            for (int j = 0; j < y.dim(1); j++) {
                float sum = 0;
                for (int tap = 0; tap < u.size(); tap++) {
                    sum += flipped.data()[tap] * padded.get(i + tap / kernelWidth, j + tap % kernelWidth);
                }
                y.set(sum, i, j);
            }
        }
        return y;
    }
}
