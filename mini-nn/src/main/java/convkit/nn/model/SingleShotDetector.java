package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Network;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A small single-shot detector: {@code [N, inChannels, H, W]} → {@code [N, anchors, 1 + classes + 4]}. For each anchor: the logits
 * of "nothing" and of each class, then how the anchor is to be moved and stretched ({@link Anchors#encode}).
 *
 * <p>Three convolutions of stride 2 make maps at H/8, two more at H/16 and H/32; on each of the three sizes a 3×3 convolution is
 * the head, so that small things are found on fine maps and large ones on coarse maps. 64×64 pixels give 4·(64 + 16 + 4) = 336
 * anchors. Liu et al., "SSD: single shot multibox detector" (2016), section 2.1, with a small backbone for VGG-16, and class and
 * box heads in one convolution; the paper's code also divides the offsets by fixed variances, which is left out.
 */
public final class SingleShotDetector extends Network {

    private static final int[] STEM = {16, 32};
    private static final int CHANNELS = 64;
    private static final int SCALES = 3;
    private static final int OFFSETS = 4;

    private final int classes;
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /** @param classes without "nothing" */
    public SingleShotDetector(int inChannels, int classes, RandomGenerator random) {
        this.classes = classes;
        int in = inChannels;
        for (int i = 0; i < STEM.length; i++) {
            layers.put("stem" + i, halving(in, STEM[i], random));
            in = STEM[i];
        }
        for (int scale = 0; scale < SCALES; scale++) {
            layers.put("stage" + scale, halving(in, CHANNELS, random));
            layers.put(
                    "head" + scale,
                    new Conv2d(
                            CHANNELS,
                            Anchors.perPosition() * values(),
                            Window.of(3).padding(1),
                            random));
            in = CHANNELS;
        }
    }

    private static Sequential halving(int in, int out, RandomGenerator random) {
        return new Sequential(
                new Conv2d(in, out, Window.of(3).stride(2).padding(1), random)
                        .withoutBias()
                        .initializer(Initializer.heNormal()),
                new BatchNorm2d(out),
                new ReLU());
    }

    /** Values per anchor. */
    private int values() {
        return 1 + classes + OFFSETS;
    }

    @Override
    public Tensor forward(Tensor x) {
        Tensor y = x;
        for (int i = 0; i < STEM.length; i++) {
            y = run(layers.get("stem" + i), y);
        }
        Tensor[] scales = new Tensor[SCALES];
        for (int scale = 0; scale < SCALES; scale++) {
            y = run(layers.get("stage" + scale), y);
            scales[scale] = anchorsAsRows(run(layers.get("head" + scale), y));
        }
        return Shaping.concat(1, scales);
    }

    /** {@code [N, A·V, H, W]} → {@code [N, H·W·A, V]}. */
    private Tensor anchorsAsRows(Tensor head) {
        Tensor channelsLast = Shaping.permute(head, 0, 2, 3, 1);
        int anchors = head.dim(2) * head.dim(3) * Anchors.perPosition();
        return Shaping.reshape(channelsLast, head.dim(0), anchors, values());
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] shape = inputShape;
        for (int i = 0; i < STEM.length; i++) {
            shape = walk.step("stem" + i, layers.get("stem" + i), shape);
        }
        int anchors = 0;
        int[][] heads = new int[SCALES][];
        for (int scale = 0; scale < SCALES; scale++) {
            shape = walk.step("stage" + scale, layers.get("stage" + scale), shape);
            int[] head = walk.step("head" + scale, layers.get("head" + scale), shape);
            heads[scale] = head;
            anchors += head[2] * head[3] * Anchors.perPosition();
        }
        int[] made = {inputShape[0], anchors, values()};
        walk.made("Concat", made, heads);
        return made;
    }

    @Override
    public Map<String, Layer> children() {
        return Collections.unmodifiableMap(layers);
    }

    /** The anchors for pictures of this size, in the order of the output. */
    public Anchors anchors(int height, int width) {
        int[] heights = new int[SCALES];
        int[] widths = new int[SCALES];
        Window halving = Window.of(3).stride(2).padding(1);
        int h = height;
        int w = width;
        for (int i = 0; i < STEM.length + SCALES; i++) {
            h = halving.outputSize(h);
            w = halving.outputSize(w);
            if (i >= STEM.length) {
                heights[i - STEM.length] = h;
                widths[i - STEM.length] = w;
            }
        }
        return new Anchors(heights, widths);
    }

    /**
     * What the output should be, for {@link convkit.nn.loss.DetectionLoss}: {@code [N, anchors, 1 + classes + 4]}. For each anchor
     * 1 at "nothing" or at the class of the thing that it has to find ({@link Anchors#match}), 0 at the others, and how to move and
     * stretch it; zeros for an anchor that has nothing to find.
     *
     * @param height of the pictures, in pixels
     * @param width likewise
     * @param things in each of the N pictures
     * @param minIou see {@link Anchors#match}; 0.5 is usual
     * @throws IllegalArgumentException if a label is no class
     */
    public Tensor targets(int height, int width, List<List<Thing>> things, double minIou) {
        Anchors anchors = anchors(height, width);
        List<Box> boxes = anchors.boxes();
        Tensor targets = Tensor.zeros(things.size(), boxes.size(), values());
        for (int n = 0; n < things.size(); n++) {
            List<Thing> wanted = things.get(n);
            int[] matched = anchors.match(wanted.stream().map(Thing::box).toList(), minIou);
            for (int anchor = 0; anchor < matched.length; anchor++) {
                if (matched[anchor] == Anchors.BACKGROUND) {
                    targets.set(1, n, anchor, 0);
                    continue;
                }
                Thing thing = wanted.get(matched[anchor]);
                if (thing.label() < 0 || thing.label() >= classes) {
                    throw new IllegalArgumentException("targets: label " + thing.label() + " in picture " + n + " but "
                            + classes + " classes have labels 0 to " + (classes - 1));
                }
                targets.set(1, n, anchor, 1 + thing.label());
                float[] offsets = Anchors.encode(boxes.get(anchor), thing.box());
                for (int i = 0; i < OFFSETS; i++) {
                    targets.set(offsets[i], n, anchor, 1 + classes + i);
                }
            }
        }
        return targets;
    }

    /** The logits of an output: {@code [N·anchors, 1 + classes]}, ready for cross-entropy; label 0 is "nothing". */
    public Tensor logits(Tensor output) {
        Tensor logits = Shaping.slice(output, 2, 0, 1 + classes);
        return Shaping.reshape(logits, output.dim(0) * output.dim(1), 1 + classes);
    }

    /** The offsets of an output: {@code [N·anchors, 4]}, to be compared with {@link Anchors#encode}. */
    public Tensor offsets(Tensor output) {
        Tensor offsets = Shaping.slice(output, 2, 1 + classes, values());
        return Shaping.reshape(offsets, output.dim(0) * output.dim(1), OFFSETS);
    }

    /**
     * What is in one picture, the most confident first.
     *
     * @param image {@code [1, inChannels, H, W]}
     * @param minConfidence detections of lower probability are dropped
     * @param maxIou of two detections of one class; see {@link Detection#suppressNonMaxima}
     * @throws IllegalArgumentException if there is more than one picture
     */
    public List<Detection> detect(Tensor image, double minConfidence, double maxIou) {
        if (image.dim(0) != 1) {
            throw new IllegalArgumentException(
                    "detect: " + image.dim(0) + " pictures given but it looks at 1; slice the batch");
        }
        Tensor output = predict(image);
        Tensor probabilities = Probabilities.softmax(logits(output));
        Tensor offsets = offsets(output);
        List<Box> boxes = anchors(image.dim(2), image.dim(3)).boxes();
        List<Detection> found = new ArrayList<>();
        for (int anchor = 0; anchor < boxes.size(); anchor++) {
            float[] offset = new float[OFFSETS];
            System.arraycopy(offsets.data(), anchor * OFFSETS, offset, 0, OFFSETS);
            for (int label = 0; label < classes; label++) {
                float confidence = probabilities.get(anchor, 1 + label);
                if (confidence >= minConfidence) {
                    found.add(new Detection(Anchors.decode(boxes.get(anchor), offset), label, confidence));
                }
            }
        }
        return Detection.suppressNonMaxima(found, maxIou);
    }

    @Override
    public String describe() {
        return "SingleShotDetector of " + classes + " classes";
    }
}
