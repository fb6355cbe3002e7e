package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Upsample;
import convkit.nn.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Context by dilation instead of pooling: what one output pixel sees grows from layer to layer, the size of the maps and the
 * cost of a layer do not. Yu &amp; Koltun, "Multi-scale context aggregation by dilated convolutions" (2016), table 1, basic
 * module.
 */
public final class ContextNetwork {

    private static final int[] DILATIONS = {1, 1, 2, 4, 8, 16, 1};

    private ContextNetwork() {}

    /**
     * The basic module: seven 3×3 convolutions with dilations 1, 1, 2, 4, 8, 16, 1, each with ReLU, and one of 1×1; {@code [N,
     * C, H, W]} keeps its shape. The receptive field grows 3, 5, 9, 17, 33, 65, 67. C·(64·C + 8) parameters: 28,392 for the
     * paper's 21 classes.
     *
     * <p>It starts as the identity (for values ≥ 0), as in section 3 of the paper: put behind a trained network it spoils
     * nothing, and learns what context is good for.
     */
    public static Sequential basic(int channels, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        for (int dilation : DILATIONS) {
            Window window = Window.of(3).dilation(dilation).samePadding();
            layers.add(new Conv2d(channels, channels, window, random).initializer(identity()));
            layers.add(new ReLU());
        }
        layers.add(new Conv2d(channels, channels, 1, random).initializer(identity()));
        return new Sequential(layers.toArray(Layer[]::new));
    }

    /**
     * A whole network of the module's layers, the first of them reading the image: {@code [N, inChannels, H, W]} → logits for
     * every pixel, {@code [N, classes, H, W]}, of any size. All weights start by He's rule, because there is no trained
     * network that they could pass on.
     */
    public static Sequential segmentation(int inChannels, int channels, int classes, RandomGenerator random) {
        return segmentation(inChannels, channels, classes, DILATIONS, random);
    }

    /**
     * The same with other dilations; with 1 in every layer it is an ordinary network, which has as many weights and costs as
     * much, but sees less.
     *
     * @param dilations of the 3×3 convolutions, one for each
     */
    public static Sequential segmentation(
            int inChannels, int channels, int classes, int[] dilations, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        int in = inChannels;
        for (int dilation : dilations) {
            layers.add(convolution(in, channels, dilation, random));
            layers.add(new ReLU());
            in = channels;
        }
        layers.add(new Conv2d(in, classes, 1, random));
        return new Sequential(layers.toArray(Layer[]::new));
    }

    /**
     * What {@link #segmentation} would be with pooling in place of dilation: where the dilation doubles, the maps are halved by
     * 2×2 max pooling, and stay so; in the end the scores are enlarged to the picture's size by interpolation. It has the same
     * layers with weights, sees about as much and costs less, but its answer is as coarse as its last maps. H and W must be
     * multiples of the largest dilation.
     *
     * @param dilations as for {@link #segmentation(int, int, int, int[], RandomGenerator)}, each a power of 2
     */
    public static Sequential pooledTwin(
            int inChannels, int channels, int classes, int[] dilations, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        int in = inChannels;
        int reduced = 1;
        for (int dilation : dilations) {
            for (; reduced < dilation; reduced *= 2) {
                layers.add(new MaxPool2d(2));
            }
            layers.add(convolution(in, channels, 1, random));
            layers.add(new ReLU());
            in = channels;
        }
        layers.add(new Conv2d(in, classes, 1, random));
        layers.add(Upsample.bilinear(reduced));
        return new Sequential(layers.toArray(Layer[]::new));
    }

    private static Conv2d convolution(int in, int out, int dilation, RandomGenerator random) {
        Window window = Window.of(3).dilation(dilation).samePadding();
        return new Conv2d(in, out, window, random).initializer(Initializer.heNormal());
    }

    /** Each output channel passes on the middle pixel of the input channel of its number. */
    private static Initializer identity() {
        return (shape, random) -> {
            float[] values = new float[Shape.size(shape)];
            int area = shape[2] * shape[3];
            for (int channel = 0; channel < shape[0]; channel++) {
                values[(channel * shape[1] + channel) * area + area / 2] = 1f;
            }
            return values;
        };
    }
}
