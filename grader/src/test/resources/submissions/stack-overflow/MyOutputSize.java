import convkit.exercises.arithmetic.OutputSizeExercise;

/** Calls itself for ever. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        return outputSize(inputSize, kernelSize, stride, padding, dilation) + 1;
    }
}
