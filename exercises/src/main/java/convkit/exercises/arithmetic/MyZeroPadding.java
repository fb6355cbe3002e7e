package convkit.exercises.arithmetic;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code zero-padding}; {@link ZeroPaddingExercise} says what is asked. */
public class MyZeroPadding implements ZeroPaddingExercise {

    @Override
    public Tensor pad(Tensor x, int padding) {
        throw new UnsupportedOperationException("TODO: copy every picture into the middle of a tensor of zeros");
    }

    @Override
    public int samePadding(int kernelSize) {
        throw new UnsupportedOperationException("TODO: refuse kernels without a middle tap, return P for the others");
    }
}
