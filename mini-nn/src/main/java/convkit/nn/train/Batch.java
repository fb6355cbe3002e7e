package convkit.nn.train;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Some examples and the right answers: class labels, target values, or both.
 *
 * <pre>{@code
 * new Batch(pictures, new int[] {3, 7});   // one class per picture, or one per pixel
 * new Batch(sequences, answers);           // target values, such as [N, tasks] of yes (1) and no (0)
 * }</pre>
 *
 * @param inputs the examples stacked along the first axis, for images {@code [N, C, H, W]}
 * @param labels class of each example, in {@code [0, classes)}; length N. Or equally many for each example, such as one per
 *     pixel, N·H·W of them: example by example, row by row
 * @param targets values that belong to the examples, {@code [N, …]}
 */
public record Batch(Tensor inputs, int[] labels, Tensor targets) {

    /** @throws IllegalArgumentException if labels or targets are not as many as the examples demand, or both are missing */
    public Batch {
        if (labels != null && !fits(labels.length, inputs)) {
            throw new IllegalArgumentException("batch: " + labels.length + " labels for inputs "
                    + Shape.format(inputs.shape())
                    + "; give one label per example on the first axis, or equally many for each");
        }
        if (targets != null && (inputs.rank() == 0 || targets.rank() == 0 || targets.dim(0) != inputs.dim(0))) {
            throw new IllegalArgumentException("batch: targets " + Shape.format(targets.shape()) + " for inputs "
                    + Shape.format(inputs.shape()) + "; give each example its target on the first axis");
        }
        if (labels == null && targets == null) {
            throw new IllegalArgumentException(
                    "batch: neither labels nor targets are given; give at least one of them");
        }
    }

    /** Examples with class labels. */
    public Batch(Tensor inputs, int[] labels) {
        this(inputs, labels, null);
    }

    /** Examples with target values. */
    public Batch(Tensor inputs, Tensor targets) {
        this(inputs, null, targets);
    }

    private static boolean fits(int labels, Tensor inputs) {
        if (inputs.rank() == 0) {
            return false;
        }
        int examples = inputs.dim(0);
        return examples == 0 ? labels == 0 : labels >= examples && labels % examples == 0;
    }

    /** Number of examples. */
    public int size() {
        return inputs.dim(0);
    }

    /** Whether there are class labels. */
    public boolean hasLabels() {
        return labels != null;
    }

    /** Whether there are target values. */
    public boolean hasTargets() {
        return targets != null;
    }

    /** @throws IllegalStateException if there are target values only */
    @Override
    public int[] labels() {
        if (labels == null) {
            throw new IllegalStateException("batch: it has target values but no class labels; "
                    + "use a loss for target values, such as SquaredError or BinaryCrossEntropy");
        }
        return labels;
    }

    /** @throws IllegalStateException if there are class labels only */
    @Override
    public Tensor targets() {
        if (targets == null) {
            throw new IllegalStateException("batch: it has class labels but no target values; "
                    + "use a loss for class labels, such as CrossEntropy");
        }
        return targets;
    }

    /** The examples at these positions with their answers, as a batch of its own. */
    public Batch select(int... examples) {
        int perExample = labels == null ? 0 : labels.length / size();
        int[] chosen = labels == null ? null : new int[examples.length * perExample];
        for (int n = 0; n < examples.length; n++) {
            if (examples[n] < 0 || examples[n] >= size()) {
                throw new IndexOutOfBoundsException("batch: example " + examples[n] + " wanted but there are " + size()
                        + "; use 0 to " + (size() - 1));
            }
            if (chosen != null) {
                System.arraycopy(labels, examples[n] * perExample, chosen, n * perExample, perExample);
            }
        }
        return new Batch(rows(inputs, examples), chosen, targets == null ? null : rows(targets, examples));
    }

    private static Tensor rows(Tensor all, int[] positions) {
        int[] shape = all.shape().clone();
        int length = all.size() / shape[0];
        shape[0] = positions.length;
        float[] values = new float[Shape.size(shape)];
        for (int n = 0; n < positions.length; n++) {
            System.arraycopy(all.data(), positions[n] * length, values, n * length, length);
        }
        return Tensor.of(values, shape);
    }
}
