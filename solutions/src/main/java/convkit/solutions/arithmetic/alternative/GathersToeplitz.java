package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.ToeplitzExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code toeplitz} by asking of each element of the matrix which weight stands there, and column by column. */
public class GathersToeplitz implements ToeplitzExercise {

    @Override
    public Tensor matrix(Tensor kernel, int height, int width) {
        int outWidth = width - kernel.dim(1) + 1;
        int outputs = (height - kernel.dim(0) + 1) * outWidth;
        int pixels = height * width;
        float[] values = new float[outputs * pixels];
        for (int element = 0; element < values.length; element++) {
            int kh = element % pixels / width - element / pixels / outWidth;
            int kw = element % pixels % width - element / pixels % outWidth;
            if (kh >= 0 && kw >= 0 && kh < kernel.dim(0) && kw < kernel.dim(1)) {
                values[element] = kernel.get(kh, kw);
            }
        }
        return Tensor.of(values, outputs, pixels);
    }

    @Override
    public Tensor apply(Tensor matrix, Tensor x) {
        double[] sums = new double[matrix.dim(0)];
        for (int h = 0; h < x.dim(0); h++) {
            for (int w = 0; w < x.dim(1); w++) {
                for (int output = 0; output < sums.length; output++) {
                    sums[output] += (double) x.get(h, w) * matrix.get(output, h * x.dim(1) + w);
                }
            }
        }
        Tensor product = Tensor.zeros(sums.length);
        for (int output = 0; output < sums.length; output++) {
            product.data()[output] = (float) sums[output];
        }
        return product;
    }
}
