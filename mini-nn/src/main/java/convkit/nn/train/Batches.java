package convkit.nn.train;

/** Examples in mini-batches, epoch after epoch. */
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
}
