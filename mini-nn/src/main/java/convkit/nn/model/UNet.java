package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.Branches;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.ConvTranspose2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * U-Net: {@code [N, inChannels, H, W]} → logits for every pixel, {@code [N, classes, H, W]}; H and W must be multiples of
 * 2^(levels − 1), 16 for the published five levels. On the way down each level keeps its maps; on the way up they are
 * concatenated with those that come from below, so that where something is comes from above and what it is from below.
 * Ronneberger, Fischer &amp; Brox, "U-Net: convolutional networks for biomedical image segmentation" (2015), figure 1.
 *
 * <p>One change: convolutions are padded, so sizes are kept and nothing has to be cropped; the paper's are not, and its 572×572
 * pixels give 388×388. The parameters are the same.
 */
public final class UNet {

    private UNet() {}

    /** As published: 64, 128, 256, 512, 1024 channels; 31,030,658 parameters with one channel in and two classes. */
    public static Sequential published(RandomGenerator random) {
        return of(1, new int[] {64, 128, 256, 512, 1024}, 2, random);
    }

    /**
     * Any size.
     *
     * @param channels of each level, the finest first; {@code {8, 16, 32}} is enough for small pictures
     * @throws IllegalArgumentException if there are no levels
     */
    public static Sequential of(int inChannels, int[] channels, int classes, RandomGenerator random) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("UNet: no levels given; give the channels of at least one");
        }
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("u", level(inChannels, channels, 0, random));
        layers.put("scores", new Conv2d(channels[0], classes, 1, random));
        return new Sequential(layers);
    }

    /** A level with all that lies below it: the U's two arms, joined by its own skip connection. */
    private static Sequential level(int in, int[] channels, int depth, RandomGenerator random) {
        int width = channels[depth];
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("down", twoConvolutions(in, width, random));
        if (depth < channels.length - 1) {
            int below = channels[depth + 1];
            Map<String, Layer> joined = new LinkedHashMap<>();
            joined.put("skip", new Identity());
            Map<String, Layer> deeper = new LinkedHashMap<>();
            deeper.put("pool", new MaxPool2d(2));
            deeper.put("level", level(width, channels, depth + 1, random));
            deeper.put("up", new ConvTranspose2d(below, width, Window.of(2).stride(2), random));
            joined.put("below", new Sequential(deeper));
            layers.put("join", new Branches(joined));
            layers.put("up", twoConvolutions(2 * width, width, random));
        }
        return new Sequential(layers);
    }

    private static Sequential twoConvolutions(int in, int out, RandomGenerator random) {
        Window window = Window.of(3).padding(1);
        return new Sequential(
                new Conv2d(in, out, window, random).initializer(Initializer.heNormal()),
                new ReLU(),
                new Conv2d(out, out, window, random).initializer(Initializer.heNormal()),
                new ReLU());
    }
}
