package convkit.exercises.training;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code minibatches}: cut a shuffled data set into batches.</b>
 *
 * <p>The gradient of all pictures is exact and slow, that of one picture fast and noisy. Mini-batches of 20 to 256 pictures are the middle
 * way. In every epoch the pictures are shuffled (the order is an argument here) and taken batch after batch. If the batch size does not divide
 * the number of pictures, the last batch is smaller; it may be dropped instead.
 *
 * <pre>
 *   batch number i   = order[i·B], order[i·B + 1], … , at most B of them
 *   loss of an epoch = Σ loss[i] · (size of batch i) / number of pictures
 * </pre>
 *
 * The loss of a batch is a mean over its pictures, so a small last batch must count less: otherwise its pictures count more than the others.
 *
 * <p><b>Worked numbers.</b> 10 pictures, B = 4: three batches of 4, 4 and 2; two, if the last is dropped. With losses 1, 2 and 6 the epoch's
 * loss is (1·4 + 2·4 + 6·2)/10 = 2.4, not the mean 3.
 *
 * <p><b>Source:</b> the lectures on batch, stochastic and mini-batch descent; Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016),
 * section 8.1.3.
 */
public interface MinibatchesExercise {

    /**
     * Number of batches in an epoch.
     *
     * @param pictures ≥ 1
     * @param batchSize B, ≥ 1
     * @param dropLast whether a last batch that is not full is left out
     */
    int count(int pictures, int batchSize, boolean dropLast);

    /**
     * Which pictures are in a batch. The argument is not changed.
     *
     * @param order numbers of the pictures, shuffled
     * @param batchSize B, ≥ 1
     * @param index number of the batch, from 0 on
     * @return B numbers of pictures, or fewer in the last batch
     * @throws IllegalArgumentException if there is no such batch
     */
    int[] batch(int[] order, int batchSize, int index);

    /**
     * The pictures of a batch. The arguments are not changed.
     *
     * @param pictures all pictures, {@code [N, C, H, W]}
     * @param numbers which ones, from 0 to N − 1, B of them
     * @return a new tensor {@code [B, C, H, W]}, in the order of the numbers
     */
    Tensor gather(Tensor pictures, int[] numbers);

    /**
     * Mean loss over all pictures of an epoch.
     *
     * @param losses mean loss of each batch, the last one smaller if need be
     * @param pictures number of pictures in the epoch
     * @param batchSize B
     */
    double epochLoss(double[] losses, int pictures, int batchSize);
}
