package convkit.exercises.backprop;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code softmax-cross-entropy}: the loss of a classifier.</b>
 *
 * <p>A classifier gives each picture K logits z, one per class. Softmax turns them into probabilities, and the loss is −ln of
 * the probability that the right class got, averaged over the N pictures of the batch:
 *
 * <pre>
 *   p[n, k] = e^z[n, k] / Σ_j e^z[n, j]              loss = −1/N · Σ_n ln p[n, label[n]]
 *
 *   ∂loss/∂z[n, k] = (p[n, k] − 1) / N   for k = label[n]
 *                  =  p[n, k]      / N   for all other k
 * </pre>
 *
 * <p>e^1000 is infinite, so compute ln p directly. A number m may be subtracted from all logits of a row without changing p;
 * with m the largest logit <em>of the row</em> no exponent is positive and the sum is at least 1:
 *
 * <pre>
 *   ln p[n, k] = (z[n, k] − m) − ln Σ_j e^(z[n, j] − m)
 * </pre>
 *
 * <p><b>Worked numbers.</b> z = (0, ln 3): the sum is 1 + 3, p = (0.25, 0.75). With label 0 the loss is −ln 0.25 = 1.386294
 * and the gradient (−0.75, 0.75). K equal logits cost ln K: 2.302585 for ten classes, where every fresh classifier should
 * start.
 *
 * <p><b>Source:</b> Goodfellow, Bengio &amp; Courville, "Deep Learning" (2016), section 6.2.2.3; the lectures on losses.
 */
public interface SoftmaxCrossEntropyExercise {

    /**
     * Logarithm of the softmax of each row.
     *
     * @param logits z, {@code [N, K]}; any finite values
     * @return ln p, a new tensor {@code [N, K]}, all values finite
     */
    Tensor logSoftmax(Tensor logits);

    /**
     * Mean cross-entropy of the batch.
     *
     * @param logits z, {@code [N, K]}
     * @param labels right class of each row, N numbers from 0 to K − 1
     */
    double loss(Tensor logits, int[] labels);

    /** ∂{@link #loss}/∂logits, a new tensor {@code [N, K]}. */
    Tensor gradient(Tensor logits, int[] labels);
}
