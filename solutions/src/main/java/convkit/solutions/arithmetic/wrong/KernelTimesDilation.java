package convkit.solutions.arithmetic.wrong;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Misconception;

/** Counts a gap after the last tap too. */
@Misconception(
        id = "kernel-times-dilation",
        message = "You take K·D for the span of the dilated kernel. K taps have only K − 1 gaps "
                + "between them: the span is K + (K − 1)(D − 1).",
        failsTest = "dilationWidensTheKernel")
public class KernelTimesDilation implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("argument below its minimum");
        }
        int span = kernelSize * dilation;
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
