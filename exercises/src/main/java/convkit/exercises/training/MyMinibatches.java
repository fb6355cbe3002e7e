package convkit.exercises.training;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code minibatches}; {@link MinibatchesExercise} says what is asked. */
public class MyMinibatches implements MinibatchesExercise {

    @Override
    public int count(int pictures, int batchSize, boolean dropLast) {
        throw new UnsupportedOperationException("TODO: round up, or down if the last is dropped");
    }

    @Override
    public int[] batch(int[] order, int batchSize, int index) {
        throw new UnsupportedOperationException("TODO: cut the batch out of the order");
    }

    @Override
    public Tensor gather(Tensor pictures, int[] numbers) {
        throw new UnsupportedOperationException("TODO: copy one picture after the other");
    }

    @Override
    public double epochLoss(double[] losses, int pictures, int batchSize) {
        throw new UnsupportedOperationException("TODO: weigh each batch by its size");
    }
}
