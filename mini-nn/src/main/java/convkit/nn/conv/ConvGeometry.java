package convkit.nn.conv;

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
        return new ConvShapes("conv2d", x, weight, bias, groups, false, rows, cols).geometry();
    }

    /**
     * The geometry of {@code conv1d(x [N, C, L], weight [O, C/groups, K], bias)}: a 2-D convolution of an image of height
     * 1.
     *
     * @throws IllegalArgumentException naming both shapes if they do not fit together
     */
    public static ConvGeometry of1d(int[] x, int[] weight, int[] bias, Window window, int groups) {
        return new ConvShapes("conv1d", x, weight, bias, groups, false, window).geometry();
    }

    /**
     * The geometry of a causal 1-D convolution: that of {@link #of1d} on a sequence with (K − 1)·D zeros put before it.
     *
     * @param x shape of the sequence without the zeros
     * @throws IllegalArgumentException if the window has padding, or the shapes do not fit together
     */
    public static ConvGeometry causal1d(int[] x, int[] weight, int[] bias, Window window, int groups) {
        if (window.padding() != 0) {
            throw new IllegalArgumentException("causal_conv1d: padding is " + window.padding()
                    + " but must be 0; a causal convolution pads by itself, on the left only");
        }
        return new ConvShapes("causal_conv1d", x, weight, bias, groups, false, window)
                .geometryAfterZeros(window.effectiveKernel() - 1);
    }

    /**
     * The geometry behind {@code convTranspose2d(x [N, I, H, W], weight [I, O/groups, KH, KW], bias [O])}: that of the
     * convolution which leads from y back to x. Its input is y, its output is x.
     *
     * @param outputPadding one value for the height, one for the width; see {@link Window#transposedOutputSize}
     * @throws IllegalArgumentException naming both shapes if they do not fit together
     */
    public static ConvGeometry transposed(
            int[] x, int[] weight, int[] bias, Window rows, Window cols, int[] outputPadding, int groups) {
        return new ConvShapes("conv_transpose2d", x, weight, bias, groups, true, rows, cols)
                .geometryFromOutput(outputPadding);
    }

    /**
     * The geometry behind {@code convTranspose1d(x [N, I, L], weight [I, O/groups, K], bias [O])}: that of the convolution
     * which leads from y back to x.
     *
     * @throws IllegalArgumentException naming both shapes if they do not fit together
     */
    public static ConvGeometry transposed1d(
            int[] x, int[] weight, int[] bias, Window window, int outputPadding, int groups) {
        return new ConvShapes("conv_transpose1d", x, weight, bias, groups, true, window)
                .geometryFromOutput(outputPadding);
    }

    /** OH. */
    public int outHeight() {
        return rows.outputSize(inHeight);
    }

    /** OW. */
    public int outWidth() {
        return cols.outputSize(inWidth);
    }

    /** Shape of the input, {@code [N, C, H, W]}. */
    public int[] inputShape() {
        return new int[] {batch, inChannels, inHeight, inWidth};
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
