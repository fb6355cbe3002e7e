package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Uses K where the span is meant. */
@Misconception(
        id = "dilation-ignored",
        message = "The dilation has no effect in your result: with gaps between its taps the kernel "
                + "spans K + (K − 1)(D − 1) positions.",
        failsTest = "dilationWidensTheKernel")
public class DilationIgnored implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("argument below its minimum");
        }
        int span = kernelSize;
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
