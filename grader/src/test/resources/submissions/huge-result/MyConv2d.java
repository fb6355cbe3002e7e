package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Returns more than fits into an answer. */
public class MyConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        return Tensor.zeros(1, 1, 2048, 2052);
    }
}
