package convkit.nn.layer;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * 2-D convolution with learned kernels: {@code [N, inChannels, H, W]} → {@code [N, outChannels, OH, OW]} with OH = ⌊(H +
 * 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1. "Convolution" means cross-correlation: the kernel is not
 * flipped.
 *
 * <p>Parameters: {@code weight [outChannels, inChannels/groups, kernelSize, kernelSize]} and {@code bias
 * [outChannels]}. LeCun et al., "Backpropagation applied to handwritten zip code recognition" (1989).
 */
public final class Conv2d extends Layer {

    private final int inChannels;
    private final int outChannels;
    private final Window window;
    private final int groups;
    private final boolean hasBias;
    private final Initializer initializer;
    private final ConvBackend backend;
    private final long seed;
    private final Tensor weight;
    private final Tensor bias;

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
        this(
                inChannels,
                outChannels,
                window,
                1,
                true,
                Initializer.uniformFanIn(),
                ConvBackend.auto(),
                random.nextLong());
    }

    private Conv2d(
            int inChannels,
            int outChannels,
            Window window,
            int groups,
            boolean hasBias,
            Initializer initializer,
            ConvBackend backend,
            long seed) {
        if (inChannels < 1 || outChannels < 1) {
            throw new IllegalArgumentException("Conv2d: inChannels is " + inChannels + " and outChannels " + outChannels
                    + " but both must be 1 or more");
        }
        if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0) {
            throw new IllegalArgumentException("Conv2d: groups is " + groups + " but must divide inChannels "
                    + inChannels + " and outChannels " + outChannels);
        }
        this.inChannels = inChannels;
        this.outChannels = outChannels;
        this.window = window;
        this.groups = groups;
        this.hasBias = hasBias;
        this.initializer = initializer;
        this.backend = backend;
        this.seed = seed;
        int[] shape = {outChannels, inChannels / groups, window.kernelSize(), window.kernelSize()};
        this.weight = Tensor.parameter(() -> initializer.values(shape, new SplittableRandom(seed)), shape);
        this.bias = hasBias ? Tensor.parameter(() -> new float[outChannels], outChannels) : null;
    }

    /** This layer, freshly initialised, with its channels split into independent groups; call it before training. */
    public Conv2d groups(int newGroups) {
        return new Conv2d(inChannels, outChannels, window, newGroups, hasBias, initializer, backend, seed);
    }

    /** This layer, freshly initialised, without a bias; usual before batch norm. */
    public Conv2d withoutBias() {
        return new Conv2d(inChannels, outChannels, window, groups, false, initializer, backend, seed);
    }

    /** This layer, freshly initialised by another rule. */
    public Conv2d initializer(Initializer newInitializer) {
        return new Conv2d(inChannels, outChannels, window, groups, hasBias, newInitializer, backend, seed);
    }

    /** This layer, freshly initialised, computed by another rung of the kernel ladder. */
    public Conv2d backend(ConvBackend newBackend) {
        return new Conv2d(inChannels, outChannels, window, groups, hasBias, initializer, newBackend, seed);
    }

    @Override
    public Tensor forward(Tensor x) {
        return Convolution.conv2d(x, weight, bias, window, window, groups, backend);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        return geometry(inputShape).outputShape();
    }

    @Override
    public long multiplyAdds(int... inputShape) {
        return geometry(inputShape).multiplyAdds();
    }

    private ConvGeometry geometry(int[] inputShape) {
        return ConvGeometry.of(inputShape, weight.shape(), bias == null ? null : bias.shape(), window, window, groups);
    }

    @Override
    protected Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        if (bias != null) {
            parameters.put("bias", bias);
        }
        return parameters;
    }

    /** The kernels, {@code [outChannels, inChannels/groups, kernelSize, kernelSize]}. */
    public Tensor weight() {
        return weight;
    }

    /** The biases, {@code [outChannels]}; null if the layer has none. */
    public Tensor bias() {
        return bias;
    }

    /** The window along both axes. */
    public Window window() {
        return window;
    }

    /** The rung that computes this layer. */
    public ConvBackend backend() {
        return backend;
    }

    @Override
    public String describe() {
        return "Conv2d(" + inChannels + " → " + outChannels + ", " + window.describe()
                + (groups == 1 ? "" : ", groups " + groups) + (hasBias ? "" : ", no bias") + ")";
    }
}
