package convkit.nn.layer;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What all convolutional layers share: their channels, windows, weights and options. An option makes a fresh layer; call
 * it before training.
 *
 * @param <L> the layer itself
 */
public abstract class ConvLayer<L extends ConvLayer<L>> extends Layer {

    /** All that a convolutional layer is made from; the starting weights follow from the seed. */
    record Options(
            int inChannels,
            int outChannels,
            Window rows,
            Window cols,
            int groups,
            boolean hasBias,
            Initializer initializer,
            ConvBackend backend,
            long seed) {

        static Options of(int inChannels, int outChannels, Window rows, Window cols, RandomGenerator random) {
            return new Options(
                    inChannels,
                    outChannels,
                    rows,
                    cols,
                    1,
                    true,
                    Initializer.uniformFanIn(),
                    ConvBackend.byDefault(),
                    random.nextLong());
        }

        Options with(int newGroups, boolean bias, Initializer rule, ConvBackend rung) {
            return new Options(inChannels, outChannels, rows, cols, newGroups, bias, rule, rung, seed);
        }

        private void requireValid(String layer) {
            if (inChannels < 1 || outChannels < 1) {
                throw new IllegalArgumentException(layer + ": inChannels is " + inChannels + " and outChannels "
                        + outChannels + " but both must be 1 or more");
            }
            if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0) {
                throw new IllegalArgumentException(layer + ": groups is " + groups + " but must divide inChannels "
                        + inChannels + " and outChannels " + outChannels);
            }
        }
    }

    private final Options options;
    private final Tensor weight;
    private final Tensor bias;

    ConvLayer(Options options) {
        options.requireValid(getClass().getSimpleName());
        this.options = options;
        int[] shape = weightShape(options);
        this.weight =
                Tensor.parameter(() -> options.initializer.values(shape, new SplittableRandom(options.seed)), shape);
        int outChannels = options.outChannels;
        this.bias = options.hasBias ? Tensor.parameter(() -> new float[outChannels], outChannels) : null;
    }

    /** Shape of the weights; asked for in the constructor, so it may depend on the options only. */
    abstract int[] weightShape(Options chosen);

    /** This kind of layer with other options. */
    abstract L with(Options chosen);

    /** Sizes of the convolution, whose multiply-adds are those of the layer. */
    abstract ConvGeometry geometry(int[] inputShape);

    /** What {@link #describe} says about the windows. */
    abstract String describeWindow();

    /** This layer, freshly initialised, with its channels split into independent groups; C of them: depthwise. */
    public final L groups(int groups) {
        return with(options.with(groups, options.hasBias, options.initializer, options.backend));
    }

    /** This layer, freshly initialised, without a bias; usual before batch norm. */
    public final L withoutBias() {
        return with(options.with(options.groups, false, options.initializer, options.backend));
    }

    /** This layer, freshly initialised by another rule. */
    public final L initializer(Initializer initializer) {
        return with(options.with(options.groups, options.hasBias, initializer, options.backend));
    }

    /** This layer, freshly initialised, computed by another rung of the kernel ladder. */
    public final L backend(ConvBackend backend) {
        return with(options.with(options.groups, options.hasBias, options.initializer, backend));
    }

    final Options options() {
        return options;
    }

    final int[] biasShape() {
        return bias == null ? null : bias.shape();
    }

    @Override
    public final long multiplyAdds(int... inputShape) {
        return geometry(inputShape).multiplyAdds();
    }

    @Override
    protected final Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        if (bias != null) {
            parameters.put("bias", bias);
        }
        return parameters;
    }

    /** The kernels. */
    public final Tensor weight() {
        return weight;
    }

    /** The biases, {@code [outChannels]}; null if the layer has none. */
    public final Tensor bias() {
        return bias;
    }

    /** Number of channel groups that do not see each other; 1 for an ordinary convolution. */
    public final int groups() {
        return options.groups;
    }

    /** The rung that computes this layer. */
    public final ConvBackend backend() {
        return options.backend;
    }

    /** The name of the rung that computes this layer for inputs of this shape. */
    public final String rungFor(int... inputShape) {
        return options.backend.rungFor(geometry(inputShape));
    }

    @Override
    public final String describe() {
        return getClass().getSimpleName() + "(" + options.inChannels + " → " + options.outChannels + ", "
                + describeWindow() + (options.groups == 1 ? "" : ", groups " + options.groups)
                + (options.hasBias ? "" : ", no bias") + ")";
    }
}
