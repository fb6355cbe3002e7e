package convkit.nn.loss;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a single-shot detector has to make small: for each anchor the cross-entropy of what is in it, and, where something is, how
 * far its four offsets are from the right ones ({@link SmoothL1}, with a corner of 1). Both are summed over the batch and
 * divided by the number of anchors that hold something.
 *
 * <p>Nearly all anchors hold nothing. Counted in full they would drown the others, so only the hardest of them count, those that
 * the network is least sure about: three for each anchor that holds something ("hard negative mining"). Liu et al., "SSD: single
 * shot multibox detector" (2016), section 2.2.
 */
public final class DetectionLoss implements TargetLoss {

    private static final int NEGATIVES_PER_POSITIVE = 3;
    private static final int OFFSETS = 4;

    /**
     * Output and target {@code [N, anchors, 1 + classes + 4]} → scalar. In the output the values of an anchor are the logits of
     * "nothing" and of each class, then its offsets; in the target 1 for what is right and 0 for the rest, then the right
     * offsets, which do not matter where nothing is.
     *
     * @throws IllegalArgumentException if the shapes differ, or there is no class
     */
    @Override
    public Tensor of(Tensor output, Tensor target) {
        TargetLoss.requireSameShape("detection_loss", output, target);
        Shape.requireRank("detection_loss", output.shape(), "NAV");
        int values = output.dim(2);
        if (values < 2 + OFFSETS) {
            throw new IllegalArgumentException("detection_loss: " + values + " values per anchor (output "
                    + Shape.format(output.shape()) + "); there must be 1 for nothing, 1 or more for classes and "
                    + OFFSETS + " offsets");
        }
        int anchors = output.dim(0) * output.dim(1);
        int kinds = values - OFFSETS;
        Tensor rows = Shaping.reshape(output, anchors, values);
        Tensor logProbabilities = Probabilities.logSoftmax(Shaping.slice(rows, 1, 0, kinds));
        boolean[] full = full(target, anchors, values);
        boolean[] counts = withHardest(full, logProbabilities);

        Tensor wanted = Tensor.zeros(anchors, kinds);
        Tensor right = Tensor.zeros(anchors, OFFSETS);
        Tensor mask = Tensor.zeros(anchors, OFFSETS);
        for (int anchor = 0; anchor < anchors; anchor++) {
            if (counts[anchor]) {
                System.arraycopy(target.data(), anchor * values, wanted.data(), anchor * kinds, kinds);
            }
            if (full[anchor]) {
                System.arraycopy(target.data(), anchor * values + kinds, right.data(), anchor * OFFSETS, OFFSETS);
                Arrays.fill(mask.data(), anchor * OFFSETS, (anchor + 1) * OFFSETS, 1);
            }
        }
        Tensor offsets = Elementwise.mul(Shaping.slice(rows, 1, kinds, values), mask);
        Tensor classLoss = Elementwise.neg(Reduction.sum(Elementwise.mul(logProbabilities, wanted)));
        Tensor boxLoss = Reduction.sum(Elementwise.smoothAbs(Elementwise.sub(offsets, right), 1));
        return Elementwise.scale(Elementwise.add(classLoss, boxLoss), 1f / Math.max(1, count(full)));
    }

    /** Which anchors hold something. */
    private static boolean[] full(Tensor target, int anchors, int values) {
        boolean[] full = new boolean[anchors];
        for (int anchor = 0; anchor < anchors; anchor++) {
            full[anchor] = target.data()[anchor * values] == 0;
        }
        return full;
    }

    /** Those that hold something, and the empty ones to which "nothing" seems least probable. */
    private static boolean[] withHardest(boolean[] full, Tensor logProbabilities) {
        boolean[] counts = full.clone();
        int kinds = logProbabilities.dim(1);
        float[] values = logProbabilities.data();
        IntStream.range(0, full.length)
                .filter(anchor -> !full[anchor])
                .boxed()
                .sorted(Comparator.comparingDouble(anchor -> values[anchor * kinds]))
                .limit((long) NEGATIVES_PER_POSITIVE * Math.max(1, count(full)))
                .forEach(anchor -> counts[anchor] = true);
        return counts;
    }

    private static int count(boolean[] flags) {
        return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
    }
}
