package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.MaxUnpool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * SegNet: {@code [N, 3, H, W]} → logits for every pixel, {@code [N, classes, H, W]}; H and W must be multiples of 2^stages. The
 * encoder's max poolings remember where each maximum was; the decoder is the encoder backwards, and its unpoolings put each value
 * back there, which keeps edges sharp and needs no weights. Badrinarayanan, Kendall &amp; Cipolla, "SegNet: a deep convolutional
 * encoder-decoder architecture for image segmentation" (2017), section 3.
 */
public final class SegNet {

    private SegNet() {}

    /**
     * On VGG-16's thirteen convolutions, each with batch norm: five stages. 29,441,419 parameters with the paper's 11 classes;
     * its convolutions also have biases, which batch norm takes out again.
     */
    public static Sequential vgg16(int classes, RandomGenerator random) {
        return of(new int[] {64, 128, 256, 512, 512}, new int[] {2, 2, 3, 3, 3}, classes, random);
    }

    /** Three stages of one convolution with 16, 32 and 64 channels. */
    public static Sequential small(int classes, RandomGenerator random) {
        return of(new int[] {16, 32, 64}, new int[] {1, 1, 1}, classes, random);
    }

    private static Sequential of(int[] channels, int[] convolutions, int classes, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        MaxPool2d[] pools = new MaxPool2d[channels.length];
        int in = 3;
        for (int stage = 0; stage < channels.length; stage++) {
            pools[stage] = new MaxPool2d(2);
            List<Integer> widths = new ArrayList<>(List.of(in));
            widths.addAll(Collections.nCopies(convolutions[stage], channels[stage]));
            layers.put("encoder" + stage, convolutions(widths, random));
            layers.put("pool" + stage, pools[stage]);
            in = channels[stage];
        }
        for (int stage = channels.length - 1; stage >= 0; stage--) {
            List<Integer> widths = new ArrayList<>(Collections.nCopies(convolutions[stage], channels[stage]));
            if (stage > 0) {
                widths.add(channels[stage - 1]);
            }
            layers.put("unpool" + stage, new MaxUnpool2d(pools[stage]));
            if (widths.size() > 1) {
                layers.put("decoder" + stage, convolutions(widths, random));
            }
        }
        layers.put("scores", new Conv2d(channels[0], classes, Window.of(3).padding(1), random));
        return new Sequential(layers);
    }

    /** A 3×3 convolution from each width to the next. */
    private static Sequential convolutions(List<Integer> widths, RandomGenerator random) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.size(); i++) {
            int in = widths.get(i - 1);
            int out = widths.get(i);
            layers.add(new Conv2d(in, out, Window.of(3).padding(1), random)
                    .withoutBias()
                    .initializer(Initializer.heNormal()));
            layers.add(new BatchNorm2d(out));
            layers.add(new ReLU());
        }
        return new Sequential(layers.toArray(Layer[]::new));
    }
}
