package convkit.nn.conv;

/**
 * A sliding window along one axis: which input positions does each output position see?
 *
 * <p>Output {@code o} reads, for each kernel tap {@code k} in {@code [0, kernelSize)}, the input position {@code
 * o·stride + k·dilation − padding}; positions outside the input are padding. Convolution and pooling, forward and
 * backward, one or two dimensions, all use this one formula. See Dumoulin &amp; Visin, "A guide to convolution
 * arithmetic for deep learning" (2016).
 *
 * @param kernelSize number of taps, ≥ 1
 * @param stride step between neighbouring outputs, ≥ 1
 * @param padding positions added on each side, ≥ 0
 * @param dilation distance between neighbouring taps, ≥ 1 (1: no gaps)
 */
public record Window(int kernelSize, int stride, int padding, int dilation) {

    /** @throws IllegalArgumentException if a value is below its minimum */
    public Window {
        requireAtLeast("kernelSize", kernelSize, 1);
        requireAtLeast("stride", stride, 1);
        requireAtLeast("padding", padding, 0);
        requireAtLeast("dilation", dilation, 1);
    }

    private static void requireAtLeast(String name, int value, int minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(
                    "window: " + name + " is " + value + " but must be " + minimum + " or more");
        }
    }

    /** A dense window: stride 1, no padding, no dilation. */
    public static Window of(int kernelSize) {
        return new Window(kernelSize, 1, 0, 1);
    }

    /** This window with another stride. */
    public Window stride(int newStride) {
        return new Window(kernelSize, newStride, padding, dilation);
    }

    /** This window with another padding. */
    public Window padding(int newPadding) {
        return new Window(kernelSize, stride, newPadding, dilation);
    }

    /** This window with another dilation. */
    public Window dilation(int newDilation) {
        return new Window(kernelSize, stride, padding, newDilation);
    }

    /**
     * This window with the padding P = (K − 1)·D / 2 that keeps the size at stride 1.
     *
     * @throws IllegalArgumentException if the effective kernel is even, because then no symmetric padding keeps the size
     */
    public Window samePadding() {
        if (effectiveKernel() % 2 == 0) {
            throw new IllegalArgumentException(
                    "window: no symmetric padding keeps the size with an even effective kernel of " + effectiveKernel()
                            + " (kernelSize " + kernelSize + ", dilation " + dilation + "); use an odd kernelSize");
        }
        return padding((effectiveKernel() - 1) / 2);
    }

    /** Distance from the first to the last tap, both counted: K + (K − 1)(D − 1). */
    public int effectiveKernel() {
        return kernelSize + (kernelSize - 1) * (dilation - 1);
    }

    /** Input position that output {@code o} reads with tap {@code k}; negative or beyond the input means padding. */
    public int inputIndex(int o, int k) {
        return o * stride + k * dilation - padding;
    }

    /** The first output whose tap {@code k} reads the input, not the padding before it; may lie behind the last output. */
    public int firstOutput(int k) {
        return Math.max(0, Math.floorDiv(padding - k * dilation + stride - 1, stride));
    }

    /** One more than the last output whose tap {@code k} reads the input, not the padding behind it; 0 if there is none. */
    public int endOutput(int k, int inputSize) {
        int last = Math.floorDiv(inputSize - 1 + padding - k * dilation, stride);
        return Math.max(0, Math.min(outputSize(inputSize), last + 1));
    }

    /**
     * Number of outputs along an axis: ⌊(W + 2P − K_eff) / S⌋ + 1. When the stride does not fit, the input's last
     * positions are read by no output: the floor rule of PyTorch and Caffe. {@link #exactOutputSize} refuses instead.
     *
     * @throws IllegalArgumentException if the window is larger than the padded input
     */
    public int outputSize(int inputSize) {
        int room = inputSize + 2 * padding - effectiveKernel();
        if (room < 0) {
            throw new IllegalArgumentException(
                    "window: kernel spans " + effectiveKernel() + " (kernelSize " + kernelSize
                            + ", dilation " + dilation + ") but the padded input has only " + (inputSize + 2 * padding)
                            + " (input "
                            + inputSize + ", padding " + padding + "); use a smaller kernel or more padding");
        }
        return room / stride + 1;
    }

    /**
     * Number of outputs along an axis: ⌈(W + 2P − K_eff) / S⌉ + 1, so that every position is read by an output, but none that
     * would begin in the padding behind the input: the rule of Caffe's pooling, and of PyTorch's with {@code ceil_mode}.
     *
     * @throws IllegalArgumentException as {@link #outputSize}
     */
    public int outputSizeRoundedUp(int inputSize) {
        int size = outputSize(inputSize);
        boolean leavesSome = (inputSize + 2 * padding - effectiveKernel()) % stride != 0;
        return leavesSome && size * stride < inputSize + padding ? size + 1 : size;
    }

    /**
     * Number of outputs along an axis, (W + 2P − K_eff) / S + 1, where the division must leave no remainder.
     *
     * @throws IllegalArgumentException if the window does not fit, or the stride leaves positions over
     */
    public int exactOutputSize(int inputSize) {
        int size = outputSize(inputSize);
        int room = inputSize + 2 * padding - effectiveKernel();
        if (room % stride != 0) {
            throw new IllegalArgumentException(
                    "window: stride " + stride + " does not fit: (" + inputSize + " + 2·" + padding
                            + " − " + effectiveKernel() + ") / " + stride + " leaves a remainder of " + room % stride
                            + "; change stride, padding or kernelSize");
        }
        return size;
    }

    /**
     * Number of outputs of the transposed convolution, which undoes the shrinking of this window: (W − 1)·S − 2P + K_eff +
     * outputPadding.
     *
     * @param outputPadding further positions at the end, in [0, stride): a window of stride S makes one size out of S
     *     different ones, and this says which of them to return to
     * @throws IllegalArgumentException if the output padding is out of range or nothing would be left
     */
    public int transposedOutputSize(int inputSize, int outputPadding) {
        requireOutputPadding(outputPadding);
        int size = (inputSize - 1) * stride - 2 * padding + effectiveKernel() + outputPadding;
        if (size < 1 || inputSize < 1) {
            throw new IllegalArgumentException("window: transposed, an input of " + inputSize + " gives an output of "
                    + size + " (kernelSize " + kernelSize + ", stride " + stride + ", padding " + padding
                    + ", dilation " + dilation + "); use less padding");
        }
        return size;
    }

    /** @throws IllegalArgumentException unless 0 ≤ outputPadding &lt; stride */
    public void requireOutputPadding(int outputPadding) {
        if (outputPadding < 0 || outputPadding >= stride) {
            throw new IllegalArgumentException("window: outputPadding is " + outputPadding + " but stride is " + stride
                    + "; use an outputPadding from 0 to " + (stride - 1) + ", no input reaches further");
        }
    }

    /** For people: {@code 5×5, stride 2, padding 1}; what is at its default is left out. */
    public String describe() {
        return describe(this, this);
    }

    /** For people, of a window along one axis: {@code 5, stride 2, padding 1}. */
    public String describeOneAxis() {
        return kernelSize
                + describeOption("stride", stride, stride, 1)
                + describeOption("padding", padding, padding, 0)
                + describeOption("dilation", dilation, dilation, 1);
    }

    /** For people, of a window along the height and one along the width: {@code 1×5, padding 0×2}. */
    public static String describe(Window rows, Window cols) {
        return rows.kernelSize + "×" + cols.kernelSize
                + describeOption("stride", rows.stride, cols.stride, 1)
                + describeOption("padding", rows.padding, cols.padding, 0)
                + describeOption("dilation", rows.dilation, cols.dilation, 1);
    }

    private static String describeOption(String name, int row, int col, int usual) {
        if (row == usual && col == usual) {
            return "";
        }
        return ", " + name + " " + (row == col ? row : row + "×" + col);
    }
}
