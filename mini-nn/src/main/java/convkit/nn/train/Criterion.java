package convkit.nn.train;

import convkit.nn.loss.Loss;
import convkit.nn.loss.TargetLoss;
import convkit.nn.tensor.Tensor;

/**
 * What a training makes small, where neither class labels alone ({@link Loss}) nor target values alone ({@link TargetLoss})
 * say it: it sees the whole batch. A detector, for instance, has a label and four offsets for each anchor:
 *
 * <pre>{@code
 * Criterion detection = (output, batch) -> Elementwise.add(
 *         new CrossEntropy().of(detector.logits(output), batch.labels()),
 *         new SmoothL1().of(detector.offsets(output), batch.targets()));
 * }</pre>
 */
@FunctionalInterface
public interface Criterion {

    /**
     * The loss of a batch, as a scalar on which {@code backward()} can be called.
     *
     * @param output of the network for {@code batch.inputs()}
     */
    Tensor of(Tensor output, Batch batch);

    /** The loss against the class labels of the batch. */
    static Criterion labels(Loss loss) {
        return (output, batch) -> loss.of(output, batch.labels());
    }

    /** The loss against the target values of the batch. */
    static Criterion targets(TargetLoss loss) {
        return (output, batch) -> loss.of(output, batch.targets());
    }
}
