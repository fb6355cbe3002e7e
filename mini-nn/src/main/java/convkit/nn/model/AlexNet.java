package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LocalResponseNorm;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** AlexNet, the network that won ImageNet 2012. */
public final class AlexNet {

    private AlexNet() {}

    /**
     * The single-GPU variant, as in torchvision: {@code [N, 3, 224, 224]} → logits {@code [N, 1000]}; 61,100,840
     * parameters. Krizhevsky, "One weird trick for parallelizing convolutional neural networks" (2014).
     */
    public static Sequential singleGpu(RandomGenerator random) {
        Sequential features = new Sequential(
                new Conv2d(3, 64, Window.of(11).stride(4).padding(2), random),
                new ReLU(),
                new MaxPool2d(3, 2),
                new Conv2d(64, 192, Window.of(5).padding(2), random),
                new ReLU(),
                new MaxPool2d(3, 2),
                new Conv2d(192, 384, Window.of(3).padding(1), random),
                new ReLU(),
                new Conv2d(384, 256, Window.of(3).padding(1), random),
                new ReLU(),
                new Conv2d(256, 256, Window.of(3).padding(1), random),
                new ReLU(),
                new MaxPool2d(3, 2));
        Sequential classifier = new Sequential(
                new Dropout(0.5, random),
                new Linear(256 * 6 * 6, 4096, random),
                new ReLU(),
                new Dropout(0.5, random),
                new Linear(4096, 4096, random),
                new ReLU(),
                new Linear(4096, 1000, random));
        return named(features, classifier);
    }

    /**
     * The original of 2012, {@code [N, 3, 227, 227]} → logits {@code [N, 1000]}; 60,965,224 parameters. The second, fourth and
     * fifth convolution are split into two groups, because each of the two GPUs saw only its own half of the maps; local
     * response normalisation and overlapping pooling as published. The paper says 224×224, but only 227 gives its 55×55
     * maps. Krizhevsky, Sutskever &amp; Hinton, "ImageNet classification with deep convolutional neural networks" (2012).
     */
    public static Sequential original(RandomGenerator random) {
        return original(2, random);
    }

    /**
     * The original with every convolution seeing all maps; 62,378,344 parameters, of which 3,747,200, 6 %, are in the
     * convolutions. This is the 62.3 million that lectures count; the paper's own 60 million are {@link
     * #original(RandomGenerator)}'s.
     */
    public static Sequential originalUngrouped(RandomGenerator random) {
        return original(1, random);
    }

    private static Sequential original(int gpus, RandomGenerator random) {
        Sequential features = new Sequential(
                new Conv2d(3, 96, Window.of(11).stride(4), random),
                new ReLU(),
                new LocalResponseNorm(),
                new MaxPool2d(3, 2),
                new Conv2d(96, 256, Window.of(5).padding(2), random).groups(gpus),
                new ReLU(),
                new LocalResponseNorm(),
                new MaxPool2d(3, 2),
                new Conv2d(256, 384, Window.of(3).padding(1), random),
                new ReLU(),
                new Conv2d(384, 384, Window.of(3).padding(1), random).groups(gpus),
                new ReLU(),
                new Conv2d(384, 256, Window.of(3).padding(1), random).groups(gpus),
                new ReLU(),
                new MaxPool2d(3, 2));
        Sequential classifier = new Sequential(
                new Linear(256 * 6 * 6, 4096, random),
                new ReLU(),
                new Dropout(0.5, random),
                new Linear(4096, 4096, random),
                new ReLU(),
                new Dropout(0.5, random),
                new Linear(4096, 1000, random));
        return named(features, classifier);
    }

    /** {@code features}, then {@code flatten}, then {@code classifier}: the plan that AlexNet and VGG share. */
    static Sequential named(Sequential features, Sequential classifier) {
        Map<String, Layer> parts = new LinkedHashMap<>();
        parts.put("features", features);
        parts.put("flatten", new Flatten());
        parts.put("classifier", classifier);
        return new Sequential(parts);
    }
}
