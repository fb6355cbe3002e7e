package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Branches;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * DenseNet-BC: each layer of a dense block sees all maps made before it in the block and adds a few of its own; between blocks
 * a transition halves channels and size. Huang, Liu, van der Maaten &amp; Weinberger, "Densely connected convolutional
 * networks" (2017), sections 3 and 4.
 */
public final class DenseNet {

    /** The 1×1 convolution before each 3×3 one lets through this many times the growth. */
    private static final int BOTTLENECK = 4;

    private DenseNet() {}

    /** Blocks 6-12-24-16, growth 32: {@code [N, 3, 224, 224]} → logits {@code [N, 1000]}; 7,978,856 parameters. */
    public static Sequential denseNet121(RandomGenerator random) {
        Map<String, Layer> features = new LinkedHashMap<>();
        features.put("conv0", conv(3, 64, Window.of(7).stride(2).padding(3), random));
        features.put("norm0", new BatchNorm2d(64));
        features.put("relu0", new ReLU());
        features.put("pool0", new MaxPool2d(Window.of(3).stride(2).padding(1)));
        return build(features, 64, new int[] {6, 12, 24, 16}, 32, 1000, random);
    }

    /**
     * A small one for small pictures, blocks 4-4-4, growth 12: {@code [N, 3, 32, 32]} → logits {@code [N, 10]}; 102,730
     * parameters. As in the paper's networks for CIFAR, nothing is pooled before the first block.
     */
    public static Sequential small(RandomGenerator random) {
        Map<String, Layer> features = new LinkedHashMap<>();
        features.put("conv0", conv(3, 24, Window.of(3).padding(1), random));
        return build(features, 24, new int[] {4, 4, 4}, 12, 10, random);
    }

    /** @param features begins the network; its output has {@code channels} maps */
    private static Sequential build(
            Map<String, Layer> features, int channels, int[] blocks, int growth, int classes, RandomGenerator random) {
        int width = channels;
        for (int block = 1; block <= blocks.length; block++) {
            Map<String, Layer> layers = new LinkedHashMap<>();
            for (int i = 1; i <= blocks[block - 1]; i++) {
                layers.put("denselayer" + i, denseLayer(width, growth, random));
                width += growth;
            }
            features.put("denseblock" + block, new Sequential(layers));
            if (block < blocks.length) {
                features.put("transition" + block, transition(width, random));
                width /= 2;
            }
        }
        features.put("norm" + (blocks.length + 1), new BatchNorm2d(width));
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("features", new Sequential(features));
        layers.put("relu", new ReLU());
        layers.put("avgpool", new GlobalAvgPool2d());
        layers.put("flatten", new Flatten());
        layers.put("classifier", new Linear(width, classes, random));
        return new Sequential(layers);
    }

    private static Branches denseLayer(int in, int growth, RandomGenerator random) {
        int width = BOTTLENECK * growth;
        Map<String, Layer> added = new LinkedHashMap<>();
        added.put("norm1", new BatchNorm2d(in));
        added.put("relu1", new ReLU());
        added.put("conv1", conv(in, width, Window.of(1), random));
        added.put("norm2", new BatchNorm2d(width));
        added.put("relu2", new ReLU());
        added.put("conv2", conv(width, growth, Window.of(3).padding(1), random));
        Map<String, Layer> branches = new LinkedHashMap<>();
        branches.put("kept", new Identity());
        branches.put("added", new Sequential(added));
        return new Branches(branches);
    }

    private static Sequential transition(int in, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("norm", new BatchNorm2d(in));
        layers.put("relu", new ReLU());
        layers.put("conv", conv(in, in / 2, Window.of(1), random));
        layers.put("pool", new AvgPool2d(2));
        return new Sequential(layers);
    }

    private static Conv2d conv(int in, int out, Window window, RandomGenerator random) {
        return new Conv2d(in, out, window, random).withoutBias().initializer(Initializer.heNormal());
    }
}
