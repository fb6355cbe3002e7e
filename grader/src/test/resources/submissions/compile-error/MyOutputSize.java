import convkit.exercises.arithmetic.OutputSizeExercise;

/** A semicolon is missing. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        return inputSize - kernelSize + 1
    }
}
