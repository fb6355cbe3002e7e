package convkit.nn.model;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.ConvTranspose2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Fully convolutional networks: {@code [N, 3, H, W]} → logits for every pixel, {@code [N, classes, H, W]}; H and W must be
 * multiples of 32. Five blocks, each ending in 2×2 pooling, make maps at H/2 … H/32. 1×1 convolutions score the classes on the
 * coarse ones; the coarsest scores are enlarged twofold and added to the next finer, and so on; the last sum is enlarged to the
 * picture's size. Enlarging is by transposed convolutions that start as bilinear interpolation and learn on. Long, Shelhamer
 * &amp; Darrell, "Fully convolutional networks for semantic segmentation" (2015), section 4.2 and figure 3.
 *
 * <p>Two changes: the paper pads the picture by 100 pixels and crops what is too much, while here padding keeps all sizes
 * fitting; and all scores start at random, while the paper's start at 0, on a trained backbone.
 */
public final class Fcn {

    private static final int BLOCKS = 5;

    private Fcn() {}

    /**
     * FCN-8s on VGG-16: scores at H/8, H/16 and H/32; the full connections have become a 7×7 and a 1×1 convolution.
     * 134,489,759 parameters with the paper's 21 classes.
     */
    public static Sequential vgg16(int classes, RandomGenerator random) {
        Sequential head = new Sequential(
                new Conv2d(512, 4096, Window.of(7).padding(3), random).initializer(Initializer.heNormal()),
                new ReLU(),
                new Dropout(0.5, random),
                new Conv2d(4096, 4096, 1, random).initializer(Initializer.heNormal()),
                new ReLU(),
                new Dropout(0.5, random),
                new Conv2d(4096, classes, 1, random));
        int[] channels = {64, 128, 256, 512, 512};
        return new Plan(channels, new int[] {2, 2, 3, 3, 3}, 3, classes, head, random).build();
    }

    /** A small one: blocks of one convolution with 16, 32, 64, 64 and 64 channels, scores at H/4, H/8, H/16 and H/32. */
    public static Sequential small(int classes, RandomGenerator random) {
        return small(classes, 2, random);
    }

    /**
     * The small one with scores from H/2^finest on: 2 is {@link #small(int, RandomGenerator)}; 5 scores the coarsest maps only and
     * enlarges them by 32 in one step, the paper's FCN-32s; 4 and 3 are its FCN-16s and FCN-8s.
     *
     * @param finest from 2 to 5
     * @throws IllegalArgumentException if it lies outside
     */
    public static Sequential small(int classes, int finest, RandomGenerator random) {
        if (finest < 2 || finest > BLOCKS) {
            throw new IllegalArgumentException("Fcn: finest is " + finest + " but must be 2 to " + BLOCKS
                    + "; 2 fuses the scores of four sizes, 5 takes the coarsest alone");
        }
        int[] channels = {16, 32, 64, 64, 64};
        Layer head = new Conv2d(64, classes, 1, random);
        return new Plan(channels, new int[] {1, 1, 1, 1, 1}, finest, classes, head, random).build();
    }

    /**
     * @param channels of each block
     * @param convolutions in each block
     * @param finest number of the first block, counted from 1, whose maps are scored: scores begin at H/2^finest
     * @param head scores the last block's maps
     */
    private record Plan(
            int[] channels, int[] convolutions, int finest, int classes, Layer head, RandomGenerator random) {

        Sequential build() {
            Map<String, Layer> layers = new LinkedHashMap<>();
            for (int block = 1; block <= finest; block++) {
                layers.put("block" + block, block(block));
            }
            layers.put("scores", scores(finest));
            layers.put("upsample", enlarge(1 << finest));
            return new Sequential(layers);
        }

        /** From the maps of a block to class scores of their size: own scores + enlarged scores of all coarser maps. */
        private Layer scores(int block) {
            if (block == BLOCKS) {
                return head;
            }
            Map<String, Layer> coarser = new LinkedHashMap<>();
            coarser.put("block" + (block + 1), block(block + 1));
            coarser.put("scores", scores(block + 1));
            coarser.put("upsample", enlarge(2));
            return new Residual(new Sequential(coarser), new Conv2d(channels[block - 1], classes, 1, random));
        }

        private Sequential block(int number) {
            int in = number == 1 ? 3 : channels[number - 2];
            int out = channels[number - 1];
            List<Layer> layers = new ArrayList<>();
            for (int i = 0; i < convolutions[number - 1]; i++) {
                layers.add(new Conv2d(i == 0 ? in : out, out, Window.of(3).padding(1), random)
                        .initializer(Initializer.heNormal()));
                layers.add(new ReLU());
            }
            layers.add(new MaxPool2d(2));
            return new Sequential(layers.toArray(Layer[]::new));
        }

        /** A kernel of 2·factor with padding factor/2 makes exactly factor times the size. */
        private Layer enlarge(int factor) {
            Window window = Window.of(2 * factor).stride(factor).padding(factor / 2);
            return new ConvTranspose2d(classes, classes, window, random)
                    .withoutBias()
                    .initializer(bilinear());
        }
    }

    /** Weights {@code [C, C, K, K]}, K even, that enlarge each map for itself by bilinear interpolation. */
    private static Initializer bilinear() {
        return (shape, random) -> {
            float[] values = new float[Shape.size(shape)];
            int kernelSize = shape[2];
            for (int channel = 0; channel < shape[0]; channel++) {
                int start = (channel * shape[1] + channel) * kernelSize * kernelSize;
                for (int i = 0; i < kernelSize * kernelSize; i++) {
                    values[start + i] = tent(i / kernelSize, kernelSize) * tent(i % kernelSize, kernelSize);
                }
            }
            return values;
        };
    }

    /** 1 in the middle of the kernel, falling to 0 just outside of it. */
    private static float tent(int position, int kernelSize) {
        return 1 - Math.abs(position - (kernelSize - 1) / 2f) / (kernelSize / 2f);
    }
}
