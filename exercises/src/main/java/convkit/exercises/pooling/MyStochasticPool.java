package convkit.exercises.pooling;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code stochastic-pool}; {@link StochasticPoolExercise} says what is asked. */
public class MyStochasticPool implements StochasticPoolExercise {

    @Override
    public Pooled sample(Tensor x, int kernelSize, float[] draws) {
        throw new UnsupportedOperationException("TODO: draw one activation of each window");
    }

    @Override
    public Tensor mean(Tensor x, int kernelSize) {
        throw new UnsupportedOperationException("TODO: weight each activation with its probability");
    }
}
