package convkit.nn.spec;

import convkit.nn.conv.Window;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import convkit.nn.tensor.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A chain of layers whose input sizes follow from the shape of the input, in the manner of Keras:
 *
 * <pre>{@code
 * Sequential model = NetworkBuilder.input(random, 1, 28, 28)
 *         .conv2d(32, 5).relu()
 *         .maxPool2d(2)
 *         .conv2d(64, 5).relu()
 *         .maxPool2d(2)
 *         .flatten()
 *         .dense(1000).relu()
 *         .dense(10).logSoftmax()
 *         .build();
 * }</pre>
 *
 * <p>Layers are named by kind and number: {@code conv1, relu1, pool1, conv2, …, dense2}. A layer that does not fit is refused
 * at the call that adds it.
 */
public final class NetworkBuilder {

    private final RandomGenerator random;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int[] batchShape;

    private NetworkBuilder(RandomGenerator random, int[] inputShape) {
        this.random = random;
        this.batchShape = new int[inputShape.length + 1];
        batchShape[0] = 1;
        System.arraycopy(inputShape, 0, batchShape, 1, inputShape.length);
    }

    /**
     * An empty chain.
     *
     * @param random gives the layers' seeds
     * @param inputShape of one example, without the batch axis: {@code [C, H, W]} or {@code [features]}
     * @throws IllegalArgumentException if there is no axis or an axis is shorter than 1
     */
    public static NetworkBuilder input(RandomGenerator random, int... inputShape) {
        if (inputShape.length == 0 || Arrays.stream(inputShape).anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException("input: shape is " + Shape.format(inputShape)
                    + " but must have axes of 1 or longer, such as 1, 28, 28 (channels, height, width)");
        }
        Shape.size(inputShape);
        return new NetworkBuilder(random, inputShape);
    }

    /** Convolution with stride 1 and no padding, as in Keras. */
    public NetworkBuilder conv2d(int outChannels, int kernelSize) {
        return conv2d(outChannels, Window.of(kernelSize));
    }

    /** Convolution with any window. */
    public NetworkBuilder conv2d(int outChannels, Window window) {
        return add(unusedName("conv"), new Conv2d(channels("conv2d"), outChannels, window, random));
    }

    /** Largest value of windows that lie side by side. */
    public NetworkBuilder maxPool2d(int kernelSize) {
        return maxPool2d(Window.of(kernelSize).stride(kernelSize));
    }

    /** Largest value of each window. */
    public NetworkBuilder maxPool2d(Window window) {
        return add(unusedName("pool"), new MaxPool2d(window));
    }

    /** Mean of windows that lie side by side. */
    public NetworkBuilder avgPool2d(int kernelSize) {
        return avgPool2d(Window.of(kernelSize).stride(kernelSize));
    }

    /** Mean of each window. */
    public NetworkBuilder avgPool2d(Window window) {
        return add(unusedName("pool"), new AvgPool2d(window));
    }

    /** Batch normalisation of maps. */
    public NetworkBuilder batchNorm() {
        return add(unusedName("norm"), new BatchNorm2d(channels("batchNorm")));
    }

    /** max(0, x). */
    public NetworkBuilder relu() {
        return add(unusedName("relu"), new ReLU());
    }

    /** 1 / (1 + e⁻ˣ). */
    public NetworkBuilder sigmoid() {
        return add(unusedName("sigmoid"), new Sigmoid());
    }

    /** Drops values in training. */
    public NetworkBuilder dropout(double probability) {
        return add(unusedName("dropout"), new Dropout(probability, random));
    }

    /** All values of an example in one axis. */
    public NetworkBuilder flatten() {
        return add(unusedName("flatten"), new Flatten());
    }

    /** Full connection to {@code out} units; maps are flattened first. */
    public NetworkBuilder dense(int out) {
        if (batchShape.length != 2) {
            flatten();
        }
        return add(unusedName("dense"), new Linear(batchShape[1], out, random));
    }

    /** Log-probabilities of the classes: the logarithm of what Keras calls softmax. */
    public NetworkBuilder logSoftmax() {
        return add(unusedName("log_softmax"), new LogSoftmax());
    }

    /**
     * Any other layer under a name of its own.
     *
     * @throws IllegalArgumentException if the name is taken, or the layer does not fit the shape so far
     */
    public NetworkBuilder add(String name, Layer layer) {
        if (layers.containsKey(name)) {
            throw new IllegalArgumentException("layer " + name + ": the name is taken; use another");
        }
        try {
            batchShape = layer.outputShape(batchShape);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "layer " + name + ", " + layer.describe() + ", on " + Shape.format(shape()) + ": " + e.getMessage(),
                    e);
        }
        layers.put(name, layer);
        return this;
    }

    /** Shape of one example after the layers so far, without the batch axis. */
    public int[] shape() {
        return Arrays.copyOfRange(batchShape, 1, batchShape.length);
    }

    /** The network; layers added to the builder later do not reach it. */
    public Sequential build() {
        return new Sequential(layers);
    }

    private int channels(String operation) {
        if (batchShape.length != 4) {
            throw new IllegalArgumentException(operation + ": needs maps [C, H, W] but the shape here is "
                    + Shape.format(shape()) + "; put it before flatten and dense");
        }
        return batchShape[1];
    }

    private String unusedName(String kind) {
        String name;
        do {
            name = kind + counts.merge(kind, 1, Integer::sum);
        } while (layers.containsKey(name));
        return name;
    }
}
