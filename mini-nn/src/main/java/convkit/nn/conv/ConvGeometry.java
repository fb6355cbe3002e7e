package convkit.nn.conv;

import convkit.nn.tensor.Shape;
import java.util.Arrays;

/**
 * All sizes of one 2-D convolution: input {@code x [N, C, H, W]}, weight {@code [O, C/groups, KH, KW]}, output {@code y
 * [N, O, OH, OW]}. Everything is checked when it is made; kernels that receive it check nothing again.
 *
 * @param batch N, number of images
 * @param inChannels C
 * @param outChannels O
 * @param groups channels are split into this many independent convolutions; divides C and O
 * @param inHeight H
 * @param inWidth W
 * @param rows window along the height
 * @param cols window along the width
 */
public record ConvGeometry(
        int batch, int inChannels, int outChannels, int groups, int inHeight, int inWidth, Window rows, Window cols) {

    /** @throws IllegalArgumentException if the groups do not divide the channels or the window does not fit */
    public ConvGeometry {
        if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0) {
            throw new IllegalArgumentException("conv2d: groups is " + groups + " but must divide inChannels "
                    + inChannels + " and outChannels " + outChannels);
        }
        rows.outputSize(inHeight);
        cols.outputSize(inWidth);
    }

    /**
     * The geometry of {@code conv2d(x, weight, bias)}.
     *
     * @param bias shape of the bias, or null if there is none
     * @throws IllegalArgumentException naming both shapes if they do not fit together
     */
    public static ConvGeometry of(int[] x, int[] weight, int[] bias, Window rows, Window cols, int groups) {
        Shape.requireRank("conv2d", x, "NCHW");
        Shape.requireRank("conv2d weight", weight, "OIHW");
        String shapes = "(input " + Shape.format(x, "NCHW") + ", weight " + Shape.format(weight, "OIHW") + ")";
        if (groups < 1) {
            throw new IllegalArgumentException("conv2d: groups is " + groups + " but must be 1 or more");
        }
        int expected = weight[1] * groups;
        if (x[1] != expected) {
            throw new IllegalArgumentException("conv2d: input has " + x[1] + " channels but weight expects " + expected
                    + " " + shapes + "; use inChannels=" + x[1] + (expected == 1 ? " or grey images" : ""));
        }
        if (weight[2] != rows.kernelSize() || weight[3] != cols.kernelSize()) {
            throw new IllegalArgumentException(
                    "conv2d: weight is " + weight[2] + "×" + weight[3] + " but the window is " + rows.kernelSize() + "×"
                            + cols.kernelSize() + " " + shapes + "; use one kernelSize for both");
        }
        if (bias != null && !Arrays.equals(bias, new int[] {weight[0]})) {
            throw new IllegalArgumentException("conv2d: bias has shape " + Shape.format(bias) + " but weight has "
                    + weight[0] + " output channels " + shapes + "; use a bias of shape [" + weight[0] + "]");
        }
        return new ConvGeometry(x[0], x[1], weight[0], groups, x[2], x[3], rows, cols);
    }

    /** OH. */
    public int outHeight() {
        return rows.outputSize(inHeight);
    }

    /** OW. */
    public int outWidth() {
        return cols.outputSize(inWidth);
    }

    /** Shape of the output, {@code [N, O, OH, OW]}. */
    public int[] outputShape() {
        return new int[] {batch, outChannels, outHeight(), outWidth()};
    }

    /** Input channels that one output channel sees: C / groups. */
    public int groupInChannels() {
        return inChannels / groups;
    }

    /** Output channels per group: O / groups. */
    public int groupOutChannels() {
        return outChannels / groups;
    }

    /** Taps of one output value: C/groups · KH · KW, the length of one row of the weight matrix. */
    public int taps() {
        return groupInChannels() * rows.kernelSize() * cols.kernelSize();
    }

    /** Multiply-adds of one forward pass over the whole batch, padding counted like any other value. */
    public long multiplyAdds() {
        return (long) batch * outChannels * outHeight() * outWidth() * taps();
    }
}
