import convkit.exercises.arithmetic.OutputSizeExercise;

/** Never finishes being loaded. */
public class MyOutputSize implements OutputSizeExercise {

    static {
        while (Math.random() < 2) {
            Thread.interrupted();
        }
    }

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        return 0;
    }
}
