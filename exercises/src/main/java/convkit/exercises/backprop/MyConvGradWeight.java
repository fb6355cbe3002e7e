package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code conv-grad-weight}; {@link ConvGradWeightExercise} says what is asked. */
public class MyConvGradWeight implements ConvGradWeightExercise {

    @Override
    public Gradients backward(Tensor x, Tensor gradOutput, int kernelHeight, int kernelWidth, int stride, int padding) {
        throw new UnsupportedOperationException("TODO: sum over all pictures and output positions");
    }
}
