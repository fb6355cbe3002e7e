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

    /** For people: {@code 5×5, stride 2, padding 1}; what is at its default is left out. */
    public String describe() {
        return kernelSize + "×" + kernelSize + (stride == 1 ? "" : ", stride " + stride)
                + (padding == 0 ? "" : ", padding " + padding) + (dilation == 1 ? "" : ", dilation " + dilation);
    }
}
