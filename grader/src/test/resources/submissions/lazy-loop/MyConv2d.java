package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Returns a tensor whose values never come, where the dilation is not 1. */
public class MyConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        if (dilation == 1) {
            return null;
        }
        return Tensor.parameter(
                () -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                },
                2,
                2);
    }
}
