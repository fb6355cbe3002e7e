package convkit.nn.train;

/**
 * Examples in mini-batches, epoch after epoch. Examples that are all in memory need no class of their own:
 *
 * <pre>{@code
 * Batches train = Batches.shuffled(new Batch(inputs, targets), 32, 1);
 * Batches test = Batches.inOrder(new Batch(testInputs, testTargets), 100);
 * }</pre>
 */
public interface Batches {

    /**
     * The mini-batches of one epoch, each example in exactly one of them. The order may differ from epoch to epoch, but
     * the same epoch always gives the same order.
     *
     * @param epoch counted from 0
     */
    Iterable<Batch> epoch(int epoch);

    /** Number of examples in an epoch. */
    int size();

    /** Number of mini-batches in an epoch. */
    int count();

    /**
     * The examples cut into mini-batches, shuffled anew in every epoch. The same seed gives the same order again.
     *
     * @param batchSize examples per mini-batch, ≥ 1; the last one of an epoch may be smaller
     */
    static Batches shuffled(Batch examples, int batchSize, long seed) {
        return new BatchesInMemory(examples, batchSize, seed);
    }

    /** The examples cut into mini-batches as they stand, the same in every epoch. */
    static Batches inOrder(Batch examples, int batchSize) {
        return new BatchesInMemory(examples, batchSize, null);
    }
}
