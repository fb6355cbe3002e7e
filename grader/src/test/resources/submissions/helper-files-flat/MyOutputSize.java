package convkit.exercises.arithmetic;

/** Right, handed in as loose files whose package line says otherwise. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        Arguments.check(inputSize, kernelSize, stride, padding, dilation);
        return Numbers.divideExactly(inputSize + 2 * padding - dilation * (kernelSize - 1) - 1, stride) + 1;
    }
}
