package convkit.nn.layer;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * 2-D transposed convolution with learned kernels, which enlarges where a convolution of the same window shrinks: {@code
 * [N, inChannels, H, W]} → {@code [N, outChannels, OH, OW]} with OH = (H − 1)·stride − 2·padding + dilation·(kernelSize −
 * 1) + 1 + outputPadding. Keras calls it Conv2DTranspose.
 *
 * <p>Parameters: {@code weight [inChannels, outChannels/groups, KH, KW]}, the shape of the convolution that leads back,
 * and {@code bias [outChannels]}. Long et al., "Fully convolutional networks" (2015), section 3.3.
 */
public final class ConvTranspose2d extends ConvLayer<ConvTranspose2d> {

    private final int outputPadding;

    /** A transposed convolution with stride 1 and no padding: the map grows by kernelSize − 1. */
    public ConvTranspose2d(int inChannels, int outChannels, int kernelSize, RandomGenerator random) {
        this(inChannels, outChannels, Window.of(kernelSize), random);
    }

    /** A transposed convolution with this window along both axes and no output padding. */
    public ConvTranspose2d(int inChannels, int outChannels, Window window, RandomGenerator random) {
        this(inChannels, outChannels, window, 0, random);
    }

    /**
     * A transposed convolution with this window along both axes.
     *
     * @param outputPadding rows and columns more at the end, in [0, stride)
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if a channel count is below 1 or the output padding out of range
     */
    public ConvTranspose2d(int inChannels, int outChannels, Window window, int outputPadding, RandomGenerator random) {
        this(Options.of(inChannels, outChannels, window, window, random), outputPadding);
    }

    private ConvTranspose2d(Options options, int outputPadding) {
        super(options);
        window().requireOutputPadding(outputPadding);
        this.outputPadding = outputPadding;
    }

    @Override
    public Tensor forward(Tensor x) {
        int[] paddings = {outputPadding, outputPadding};
        return Convolution.convTranspose2d(x, weight(), bias(), window(), window(), paddings, groups(), backend());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return geometry(inputShape).inputShape();
    }

    /** The window along both axes of the output. */
    public Window window() {
        return options().rows();
    }

    @Override
    int[] weightShape(Options chosen) {
        int kernelSize = chosen.rows().kernelSize();
        return new int[] {chosen.inChannels(), chosen.outChannels() / chosen.groups(), kernelSize, kernelSize};
    }

    @Override
    ConvTranspose2d with(Options chosen) {
        return new ConvTranspose2d(chosen, outputPadding);
    }

    @Override
    ConvGeometry geometry(int[] inputShape) {
        int[] paddings = {outputPadding, outputPadding};
        return ConvGeometry.transposed(
                inputShape, weight().shape(), biasShape(), window(), window(), paddings, groups());
    }

    @Override
    String describeWindow() {
        return window().describe() + (outputPadding == 0 ? "" : ", output padding " + outputPadding);
    }
}
