package convkit.nn.loss;

import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Mean over the batch of −log p[label], with p = softmax(logits). A network that knows nothing about C classes starts
 * near ln C. Logits may also be given for every pixel: the mean then runs over all pixels, as in semantic segmentation
 * (Long et al., "Fully convolutional networks", 2015, section 3.1).
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
     * logits {@code [N, classes]} or {@code [N, classes, H, W]} → scalar.
     *
     * @param labels one per row, or one per pixel: image by image, row by row; length N·H·W
     * @throws IllegalArgumentException if there is not one label per row or pixel, a label is no class, or all are ignored
     */
    @Override
    public Tensor of(Tensor logits, int[] labels) {
        Tensor rows = logits.rank() == 4 ? pixelsAsRows(logits, labels) : logits;
        return Probabilities.negativeLogLikelihood(Probabilities.logSoftmax(rows), labels, ignored);
    }

    private static Tensor pixelsAsRows(Tensor logits, int[] labels) {
        int pixels = logits.dim(0) * logits.dim(2) * logits.dim(3);
        if (labels.length != pixels) {
            throw new IllegalArgumentException("cross_entropy: " + labels.length + " labels for " + pixels
                    + " pixels (logits " + Shape.format(logits.shape(), "NCHW") + "); give one label per pixel");
        }
        return Shaping.reshape(Shaping.permute(logits, 0, 2, 3, 1), pixels, logits.dim(1));
    }
}
