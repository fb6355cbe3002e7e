package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.ZeroPaddingExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code zero-padding} on the flat arrays, a row at a time, and by searching for the padding. */
public class RowCopyingPadding implements ZeroPaddingExercise {

    @Override
    public Tensor pad(Tensor x, int padding) {
        int width = x.dim(3);
        int paddedWidth = width + padding + padding;
        int paddedHeight = x.dim(2) + padding + padding;
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), paddedHeight, paddedWidth);
        for (int row = 0; row * width < x.size(); row++) {
            int map = row / x.dim(2);
            int paddedRow = map * paddedHeight + padding + row % x.dim(2);
            System.arraycopy(x.data(), row * width, padded.data(), paddedRow * paddedWidth + padding, width);
        }
        return padded;
    }

    @Override
    public int samePadding(int kernelSize) {
        for (int padding = 0; padding < kernelSize; padding++) {
            if (1 - kernelSize + 2 * padding + 1 == 1) {
                return padding;
            }
        }
        throw new IllegalArgumentException("no padding keeps the size with a kernel of " + kernelSize);
    }
}
