import convkit.exercises.arithmetic.OutputSizeExercise;

/** Never returns, and swallows interrupts. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        while (true) {
            Thread.interrupted();
        }
    }
}
