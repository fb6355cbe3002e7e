import convkit.exercises.arithmetic.OutputSizeExercise;

/** Cannot be made. */
public class MyOutputSize implements OutputSizeExercise {

    private final int extra;

    public MyOutputSize(int extra) {
        this.extra = extra;
    }

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        return inputSize + extra;
    }
}
