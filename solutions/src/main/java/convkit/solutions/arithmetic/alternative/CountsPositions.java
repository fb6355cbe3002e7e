package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.OutputSizeExercise;

/** Solves {@code output-size} without the formula: slides the kernel and counts. */
public class CountsPositions implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (Math.min(Math.min(inputSize, kernelSize), Math.min(stride, dilation)) < 1 || padding < 0) {
            throw new IllegalArgumentException("sizes, stride and dilation start at 1, padding at 0");
        }
        int end = inputSize + padding;
        int lastTap = -padding + (kernelSize - 1) * dilation;
        int outputs = 0;
        while (lastTap < end) {
            outputs++;
            lastTap += stride;
        }
        if (outputs == 0 || lastTap - stride != end - 1) {
            throw new IllegalArgumentException("the kernel does not end at the end of the padded input");
        }
        return outputs;
    }
}
