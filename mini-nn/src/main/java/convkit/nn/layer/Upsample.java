package convkit.nn.layer;

import convkit.nn.ops.Resampling;
import convkit.nn.tensor.Tensor;

/**
 * Maps enlarged by a whole factor: {@code [N, C, H, W]} → {@code [N, C, H·scale, W·scale]}, by repetition or by
 * interpolation. Keras calls it UpSampling2D. No parameters.
 */
public final class Upsample extends Layer {

    /** How the values between are found. */
    private enum Mode {
        NEAREST,
        BILINEAR
    }

    private final int scale;
    private final Mode mode;

    private Upsample(int scale, Mode mode) {
        if (scale < 1) {
            throw new IllegalArgumentException("Upsample: scale is " + scale + " but must be 1 or more");
        }
        this.scale = scale;
        this.mode = mode;
    }

    /** Each value becomes a square of its like. */
    public static Upsample nearest(int scale) {
        return new Upsample(scale, Mode.NEAREST);
    }

    /** Straight lines between the values; the centres of the corner pixels are not aligned, as in PyTorch's default. */
    public static Upsample bilinear(int scale) {
        return new Upsample(scale, Mode.BILINEAR);
    }

    @Override
    public Tensor forward(Tensor x) {
        return mode == Mode.NEAREST ? Resampling.upsampleNearest(x, scale) : Resampling.upsampleBilinear(x, scale);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return Resampling.upsampledShape(inputShape, scale);
    }

    @Override
    public String describe() {
        return "Upsample(×" + scale + ", " + (mode == Mode.NEAREST ? "nearest" : "bilinear") + ")";
    }
}
