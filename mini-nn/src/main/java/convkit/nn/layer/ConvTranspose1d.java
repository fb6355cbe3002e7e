package convkit.nn.layer;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * 1-D transposed convolution: {@code [N, inChannels, L]} → {@code [N, outChannels, OL]} with OL = (L − 1)·stride −
 * 2·padding + dilation·(kernelSize − 1) + 1 + outputPadding. See {@link ConvTranspose2d}.
 *
 * <p>Parameters: {@code weight [inChannels, outChannels/groups, kernelSize]} and {@code bias [outChannels]}.
 */
public final class ConvTranspose1d extends ConvLayer<ConvTranspose1d> {

    private final int outputPadding;

    /** A transposed convolution with stride 1 and no padding: the sequence grows by kernelSize − 1. */
    public ConvTranspose1d(int inChannels, int outChannels, int kernelSize, RandomGenerator random) {
        this(inChannels, outChannels, Window.of(kernelSize), 0, random);
    }

    /**
     * A transposed convolution with this window.
     *
     * @param outputPadding positions more at the end, in [0, stride)
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if a channel count is below 1 or the output padding out of range
     */
    public ConvTranspose1d(int inChannels, int outChannels, Window window, int outputPadding, RandomGenerator random) {
        this(Options.of(inChannels, outChannels, Window.of(1), window, random), outputPadding);
    }

    private ConvTranspose1d(Options options, int outputPadding) {
        super(options);
        window().requireOutputPadding(outputPadding);
        this.outputPadding = outputPadding;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Convolution.convTranspose1d(x, weight(), bias(), window(), outputPadding, groups(), backend());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return new int[] {
            inputShape[0], options().outChannels(), geometry(inputShape).inWidth()
        };
    }

    /** The window along the output sequence. */
    public Window window() {
        return options().cols();
    }

    @Override
    int[] weightShape(Options chosen) {
        return new int[] {
            chosen.inChannels(),
            chosen.outChannels() / chosen.groups(),
            chosen.cols().kernelSize()
        };
    }

    @Override
    ConvTranspose1d with(Options chosen) {
        return new ConvTranspose1d(chosen, outputPadding);
    }

    @Override
    ConvGeometry geometry(int[] inputShape) {
        return ConvGeometry.transposed1d(inputShape, weight().shape(), biasShape(), window(), outputPadding, groups());
    }

    @Override
    String describeWindow() {
        return window().describeOneAxis() + (outputPadding == 0 ? "" : ", output padding " + outputPadding);
    }
}
