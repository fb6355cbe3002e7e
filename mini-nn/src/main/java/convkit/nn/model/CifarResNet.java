package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Residual networks for small images, and the same networks without shortcuts to compare them with: {@code [N, 3, 32, 32]} →
 * logits {@code [N, 10]}. One 3×3 convolution, three stages of 16, 32 and 64 channels with n blocks of two 3×3 convolutions
 * each, global average pooling and a full connection: 6n + 2 layers with weights. He et al., "Deep residual learning for image
 * recognition" (2016), section 4.2.
 *
 * <p>Shortcuts are of the paper's option A, as its section 4.2 has them: where a stage halves the size and doubles the channels
 * they take every second pixel and add channels of zeros. They have no parameters, so a plain network has exactly as many as
 * its residual twin.
 */
public final class CifarResNet {

    private static final int STAGES = 3;
    private static final int CLASSES = 10;

    private CifarResNet() {}

    /**
     * The residual network.
     *
     * @param depth 6n + 2: 20 (269,722 parameters), 32 (464,154), 44, 56 (853,018), 110
     * @throws IllegalArgumentException if the depth is not 6n + 2 with n ≥ 1
     */
    public static Sequential residual(int depth, RandomGenerator random) {
        return plan(depth).build(random);
    }

    /** The same network without shortcuts: past some depth it learns worse the deeper it is, on the training set too. */
    public static Sequential plain(int depth, RandomGenerator random) {
        return plan(depth).withoutShortcuts().build(random);
    }

    /** The residual network without batch norm: each sum adds to the variance, which so grows from block to block. */
    public static Sequential residualWithoutBatchNorm(int depth, RandomGenerator random) {
        return plan(depth).withoutBatchNorm().build(random);
    }

    /** Neither shortcuts nor batch norm: what deep networks were before both. */
    public static Sequential plainWithoutBatchNorm(int depth, RandomGenerator random) {
        return plan(depth).withoutShortcuts().withoutBatchNorm().build(random);
    }

    /**
     * What can be chosen about a network of this family; as published, until it is changed. A narrow one on small grey images
     * trains in seconds:
     *
     * <pre>{@code
     * CifarResNet.plan(56).channels(1).width(8).withoutShortcuts().build(random);
     * }</pre>
     *
     * @param depth 6n + 2
     * @throws IllegalArgumentException if the depth is not 6n + 2 with n ≥ 1
     */
    public static Plan plan(int depth) {
        return new Plan(depth, 3, 16, true, true);
    }

    /**
     * The parts of the plan. Unchangeable; each method gives a changed copy.
     *
     * @param depth layers with weights: 6n + 2
     * @param channels of the input
     * @param width channels of the first stage; the second has twice, the third four times as many
     * @param shortcuts whether blocks add their input to their output
     * @param batchNorm whether batch norm follows each convolution
     */
    public record Plan(int depth, int channels, int width, boolean shortcuts, boolean batchNorm) {

        /** @throws IllegalArgumentException if the depth is not 6n + 2 with n ≥ 1, or there are no channels */
        public Plan {
            if (depth < 8 || depth % 6 != 2) {
                throw new IllegalArgumentException("CifarResNet: depth is " + depth
                        + " but must be 6n + 2 with n of 1 or more; use 20, 32, 44, 56 or 110");
            }
            if (channels < 1 || width < 1) {
                throw new IllegalArgumentException("CifarResNet: " + channels + " input channels and width " + width
                        + " but both must be 1 or more; use 3 and 16, as published");
            }
        }

        /** For images with so many channels. */
        public Plan channels(int newChannels) {
            return new Plan(depth, newChannels, width, shortcuts, batchNorm);
        }

        /** With so many channels in the first stage. */
        public Plan width(int newWidth) {
            return new Plan(depth, channels, newWidth, shortcuts, batchNorm);
        }

        /** Layer after layer, nothing added. The number of parameters stays. */
        public Plan withoutShortcuts() {
            return new Plan(depth, channels, width, false, batchNorm);
        }

        /** Convolutions with biases and nothing behind them. */
        public Plan withoutBatchNorm() {
            return new Plan(depth, channels, width, shortcuts, false);
        }

        /**
         * The network, {@code [N, channels, H, W]} → logits {@code [N, 10]}.
         *
         * @param random gives the starting weights
         */
        public Sequential build(RandomGenerator random) {
            Map<String, Layer> layers = new LinkedHashMap<>();
            layers.put("stem", sequential(convolution(channels, width, 1, random), List.of(new ReLU())));
            int in = width;
            for (int stage = 0; stage < STAGES; stage++) {
                int out = width << stage;
                Map<String, Layer> blocks = new LinkedHashMap<>();
                for (int block = 0; block < (depth - 2) / 6; block++) {
                    blocks.put("block" + block, block(in, out, random));
                    blocks.put("relu" + block, new ReLU());
                    in = out;
                }
                layers.put("layer" + (stage + 1), new Sequential(blocks));
            }
            layers.put("avgpool", new GlobalAvgPool2d());
            layers.put("flatten", new Flatten());
            layers.put("fc", new Linear(in, CLASSES, random));
            return new Sequential(layers);
        }

        private Layer block(int in, int out, RandomGenerator random) {
            Sequential body = sequential(
                    convolution(in, out, out / in, random), List.of(new ReLU()), convolution(out, out, 1, random));
            if (!shortcuts) {
                return body;
            }
            return new Residual(body, in == out ? null : new HalvingShortcut(out - in));
        }

        /** A batch norm takes any bias out again; without one a bias is needed. */
        private List<Layer> convolution(int in, int out, int stride, RandomGenerator random) {
            Conv2d conv = new Conv2d(in, out, Window.of(3).stride(stride).padding(1), random)
                    .initializer(Initializer.heNormal());
            return batchNorm ? List.of(conv.withoutBias(), new BatchNorm2d(out)) : List.of(conv);
        }

        @SafeVarargs
        private static Sequential sequential(List<Layer>... parts) {
            List<Layer> layers = new ArrayList<>();
            for (List<Layer> part : parts) {
                layers.addAll(part);
            }
            return new Sequential(layers.toArray(Layer[]::new));
        }
    }

    /** Option A: every second pixel, and channels of zeros behind those there are; {@code [N, C, H, W]} → {@code [N, C + added, ⌈H/2⌉, ⌈W/2⌉]}. */
    private static final class HalvingShortcut extends Layer {

        private static final Window EVERY_SECOND = Window.of(1).stride(2);

        private final int added;

        HalvingShortcut(int added) {
            this.added = added;
        }

        @Override
        public Tensor forward(Tensor x) {
            return Shaping.pad(Pooling.avgPool2d(x, EVERY_SECOND, EVERY_SECOND), 1, 0, added);
        }

        @Override
        public int[] outputShape(int... inputShape) {
            Shape.requireRank("halving_shortcut", inputShape, "NCHW");
            return new int[] {
                inputShape[0],
                inputShape[1] + added,
                EVERY_SECOND.outputSize(inputShape[2]),
                EVERY_SECOND.outputSize(inputShape[3])
            };
        }

        @Override
        public String describe() {
            return "HalvingShortcut(" + added + " channels of zeros)";
        }
    }
}
