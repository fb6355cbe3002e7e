package convkit.data;

import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A data set cut into mini-batches; pixels become floats only when a batch is taken. */
final class ImageBatches implements Batches {

    private final ImageDataset dataset;
    private final int batchSize;
    private final Normalisation normalisation;
    private final Long seed;

    /** @param seed decides the order of every epoch; null for the data set's own order */
    ImageBatches(ImageDataset dataset, int batchSize, Normalisation normalisation, Long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "batches: batch size is " + batchSize + " but must be at least 1; 32 to 128 are usual");
        }
        dataset.requireChannels(normalisation);
        this.dataset = dataset;
        this.batchSize = batchSize;
        this.normalisation = normalisation;
        this.seed = seed;
    }

    @Override
    public int size() {
        return dataset.size();
    }

    @Override
    public int count() {
        return (dataset.size() + batchSize - 1) / batchSize;
    }

    @Override
    public Iterable<Batch> epoch(int epoch) {
        int[] order = order(epoch);
        return () -> new Iterator<>() {
            private int from = 0;

            @Override
            public boolean hasNext() {
                return from < order.length;
            }

            @Override
            public Batch next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the epoch has only " + count() + " batches");
                }
                int to = Math.min(from + batchSize, order.length);
                Batch batch = dataset.batch(normalisation, Arrays.copyOfRange(order, from, to));
                from = to;
                return batch;
            }
        };
    }

    private int[] order(int epoch) {
        if (seed == null) {
            return Order.sequential(dataset.size());
        }
        // Seed and epoch side by side, not summed: epoch 1 of seed 1 must not repeat epoch 0 of seed 2.
        return Order.shuffled(dataset.size(), seed ^ ((long) epoch << 32));
    }
}
