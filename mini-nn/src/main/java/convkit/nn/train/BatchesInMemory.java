package convkit.nn.train;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** One large batch cut into small ones. */
final class BatchesInMemory implements Batches {

    private final Batch examples;
    private final int batchSize;
    private final Long seed;

    /** @param seed decides the order of every epoch; null for the order as it is */
    BatchesInMemory(Batch examples, int batchSize, Long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "batches: batch size is " + batchSize + " but must be at least 1; 32 to 128 are usual");
        }
        this.examples = examples;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    @Override
    public int size() {
        return examples.size();
    }

    @Override
    public int count() {
        return (size() + batchSize - 1) / batchSize;
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
                Batch batch = examples.select(Arrays.copyOfRange(order, from, to));
                from = to;
                return batch;
            }
        };
    }

    private int[] order(int epoch) {
        int[] order = new int[size()];
        Arrays.setAll(order, i -> i);
        if (seed != null) {
            // Seed and epoch side by side, not summed: epoch 1 of seed 1 must not repeat epoch 0 of seed 2.
            SplittableRandom random = new SplittableRandom(seed ^ ((long) epoch << 32));
            for (int last = order.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int example = order[last];
                order[last] = order[other];
                order[other] = example;
            }
        }
        return order;
    }
}
