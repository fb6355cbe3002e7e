package convkit.nn.train;

import convkit.nn.tensor.Tensor;

/**
 * Some examples and the right answers.
 *
 * @param inputs the examples stacked along the first axis, for images {@code [N, C, H, W]}
 * @param labels class of each example, in {@code [0, classes)}; length N
 */
public record Batch(Tensor inputs, int[] labels) {

    /** @throws IllegalArgumentException if there is not one label per example */
    public Batch {
        if (inputs.rank() == 0 || inputs.dim(0) != labels.length) {
            throw new IllegalArgumentException(
                    "batch: " + labels.length + " labels for inputs " + convkit.nn.tensor.Shape.format(inputs.shape())
                            + "; give one label per example on the first axis");
        }
    }

    /** Number of examples. */
    public int size() {
        return labels.length;
    }
}
