package convkit.nn.loss;

import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Mean over the batch of −log p[label], with p = softmax(logits). A network that knows nothing about C classes starts
 * near ln C. Logits may also be given for every pixel, or every step of a sequence: the mean then runs over all of them, as in
 * semantic segmentation (Long et al., "Fully convolutional networks", 2015, section 3.1).
 *
 * <p>A network that already ends in log softmax may use it too: log softmax leaves log-probabilities as they are.
 */
public final class CrossEntropy implements Loss {

    private static final int NONE = -1;

    private final int ignored;

    /** Every label counts. */
    public CrossEntropy() {
        this(NONE);
    }

    private CrossEntropy(int ignored) {
        this.ignored = ignored;
    }

    /**
     * Examples or pixels with this label do not count, such as the borders between objects that nobody labelled.
     *
     * @param label ≥ 0; 255 is usual
     */
    public static CrossEntropy ignoring(int label) {
        if (label < 0) {
            throw new IllegalArgumentException(
                    "cross_entropy: the ignored label is " + label + " but must be 0 or more; 255 is usual");
        }
        return new CrossEntropy(label);
    }

    /**
     * logits {@code [N, classes]}, {@code [N, classes, L]} or {@code [N, classes, H, W]} → scalar.
     *
     * @param labels one per row, or one per position: example by example, row by row; length N·L or N·H·W
     * @throws IllegalArgumentException if there is not one label per row or position, a label is no class, or all are ignored
     */
    @Override
    public Tensor of(Tensor logits, int[] labels) {
        Tensor rows = logits.rank() == 3 || logits.rank() == 4 ? positionsAsRows(logits, labels) : logits;
        return Probabilities.negativeLogLikelihood(Probabilities.logSoftmax(rows), labels, ignored);
    }

    private static Tensor positionsAsRows(Tensor logits, int[] labels) {
        boolean image = logits.rank() == 4;
        int classes = logits.dim(1);
        int positions = logits.dim(0) * logits.dim(2) * (image ? logits.dim(3) : 1);
        if (labels.length != positions) {
            String each = image ? "pixel" : "step";
            throw new IllegalArgumentException("cross_entropy: " + labels.length + " labels for " + positions + " "
                    + each + "s (logits " + Shape.format(logits.shape(), image ? "NCHW" : "NCL")
                    + "); give one label per " + each);
        }
        Tensor classesLast = image ? Shaping.permute(logits, 0, 2, 3, 1) : Shaping.permute(logits, 0, 2, 1);
        return Shaping.reshape(classesLast, positions, classes);
    }
}
