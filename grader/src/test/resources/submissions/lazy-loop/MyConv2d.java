package convkit.exercises.convolution;

import convkit.nn.tensor.Tensor;

/** Returns a tensor whose values never come. */
public class MyConv2d implements Conv2dExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
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
