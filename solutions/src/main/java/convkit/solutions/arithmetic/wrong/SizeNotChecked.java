package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Lets the formula go below one. */
@Misconception(
        id = "size-not-checked",
        message = "You return a size of 0 or less when the kernel is longer than the padded input; "
                + "refuse it with IllegalArgumentException.",
        failsTest = "refusesKernelLongerThanInput")
public class SizeNotChecked implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("argument below its minimum");
        }
        int span = kernelSize + (kernelSize - 1) * (dilation - 1);
        int room = inputSize + 2 * padding - span;
        if (room % stride != 0) {
            throw new IllegalArgumentException("the stride does not fit");
        }
        return room / stride + 1;
    }
}
