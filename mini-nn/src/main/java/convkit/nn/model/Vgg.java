package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * VGG: nothing but 3×3 convolutions and 2×2 pooling, {@code [N, 3, 224, 224]} → logits {@code [N, 1000]}. Simonyan &amp;
 * Zisserman, "Very deep convolutional networks for large-scale image recognition" (2015), configurations A, D and E.
 */
public final class Vgg {

    private static final int[] CHANNELS = {64, 128, 256, 512, 512};

    private Vgg() {}

    /** Eleven layers with weights; 132,863,336 parameters. */
    public static Sequential vgg11(RandomGenerator random) {
        return build(new int[] {1, 1, 2, 2, 2}, random);
    }

    /** Sixteen layers with weights; 138,357,544 parameters. */
    public static Sequential vgg16(RandomGenerator random) {
        return build(new int[] {2, 2, 3, 3, 3}, random);
    }

    /** Nineteen layers with weights; 143,667,240 parameters. */
    public static Sequential vgg19(RandomGenerator random) {
        return build(new int[] {2, 2, 4, 4, 4}, random);
    }

    private static Sequential build(int[] convolutionsPerBlock, RandomGenerator random) {
        List<Layer> features = new ArrayList<>();
        int channels = 3;
        for (int block = 0; block < CHANNELS.length; block++) {
            for (int i = 0; i < convolutionsPerBlock[block]; i++) {
                features.add(new Conv2d(channels, CHANNELS[block], Window.of(3).padding(1), random)
                        .initializer(Initializer.heNormal()));
                features.add(new ReLU());
                channels = CHANNELS[block];
            }
            features.add(new MaxPool2d(2));
        }
        Sequential classifier = new Sequential(
                new Linear(512 * 7 * 7, 4096, random),
                new ReLU(),
                new Dropout(0.5, random),
                new Linear(4096, 4096, random),
                new ReLU(),
                new Dropout(0.5, random),
                new Linear(4096, 1000, random));
        return AlexNet.named(new Sequential(features.toArray(Layer[]::new)), classifier);
    }
}
