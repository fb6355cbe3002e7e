package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Trusts its arguments. */
@Misconception(
        id = "arguments-not-checked",
        message = "You compute with arguments below their minimum, such as an input without "
                + "positions; check them first and throw IllegalArgumentException.",
        failsTest = "refusesImpossibleArguments")
public class ArgumentsNotChecked implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        int span = kernelSize + (kernelSize - 1) * (dilation - 1);
        int room = inputSize + 2 * padding - span;
        if (room < 0) {
            throw new IllegalArgumentException("the kernel is longer than the padded input");
        }
        if (room % stride != 0) {
            throw new IllegalArgumentException("the stride does not fit");
        }
        return room / stride + 1;
    }
}
