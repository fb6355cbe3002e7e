package convkit.nn.spec;

import convkit.nn.layer.Sequential;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A network written in Caffe's protobuf text, such as {@code lenet.prototxt}. Layers keep their names. Jia et al., "Caffe:
 * convolutional architecture for fast feature embedding" (2014).
 *
 * <p>Chains of these types can be read: Input, Convolution, Pooling, InnerProduct, ReLU, Sigmoid, Dropout, Softmax. Data layers
 * are passed over, and so are Accuracy and SoftmaxWithLoss, because loss and accuracy are no part of a network here; Softmax
 * gives log-probabilities. {@code lr_mult: 0} freezes, other rates are a matter of training and are not read. Weights without a
 * filler start by this library's rule, not as zeros. Anything else that the file says and this class does not understand is an
 * error with its line.
 *
 * @param name of the network; empty if the file gives none
 * @param inputShape with the batch axis, as in the file: {@code [64, 1, 28, 28]}
 * @param network freshly initialised
 */
public record CaffeModel(String name, List<Integer> inputShape, Sequential network) {

    private static final Set<String> DATA =
            Set.of("Input", "Data", "ImageData", "HDF5Data", "MemoryData", "WindowData", "DummyData");
    private static final Set<String> JUDGES = Set.of("Accuracy", "SoftmaxWithLoss");

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read or is no text
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static CaffeModel read(Path file, RandomGenerator random) throws IOException {
        try {
            return parse(Files.readString(file), random);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "caffe: '" + file + "' is no text in UTF-8; give a .prototxt file, not the weights", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a text that gives the input shape.
     *
     * @param random gives the layers' seeds
     * @throws IllegalArgumentException if the text is broken, or says something that cannot be imported; names the line
     */
    public static CaffeModel parse(String text, RandomGenerator random) {
        return parse(text, random, new int[0]);
    }

    /**
     * Reads a text for training, in which the shape of the data is not given.
     *
     * @param dataShape with the batch axis; what the text itself says goes first
     */
    public static CaffeModel parse(String text, RandomGenerator random, int... dataShape) {
        ProtoMessage file = ProtoText.parse(text);
        List<ProtoMessage> layers = new ArrayList<>(file.messages("layer"));
        if (!file.all("layers").isEmpty()) {
            throw ProtoMessage.error(
                    file.all("layers").get(0).line(),
                    "'layers' is the format of before 2014; convert the file with Caffe's upgrade_net_proto_text");
        }
        String top = file.text("input", null);
        List<Integer> shape = new ArrayList<>(file.integers("input_dim", 1));
        file.message("input_shape").integers("dim", 1).forEach(shape::add);
        while (!layers.isEmpty() && DATA.contains(layers.get(0).text("type", ""))) {
            ProtoMessage input = layers.remove(0);
            input.message("input_param").messages("shape").forEach(given -> shape.addAll(given.integers("dim", 1)));
            List<String> tops = input.texts("top");
            top = tops.isEmpty() ? top : tops.get(0);
        }
        if (shape.isEmpty()) {
            Arrays.stream(dataShape).forEach(shape::add);
        }
        if (shape.size() < 2 || top == null) {
            throw new IllegalArgumentException(
                    "caffe: the file gives no input shape; add a layer of type Input with input_param"
                            + " { shape { dim: 64 dim: 1 dim: 28 dim: 28 } }, or give the shape to parse");
        }
        String name = file.text("name", "");
        file.requireAllRead();
        int[] ofOneExample = shape.stream().skip(1).mapToInt(Integer::intValue).toArray();
        CaffeLayers chain = new CaffeLayers(NetworkBuilder.input(random, ofOneExample), random, top);
        for (ProtoMessage layer : layers) {
            if (!JUDGES.contains(layer.text("type", ""))) {
                chain.add(layer);
            }
        }
        return new CaffeModel(name, List.copyOf(shape), chain.build());
    }
}
