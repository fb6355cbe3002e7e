package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.OutputSizeExercise;

/** Answer to the exercise {@code output-size}; {@link OutputSizeExercise} says what is asked. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        // solution: check the arguments and return the number of outputs
        require("inputSize", inputSize, 1);
        require("kernelSize", kernelSize, 1);
        require("stride", stride, 1);
        require("padding", padding, 0);
        require("dilation", dilation, 1);
        int effectiveKernel = kernelSize + (kernelSize - 1) * (dilation - 1);
        int paddedInput = inputSize + 2 * padding;
        int room = paddedInput - effectiveKernel;
        if (room < 0) {
            throw new IllegalArgumentException(
                    "kernel spans " + effectiveKernel + " but the padded input has only " + paddedInput);
        }
        if (room % stride != 0) {
            throw new IllegalArgumentException(
                    "stride " + stride + " does not fit: " + room + " / " + stride + " leaves a remainder");
        }
        return room / stride + 1;
        // end solution
    }

    // solution
    private static void require(String name, int value, int minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " is " + value + " but must be at least " + minimum);
        }
    }
    // end solution
}
