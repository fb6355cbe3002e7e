package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.Correlate2dExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code correlate2d} weight by weight: each adds its multiple of a part of the picture. */
public class AddsMovedPictures implements Correlate2dExercise {

    @Override
    public Tensor correlate(Tensor x, Tensor kernel) {
        int width = x.dim(1);
        int outWidth = width - (kernel.dim(1) - 1);
        int outputs = (x.dim(0) - (kernel.dim(0) - 1)) * outWidth;
        float[] y = new float[outputs];
        for (int weight = 0; weight < kernel.size(); weight++) {
            int first = weight / kernel.dim(1) * width + weight % kernel.dim(1);
            for (int output = 0; output < outputs; output++) {
                int pixel = first + output / outWidth * width + output % outWidth;
                y[output] += x.data()[pixel] * kernel.data()[weight];
            }
        }
        return Tensor.of(y, outputs / outWidth, outWidth);
    }
}
