package convkit.solutions.convolution.alternative;

import convkit.exercises.convolution.DilatedConvExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code dilated-conv} with the spread kernel: each pixel adds its multiple of it, around itself. */
public class ConvolvesWithSpreadKernel implements DilatedConvExercise {

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, int dilation) {
        Tensor spread = spread(kernel, dilation);
        int above = spread.dim(0) / 2;
        int left = spread.dim(1) / 2;
        double[] sums = new double[x.size()];
        for (int pixel = 0; pixel < x.size(); pixel++) {
            for (int tap = 0; tap < spread.size(); tap++) {
                int i = pixel / x.dim(1) + tap / spread.dim(1) - above;
                int j = pixel % x.dim(1) + tap % spread.dim(1) - left;
                if (i >= 0 && j >= 0 && i < x.dim(0) && j < x.dim(1)) {
                    sums[i * x.dim(1) + j] += (double) x.data()[pixel] * spread.data()[tap];
                }
            }
        }
        Tensor y = Tensor.zeros(x.dim(0), x.dim(1));
        for (int pixel = 0; pixel < sums.length; pixel++) {
            y.data()[pixel] = (float) sums[pixel];
        }
        return y;
    }

    @Override
    public Tensor spread(Tensor kernel, int dilation) {
        int height = kernel.dim(0) + (kernel.dim(0) - 1) * (dilation - 1);
        int width = kernel.dim(1) + (kernel.dim(1) - 1) * (dilation - 1);
        Tensor spread = Tensor.zeros(height, width);
        for (int position = 0; position < spread.size(); position++) {
            int h = position / width;
            int w = position % width;
            boolean hole = h % dilation != 0 || w % dilation != 0;
            spread.data()[position] = hole ? 0 : kernel.get(h / dilation, w / dilation);
        }
        return spread;
    }
}
