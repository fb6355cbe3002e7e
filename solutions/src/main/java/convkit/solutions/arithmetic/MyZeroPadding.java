package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.ZeroPaddingExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code zero-padding}; {@link ZeroPaddingExercise} says what is asked. */
public class MyZeroPadding implements ZeroPaddingExercise {

    @Override
    public Tensor pad(Tensor x, int padding) {
        // solution: copy every picture into the middle of a tensor of zeros
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), x.dim(2) + 2 * padding, x.dim(3) + 2 * padding);
        for (int n = 0; n < x.dim(0); n++) {
            for (int c = 0; c < x.dim(1); c++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        padded.set(x.get(n, c, h, w), n, c, h + padding, w + padding);
                    }
                }
            }
        }
        return padded;
        // end solution
    }

    @Override
    public int samePadding(int kernelSize) {
        // solution: refuse kernels without a middle tap, return P for the others
        if (kernelSize < 1 || kernelSize % 2 == 0) {
            throw new IllegalArgumentException("kernelSize is " + kernelSize + " but must be odd and at least 1");
        }
        return (kernelSize - 1) / 2;
        // end solution
    }
}
