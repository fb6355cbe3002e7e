package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Residual networks. He, Zhang, Ren &amp; Sun, "Deep residual learning for image recognition" (2016). In a bottleneck the
 * 3×3 convolution carries the stride, as in torchvision.
 */
public final class ResNet {

    private static final int BOTTLENECK_EXPANSION = 4;

    private ResNet() {}

    /** Basic blocks 2-2-2-2, {@code [N, 3, 224, 224]} → logits {@code [N, 1000]}; 11,689,512 parameters. */
    public static Sequential resNet18(RandomGenerator random) {
        return imageNet(new int[] {2, 2, 2, 2}, false, random);
    }

    /** Basic blocks 3-4-6-3; 21,797,672 parameters. */
    public static Sequential resNet34(RandomGenerator random) {
        return imageNet(new int[] {3, 4, 6, 3}, false, random);
    }

    /** Bottlenecks 3-4-6-3; 25,557,032 parameters. */
    public static Sequential resNet50(RandomGenerator random) {
        return imageNet(new int[] {3, 4, 6, 3}, true, random);
    }

    /** Bottlenecks 3-4-23-3; 44,549,160 parameters. */
    public static Sequential resNet101(RandomGenerator random) {
        return imageNet(new int[] {3, 4, 23, 3}, true, random);
    }

    /** Bottlenecks 3-8-36-3; 60,192,808 parameters. */
    public static Sequential resNet152(RandomGenerator random) {
        return imageNet(new int[] {3, 8, 36, 3}, true, random);
    }

    private static Sequential imageNet(int[] blocks, boolean bottleneck, RandomGenerator random) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("conv1", conv(3, 64, Window.of(7).stride(2).padding(3), random));
        layers.put("bn1", new BatchNorm2d(64));
        layers.put("relu", new ReLU());
        layers.put("maxpool", new MaxPool2d(Window.of(3).stride(2).padding(1)));
        int in = 64;
        for (int stage = 0; stage < blocks.length; stage++) {
            int width = 64 << stage;
            int out = bottleneck ? width * BOTTLENECK_EXPANSION : width;
            Map<String, Layer> stageLayers = new LinkedHashMap<>();
            for (int block = 0; block < blocks[stage]; block++) {
                int stride = block == 0 && stage > 0 ? 2 : 1;
                Layer body = bottleneck
                        ? bottleneckBody(in, width, out, stride, random)
                        : basicBody(in, out, stride, random);
                stageLayers.put("block" + block, new Residual(body, shortcut(in, out, stride, random)));
                stageLayers.put("relu" + block, new ReLU());
                in = out;
            }
            layers.put("layer" + (stage + 1), new Sequential(stageLayers));
        }
        layers.put("avgpool", new GlobalAvgPool2d());
        layers.put("flatten", new Flatten());
        layers.put("fc", new Linear(in, 1000, random));
        return new Sequential(layers);
    }

    private static Sequential basicBody(int in, int out, int stride, RandomGenerator random) {
        Map<String, Layer> body = new LinkedHashMap<>();
        body.put("conv1", conv(in, out, Window.of(3).stride(stride).padding(1), random));
        body.put("bn1", new BatchNorm2d(out));
        body.put("relu1", new ReLU());
        body.put("conv2", conv(out, out, Window.of(3).padding(1), random));
        body.put("bn2", new BatchNorm2d(out));
        return new Sequential(body);
    }

    private static Sequential bottleneckBody(int in, int width, int out, int stride, RandomGenerator random) {
        Map<String, Layer> body = new LinkedHashMap<>();
        body.put("conv1", conv(in, width, Window.of(1), random));
        body.put("bn1", new BatchNorm2d(width));
        body.put("relu1", new ReLU());
        body.put("conv2", conv(width, width, Window.of(3).stride(stride).padding(1), random));
        body.put("bn2", new BatchNorm2d(width));
        body.put("relu2", new ReLU());
        body.put("conv3", conv(width, out, Window.of(1), random));
        body.put("bn3", new BatchNorm2d(out));
        return new Sequential(body);
    }

    /** Null, which is the identity, where the shape stays. */
    private static Layer shortcut(int in, int out, int stride, RandomGenerator random) {
        if (in == out && stride == 1) {
            return null;
        }
        return new Sequential(conv(in, out, Window.of(1).stride(stride), random), new BatchNorm2d(out));
    }

    /** Batch norm follows, which takes any bias out again. */
    private static Conv2d conv(int in, int out, Window window, RandomGenerator random) {
        return new Conv2d(in, out, window, random).withoutBias().initializer(Initializer.heNormal());
    }
}
