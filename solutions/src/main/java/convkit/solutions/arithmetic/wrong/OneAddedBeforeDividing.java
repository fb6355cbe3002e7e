package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Puts the 1 inside the division. */
@Misconception(
        id = "one-added-before-dividing",
        message = "You add the 1 before you divide by the stride; it is the first output, which "
                + "needs no step: divide first, then add 1.",
        failsTest = "strideDividesTheRoom")
public class OneAddedBeforeDividing implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("argument below its minimum");
        }
        int span = kernelSize + (kernelSize - 1) * (dilation - 1);
        int room = inputSize + 2 * padding - span;
        if (room < 0) {
            throw new IllegalArgumentException("the kernel is longer than the padded input");
        }
        if (room % stride != 0) {
            throw new IllegalArgumentException("the stride does not fit");
        }
        return (room + 1) / stride;
    }
}
