package convkit.nn.layer;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * 1-D convolution along sequences: {@code [N, inChannels, L]} → {@code [N, outChannels, OL]} with OL = ⌊(L + 2·padding −
 * dilation·(kernelSize − 1) − 1) / stride⌋ + 1.
 *
 * <p>Parameters: {@code weight [outChannels, inChannels/groups, kernelSize]} and {@code bias [outChannels]}. Waibel et
 * al., "Phoneme recognition using time-delay neural networks" (1989).
 */
public final class Conv1d extends ConvLayer<Conv1d> {

    /** A convolution with stride 1 and no padding. */
    public Conv1d(int inChannels, int outChannels, int kernelSize, RandomGenerator random) {
        this(inChannels, outChannels, Window.of(kernelSize), random);
    }

    /**
     * A convolution with this window.
     *
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if a channel count is below 1
     */
    public Conv1d(int inChannels, int outChannels, Window window, RandomGenerator random) {
        this(Options.of(inChannels, outChannels, Window.of(1), window, random));
    }

    private Conv1d(Options options) {
        super(options);
    }

    @Override
    public Tensor forward(Tensor x) {
        return Convolution.conv1d(x, weight(), bias(), window(), groups(), backend());
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return new int[] {
            inputShape[0], options().outChannels(), geometry(inputShape).outWidth()
        };
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
    Conv1d with(Options chosen) {
        return new Conv1d(chosen);
    }

    @Override
    ConvGeometry geometry(int[] inputShape) {
        return ConvGeometry.of1d(inputShape, weight().shape(), biasShape(), window(), groups());
    }

    @Override
    String describeWindow() {
        return window().describeOneAxis();
    }
}
