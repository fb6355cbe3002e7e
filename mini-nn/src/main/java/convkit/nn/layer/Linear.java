package convkit.nn.layer;

import convkit.nn.init.Initializer;
import convkit.nn.ops.Affine;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Full connection: {@code [N, in]} → {@code [N, out]}, y = x·weightᵀ + bias, with parameters {@code weight [out, in]} and
 * {@code bias [out]}. Keras calls it Dense.
 */
public final class Linear extends Layer {

    private final int in;
    private final int out;
    private final long seed;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * A full connection; the weights are initialised by {@link Initializer#uniformFanIn()}, the biases are 0.
     *
     * @param random gives the seed of the starting weights
     * @throws IllegalArgumentException if a size is below 1
     */
    public Linear(int in, int out, RandomGenerator random) {
        this(in, out, Initializer.uniformFanIn(), random.nextLong());
    }

    private Linear(int in, int out, Initializer initializer, long seed) {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "Linear: in is " + in + " and out " + out + " but both must be 1 or more");
        }
        this.in = in;
        this.out = out;
        this.seed = seed;
        int[] shape = {out, in};
        this.weight = Tensor.parameter(() -> initializer.values(shape, new SplittableRandom(seed)), shape);
        this.bias = Tensor.parameter(() -> new float[out], out);
    }

    /** This layer, freshly initialised by another rule. */
    public Linear initializer(Initializer initializer) {
        return new Linear(in, out, initializer, seed);
    }

    @Override
    public Tensor forward(Tensor x) {
        return Affine.linear(x, weight, bias);
    }

    @Override
    public int[] outputShape(int... inputShape) {
        Shape.requireRank("linear", inputShape, "NI");
        if (inputShape[1] != in) {
            throw new IllegalArgumentException("linear: input has " + inputShape[1] + " features but the layer expects "
                    + in + " (input " + Shape.format(inputShape, "NI") + "); use in=" + inputShape[1]);
        }
        return new int[] {inputShape[0], out};
    }

    @Override
    public long multiplyAdds(int... inputShape) {
        return (long) outputShape(inputShape)[0] * in * out;
    }

    @Override
    protected Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        parameters.put("bias", bias);
        return parameters;
    }

    /** The weights, {@code [out, in]}. */
    public Tensor weight() {
        return weight;
    }

    /** The biases, {@code [out]}. */
    public Tensor bias() {
        return bias;
    }

    @Override
    public String describe() {
        return "Linear(" + in + " → " + out + ")";
    }
}
