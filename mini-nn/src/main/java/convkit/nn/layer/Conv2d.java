package convkit.nn.layer;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Toeplitz;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * 2-D convolution with learned kernels: {@code [N, inChannels, H, W]} → {@code [N, outChannels, OH, OW]} with OH = ⌊(H +
 * 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1. "Convolution" means cross-correlation: the kernel is not
 * flipped.
 *
 * <p>Parameters: {@code weight [outChannels, inChannels/groups, KH, KW]} and {@code bias [outChannels]}. LeCun et al.,
 * "Backpropagation applied to handwritten zip code recognition" (1989).
 */
public final class Conv2d extends ConvLayer<Conv2d> {

    /** A convolution with stride 1 and no padding. */
    public Conv2d(int inChannels, int outChannels, int kernelSize, RandomGenerator random) {
        this(inChannels, outChannels, Window.of(kernelSize), random);
    }

    /**
     * A convolution with this window along both axes; the weights are initialised by {@link
     * Initializer#uniformFanIn()}, the biases are 0.
     *
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if a channel count is below 1
     */
    public Conv2d(int inChannels, int outChannels, Window window, RandomGenerator random) {
        this(inChannels, outChannels, window, window, random);
    }

    /** A convolution with one window along the height and another along the width, such as 1×7. */
    public Conv2d(int inChannels, int outChannels, Window rows, Window cols, RandomGenerator random) {
        this(Options.of(inChannels, outChannels, rows, cols, random));
    }

    private Conv2d(Options options) {
        super(options);
    }

    @Override
    public Tensor forward(Tensor x) {
        return Convolution.conv2d(x, weight(), bias(), rows(), cols(), groups(), backend());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return geometry(inputShape).outputShape();
    }

    /**
     * The layer as one matrix: with x and y as vectors, y = matrix·x + bias for each image. See {@link Toeplitz}.
     *
     * @return {@code [outChannels·OH·OW, inChannels·H·W]}
     */
    public Tensor toeplitz(int inputHeight, int inputWidth) {
        return Toeplitz.matrix(weight(), inputHeight, inputWidth, rows(), cols(), groups());
    }

    /** The window along the height. */
    public Window rows() {
        return options().rows();
    }

    /** The window along the width. */
    public Window cols() {
        return options().cols();
    }

    /**
     * The window along both axes.
     *
     * @throws IllegalStateException if they have different ones
     */
    public Window window() {
        if (!rows().equals(cols())) {
            throw new IllegalStateException(
                    "Conv2d: the window is " + describeWindow() + ", not alike along both axes; use rows() and cols()");
        }
        return rows();
    }

    @Override
    int[] weightShape(Options chosen) {
        return new int[] {
            chosen.outChannels(),
            chosen.inChannels() / chosen.groups(),
            chosen.rows().kernelSize(),
            chosen.cols().kernelSize()
        };
    }

    @Override
    Conv2d with(Options chosen) {
        return new Conv2d(chosen);
    }

    @Override
    ConvGeometry geometry(int[] inputShape) {
        return ConvGeometry.of(inputShape, weight().shape(), biasShape(), rows(), cols(), groups());
    }

    @Override
    String describeWindow() {
        return Window.describe(rows(), cols());
    }
}
