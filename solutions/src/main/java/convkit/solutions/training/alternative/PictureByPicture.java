package convkit.solutions.training.alternative;

import convkit.exercises.training.MinibatchesExercise;
import convkit.nn.tensor.Tensor;
import java.util.stream.IntStream;

/** Solves {@code minibatches} by asking of every picture which batch it is in: number / B. */
public class PictureByPicture implements MinibatchesExercise {

    @Override
    public int count(int pictures, int batchSize, boolean dropLast) {
        int full = 0;
        for (int left = pictures; left >= batchSize; left -= batchSize) {
            full++;
        }
        return !dropLast && full * batchSize < pictures ? full + 1 : full;
    }

    @Override
    public int[] batch(int[] order, int batchSize, int index) {
        int[] batch = IntStream.range(0, order.length)
                .filter(place -> index >= 0 && place / batchSize == index)
                .map(place -> order[place])
                .toArray();
        if (batch.length == 0) {
            throw new IllegalArgumentException("batch " + index + " would be empty");
        }
        return batch;
    }

    @Override
    public Tensor gather(Tensor pictures, int[] numbers) {
        int[] shape = pictures.shape();
        shape[0] = numbers.length;
        Tensor batch = Tensor.zeros(shape);
        for (int i = 0; i < batch.size(); i++) {
            int w = i % shape[3];
            int h = i / shape[3] % shape[2];
            int c = i / shape[3] / shape[2] % shape[1];
            int b = i / shape[3] / shape[2] / shape[1];
            batch.data()[i] = pictures.get(numbers[b], c, h, w);
        }
        return batch;
    }

    @Override
    public double epochLoss(double[] losses, int pictures, int batchSize) {
        return IntStream.range(0, pictures)
                .mapToDouble(picture -> losses[picture / batchSize])
                .average()
                .orElseThrow();
    }
}
