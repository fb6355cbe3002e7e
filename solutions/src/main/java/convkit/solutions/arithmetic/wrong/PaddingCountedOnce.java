package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Pads one side only. */
@Misconception(
        id = "padding-counted-once",
        message =
                "You add the padding once, but P zeros stand on each side: the padded input has W " + "+ 2P positions.",
        failsTest = "paddingCountsOnBothSides")
public class PaddingCountedOnce implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("argument below its minimum");
        }
        int span = kernelSize + (kernelSize - 1) * (dilation - 1);
        int room = inputSize + padding - span;
        if (room < 0) {
            throw new IllegalArgumentException("the kernel is longer than the padded input");
        }
        if (room % stride != 0) {
            throw new IllegalArgumentException("the stride does not fit");
        }
        return room / stride + 1;
    }
}
