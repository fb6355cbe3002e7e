package convkit.nn.init;

import convkit.nn.tensor.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How a parameter starts. Fan-in is the number of inputs that one output sees, fan-out the number of outputs that one
 * input reaches: for a weight {@code [O, I, KH, KW]} they are I·KH·KW and O·KH·KW, for {@code [O, I]} they are I and O.
 */
@FunctionalInterface
public interface Initializer {

    /**
     * Starting values for a parameter of this shape, row-major.
     *
     * @param random the only source of chance, so that a seed repeats the run
     */
    float[] values(int[] shape, RandomGenerator random);

    /** All zeros. Right for a bias; a weight of zeros never learns, because all its units stay alike. */
    static Initializer zeros() {
        return constant(0f);
    }

    /** The same value everywhere. */
    static Initializer constant(float value) {
        return (shape, random) -> {
            float[] values = new float[Shape.size(shape)];
            Arrays.fill(values, value);
            return values;
        };
    }

    /** Normal with mean 0. */
    static Initializer normal(double standardDeviation) {
        return (shape, random) -> gaussian(shape, standardDeviation, random);
    }

    /**
     * Uniform in ±√(6 / (fanIn + fanOut)): keeps the variance of activations and of gradients in nets of tanh or sigmoid
     * units. Glorot &amp; Bengio (2010).
     */
    static Initializer xavierUniform() {
        return (shape, random) -> uniform(shape, Math.sqrt(6.0 / (fanIn(shape) + fanOut(shape))), random);
    }

    /** Normal with standard deviation √(2 / (fanIn + fanOut)). Glorot &amp; Bengio (2010). */
    static Initializer xavierNormal() {
        return (shape, random) -> gaussian(shape, Math.sqrt(2.0 / (fanIn(shape) + fanOut(shape))), random);
    }

    /**
     * Uniform in ±√(6 / fanIn): the factor 2 over Xavier makes up for the half of the units that ReLU switches off. He et
     * al. (2015).
     */
    static Initializer heUniform() {
        return (shape, random) -> uniform(shape, Math.sqrt(6.0 / fanIn(shape)), random);
    }

    /** Normal with standard deviation √(2 / fanIn). He et al. (2015). */
    static Initializer heNormal() {
        return (shape, random) -> gaussian(shape, Math.sqrt(2.0 / fanIn(shape)), random);
    }

    /**
     * Uniform in ±1/√fanIn: what PyTorch gives convolutional and linear layers, and the default here. Smaller than He's,
     * so a fresh classifier starts close to equal probabilities and its loss close to ln(classes).
     */
    static Initializer uniformFanIn() {
        return (shape, random) -> uniform(shape, 1.0 / Math.sqrt(fanIn(shape)), random);
    }

    /**
     * Inputs that one output sees.
     *
     * @throws IllegalArgumentException if the shape has fewer than two axes or a fan-in of 0
     */
    static int fanIn(int[] shape) {
        requireWeight(shape);
        return Shape.size(shape) / shape[0];
    }

    /** Outputs that one input reaches. */
    static int fanOut(int[] shape) {
        requireWeight(shape);
        return Shape.size(shape) / shape[1];
    }

    private static void requireWeight(int[] shape) {
        if (shape.length < 2 || Shape.size(shape) == 0) {
            throw new IllegalArgumentException(
                    "initialiser: fan-in and fan-out need a weight [outputs, inputs, …] but the shape is "
                            + Shape.format(shape) + "; use zeros, constant or normal for it");
        }
    }

    private static float[] uniform(int[] shape, double bound, RandomGenerator random) {
        float[] values = new float[Shape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-bound, bound);
        }
        return values;
    }

    private static float[] gaussian(int[] shape, double standardDeviation, RandomGenerator random) {
        float[] values = new float[Shape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * standardDeviation);
        }
        return values;
    }
}
