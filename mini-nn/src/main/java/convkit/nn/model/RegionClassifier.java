package convkit.nn.model;

import convkit.nn.layer.Layer;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Resampling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A detector made of a classifier: what is inside each of many boxes is cut out, brought to one size and classified. The boxes
 * come from elsewhere: all windows of some sizes ({@link #windows}), or guesses ({@link RegionProposals}). Girshick et al., "Rich
 * feature hierarchies for accurate object detection" (2014), section 2.
 */
public final class RegionClassifier {

    private final Layer classifier;
    private final int side;

    /**
     * @param classifier {@code [B, C, side, side]} → logits {@code [B, 1 + classes]}, the first of "nothing"
     * @param side height and width of what it looks at, in pixels
     */
    public RegionClassifier(Layer classifier, int side) {
        this.classifier = classifier;
        this.side = side;
    }

    /**
     * All square windows of these sizes that fit, {@code stride} pixels apart: size by size, row by row.
     *
     * @param height of the picture, in pixels
     * @param width likewise
     * @param sizes sides of the windows, in pixels
     * @throws IllegalArgumentException if the stride is below 1
     */
    public static List<Box> windows(int height, int width, int[] sizes, int stride) {
        if (stride < 1) {
            throw new IllegalArgumentException("windows: stride is " + stride + " but must be 1 or more");
        }
        List<Box> boxes = new ArrayList<>();
        for (int size : sizes) {
            for (int top = 0; top + size <= height; top += stride) {
                for (int left = 0; left + size <= width; left += stride) {
                    boxes.add(Box.between(
                            left / (double) width,
                            top / (double) height,
                            (left + size) / (double) width,
                            (top + size) / (double) height));
                }
            }
        }
        return boxes;
    }

    /**
     * What is inside the boxes: {@code [1, C, H, W]} → {@code [B, C, side, side]}.
     *
     * @throws IllegalArgumentException if there is no box, or more than one picture
     */
    public Tensor crops(Tensor image, List<Box> boxes) {
        if (image.dim(0) != 1 || boxes.isEmpty()) {
            throw new IllegalArgumentException("crops: " + boxes.size() + " boxes in " + image.dim(0)
                    + " pictures; give at least 1 box and exactly 1 picture");
        }
        return Shaping.concat(
                0,
                boxes.stream()
                        .map(box ->
                                Resampling.crop(image, box.left(), box.top(), box.right(), box.bottom(), side, side))
                        .toArray(Tensor[]::new));
    }

    /** The probabilities of "nothing" and of each class in each box: {@code [B, 1 + classes]}. */
    public Tensor probabilities(Tensor image, List<Box> boxes) {
        return Probabilities.softmax(classifier.predict(crops(image, boxes)));
    }

    /**
     * What is in one picture, the most confident first.
     *
     * @param image {@code [1, C, H, W]}
     * @param boxes where to look
     * @param minConfidence detections of lower probability are dropped
     * @param maxIou of two detections of one class; see {@link Detection#suppressNonMaxima}
     */
    public List<Detection> detect(Tensor image, List<Box> boxes, double minConfidence, double maxIou) {
        if (boxes.isEmpty()) {
            return List.of();
        }
        Tensor probabilities = probabilities(image, boxes);
        List<Detection> found = new ArrayList<>();
        for (int box = 0; box < boxes.size(); box++) {
            for (int label = 0; label < probabilities.dim(1) - 1; label++) {
                float confidence = probabilities.get(box, 1 + label);
                if (confidence >= minConfidence) {
                    found.add(new Detection(boxes.get(box), label, confidence));
                }
            }
        }
        return Detection.suppressNonMaxima(found, maxIou);
    }
}
