package convkit.nn.layer;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * 1-D convolution that never sees the future: {@code [N, inChannels, L]} → {@code [N, outChannels, L]}, output i computed
 * from inputs i, i − D, …, i − (K − 1)·D, with zeros before the beginning. With stride S the length is ⌊(L − 1) / S⌋ + 1.
 * Keras calls it {@code Conv1D(padding="causal")}.
 *
 * <p>Parameters: {@code weight [outChannels, inChannels/groups, kernelSize]} and {@code bias [outChannels]}. Van den Oord
 * et al., "WaveNet: a generative model for raw audio" (2016), section 2.1.
 */
public final class CausalConv1d extends ConvLayer<CausalConv1d> {

    /** A causal convolution with stride 1. */
    public CausalConv1d(int inChannels, int outChannels, int kernelSize, int dilation, RandomGenerator random) {
        this(inChannels, outChannels, Window.of(kernelSize).dilation(dilation), random);
    }

    /**
     * A causal convolution with this window.
     *
     * @param window without padding; the layer pads by itself
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if the window has padding, or a channel count is below 1
     */
    public CausalConv1d(int inChannels, int outChannels, Window window, RandomGenerator random) {
        this(Options.of(inChannels, outChannels, Window.of(1), window, random));
        if (window.padding() != 0) {
            throw new IllegalArgumentException("CausalConv1d: padding is " + window.padding()
                    + " but must be 0; a causal convolution pads by itself, on the left only");
        }
    }

    private CausalConv1d(Options options) {
        super(options);
    }

    @Override
    public Tensor forward(Tensor x) {
        return Convolution.causalConv1d(x, weight(), bias(), window(), groups(), backend());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        int outLength = geometry(inputShape).outWidth();
        return new int[] {inputShape[0], options().outChannels(), outLength};
    }

    /** The window along the sequence. */
    public Window window() {
        return options().cols();
    }

    @Override
    int[] weightShape(Options chosen) {
        return new int[] {
            chosen.outChannels(),
            chosen.inChannels() / chosen.groups(),
            chosen.cols().kernelSize()
        };
    }

    @Override
    CausalConv1d with(Options chosen) {
        return new CausalConv1d(chosen);
    }

    @Override
    ConvGeometry geometry(int[] inputShape) {
        return ConvGeometry.causal1d(inputShape, weight().shape(), biasShape(), window(), groups());
    }

    @Override
    String describeWindow() {
        return window().describeOneAxis();
    }
}
