package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Follows the floor rule of the libraries. */
@Misconception(
        id = "rounds-down",
        message = "You round down when the stride does not fit, as PyTorch does. Here such a stride "
                + "is to be refused: throw IllegalArgumentException when the division leaves a "
                + "remainder.",
        failsTest = "refusesStrideThatDoesNotFit")
public class RoundsDown implements OutputSizeExercise {

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
        return room / stride + 1;
    }
}
