package convkit.solutions.training;

import convkit.exercises.training.MinibatchesExercise;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Answer to the exercise {@code minibatches}; {@link MinibatchesExercise} says what is asked. */
public class MyMinibatches implements MinibatchesExercise {

    @Override
    public int count(int pictures, int batchSize, boolean dropLast) {
        // solution: round up, or down if the last is dropped
        return (dropLast ? pictures : pictures + batchSize - 1) / batchSize;
        // end solution
    }

    @Override
    public int[] batch(int[] order, int batchSize, int index) {
        // solution: cut the batch out of the order
        if (index < 0 || index >= count(order.length, batchSize, false)) {
            throw new IllegalArgumentException("minibatches: there is no batch " + index);
        }
        int begin = index * batchSize;
        int end = Math.min(begin + batchSize, order.length);
        return Arrays.copyOfRange(order, begin, end);
        // end solution
    }

    @Override
    public Tensor gather(Tensor pictures, int[] numbers) {
        // solution: copy one picture after the other
        int size = pictures.size() / pictures.dim(0);
        Tensor batch = Tensor.zeros(numbers.length, pictures.dim(1), pictures.dim(2), pictures.dim(3));
        for (int b = 0; b < numbers.length; b++) {
            System.arraycopy(pictures.data(), numbers[b] * size, batch.data(), b * size, size);
        }
        return batch;
        // end solution
    }

    @Override
    public double epochLoss(double[] losses, int pictures, int batchSize) {
        // solution: weigh each batch by its size
        double sum = 0;
        for (int i = 0; i < losses.length; i++) {
            sum += losses[i] * Math.min(batchSize, pictures - i * batchSize);
        }
        return sum / pictures;
        // end solution
    }
}
