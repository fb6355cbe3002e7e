import convkit.exercises.arithmetic.OutputSizeExercise;
import util.Numbers;

/** Right, with one helper beside it and one in a package of its own; a third file is broken, and not needed. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        Arguments.check(inputSize, kernelSize, stride, padding, dilation);
        return Numbers.divideExactly(inputSize + 2 * padding - dilation * (kernelSize - 1) - 1, stride) + 1;
    }
}
