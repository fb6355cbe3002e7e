package convkit.nn.layer;

import convkit.nn.conv.Window;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * What differs from its surroundings: each value minus the mean of the square around it, in its own channel, times a gain. Even
 * areas become 0, whatever their brightness or colour; edges and spots stay. The retina does much the same. {@code [N, C, H, W]} →
 * {@code [N, C, H − side + 1, W − side + 1]}: only where the whole square fits. No parameters. Jarrett et al., "What is the best
 * multi-stage architecture for object recognition?" (2009), section 2.1, with equal weights in the square.
 */
public final class SubtractiveNorm2d extends Layer {

    private final int side;
    private final float gain;

    /**
     * @param side of the square, odd
     * @param gain factor that brings the small differences to a size that suits the next layer, such as 5
     */
    public SubtractiveNorm2d(int side, float gain) {
        if (side < 1 || side % 2 == 0) {
            throw new IllegalArgumentException("subtractive_norm: side is " + side
                    + " but must be odd and 1 or more, so that the square has a middle");
        }
        this.side = side;
        this.gain = gain;
    }

    @Override
    public Tensor forward(Tensor x) {
        int[] shape = outputShape(x.shape());
        int border = side / 2;
        Window one = Window.of(1);
        // A mean over rows of means over columns: 2·side additions for each value, not side².
        Tensor mean = Pooling.avgPool2d(Pooling.avgPool2d(x, Window.of(side), one), one, Window.of(side));
        Tensor middle = Shaping.slice(Shaping.slice(x, 2, border, border + shape[2]), 3, border, border + shape[3]);
        return Elementwise.scale(Elementwise.sub(middle, mean), gain);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("subtractive_norm", inputShape, "NCHW");
        Window window = Window.of(side);
        return new int[] {
            inputShape[0], inputShape[1], window.outputSize(inputShape[2]), window.outputSize(inputShape[3])
        };
    }

    @Override
    public String describe() {
        return "SubtractiveNorm2d(" + side + "×" + side + ")";
    }
}
