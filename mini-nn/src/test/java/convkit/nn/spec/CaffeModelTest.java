package convkit.nn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Sequential;
import convkit.nn.layer.Summary;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaffeModelTest {

    private static final String INPUT = "layer { name: 'data' type: 'Input' top: 'data'"
            + " input_param { shape { dim: 2 dim: 3 dim: 9 dim: 9 } } }\n";

    private final RandomGenerator random = new SplittableRandom(1);

    private static Path leNet() throws URISyntaxException {
        return Path.of(CaffeModelTest.class.getResource("lenet.prototxt").toURI());
    }

    /** One layer that reads the input, in line 2. */
    private Sequential withLayer(String body) {
        return CaffeModel.parse(INPUT + "layer { name: 'a' bottom: 'data' top: 'a' " + body + " }", random)
                .network();
    }

    private static String first(Sequential network) {
        return network.get(0).describe();
    }

    @Test
    void leNetAsPublished() throws IOException, URISyntaxException {
        CaffeModel model = CaffeModel.read(leNet(), random);
        assertThat(model.name()).isEqualTo("LeNet");
        assertThat(model.inputShape()).containsExactly(64, 1, 28, 28);
        Summary summary = model.network().summary(1, 28, 28);
        assertThat(summary.rows())
                .extracting(row -> row.path() + " " + Shape.times(row.outputShape()) + " " + row.parameters())
                .containsExactly(
                        "conv1 20×24×24 520",
                        "pool1 20×12×12 0",
                        "conv2 50×8×8 25050",
                        "pool2 50×4×4 0",
                        "ip1 500 400500",
                        "relu1 500 0",
                        "ip2 10 5010",
                        "prob 10 0");
        assertThat(summary.parameters()).isEqualTo(431_080);
        assertThat(model.network().forward(Tensor.randn(random, 2, 1, 28, 28)).shape())
                .containsExactly(2, 10);
    }

    /** The example of the package documentation: three ways to the same layers, and to the same weights from one seed. */
    @Test
    void threeWaysToLeNet() throws IOException, URISyntaxException {
        Sequential java = NetworkBuilder.input(new SplittableRandom(3), 1, 28, 28)
                .conv2d(20, 5)
                .maxPool2d(2)
                .conv2d(50, 5)
                .maxPool2d(2)
                .dense(500)
                .relu()
                .dense(10)
                .build();
        Sequential line = NetworkPattern.parse("INPUT(1x28x28) -> CONV(20, 5x5) -> POOL(2) -> CONV(50, 5x5) -> POOL(2)"
                        + " -> FC(500) -> RELU -> FC(10)")
                .build(new SplittableRandom(3));
        Sequential caffe = CaffeModel.read(leNet(), random).network();
        Tensor x = Tensor.randn(random, 1, 1, 28, 28);
        assertThat(line.predict(x).data()).isEqualTo(java.predict(x).data());
        assertThat(java.summary(1, 28, 28).parameters()).isEqualTo(431_080);
        assertThat(caffe.upTo("ip2").summary(1, 28, 28).rows())
                .extracting(Summary.Row::layer)
                .isEqualTo(java.summary(1, 28, 28).rows().stream()
                        .map(Summary.Row::layer)
                        .toList());
    }

    /** Caffe's xavier is uniform in ±√(3/fanIn): for conv1, √(3/25) = 0.346. */
    @Test
    void weightsStartAsTheFillersSay() throws IOException, URISyntaxException {
        float[] conv1 = CaffeModel.read(leNet(), random)
                .network()
                .parameters()
                .get("conv1.weight")
                .data();
        float largest = 0;
        for (float value : conv1) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(largest).isBetween(0.33f, 0.3465f);

        Sequential constant = withLayer("type: 'InnerProduct' inner_product_param { num_output: 4"
                + " weight_filler { value: 2 } bias_filler { type: 'constant' value: 0.5 } }");
        assertThat(constant.parameters().get("a.weight").data()).containsOnly(2f);
        assertThat(constant.parameters().get("a.bias").data()).containsOnly(0.5f);
        Sequential gaussian = withLayer("type: 'Convolution' convolution_param { num_output: 64 kernel_size: 3"
                + " weight_filler { type: 'gaussian' std: 0.01 } }");
        double squares = 0;
        for (float value : gaussian.parameters().get("a.weight").data()) {
            squares += value * value;
        }
        assertThat(Math.sqrt(squares / (64 * 27))).isBetween(0.0095, 0.0105);
    }

    @Test
    void aRateOfZeroFreezes() {
        Sequential network = withLayer("type: 'Convolution' param { lr_mult: 0 decay_mult: 0 } param { lr_mult: 2 }"
                + " convolution_param { num_output: 4 kernel_size: 3 }");
        assertThat(network.parameters().get("a.weight").requiresGrad()).isFalse();
        assertThat(network.parameters().get("a.bias").requiresGrad()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: 'Convolution' convolution_param { num_output: 6 kernel_size: 3 kernel_size: 3 stride: 2 pad: 1 group: 3"
                        + " bias_term: false engine: CAFFE } | Conv2d(3 → 6, 3×3, stride 2, padding 1, groups 3, no bias)",
                "type: 'Convolution' convolution_param < num_output: 6, kernel_size: [3, 3]; dilation: 2 >"
                        + " | Conv2d(3 → 6, 3×3, dilation 2)",
                "type: 'Pooling' pooling_param { kernel_size: 3 stride: 2 } | MaxPool2d(3×3, stride 2)",
                "type: 'Pooling' pooling_param { pool: AVE kernel_size: 2 } | AvgPool2d(2×2)",
                "type: 'Pooling' pooling_param { kernel_size: 2 stride: 2 round_mode: FLOOR } | MaxPool2d(2×2, stride 2)",
                "type: 'Pooling' pooling_param { pool: AVE global_pooling: true } | GlobalAvgPool2d",
                "type: 'ReLU' relu_param { negative_slope: 0.0 } | ReLU",
                "type: 'Sigmoid' | Sigmoid",
                "type: 'Dropout' dropout_param { dropout_ratio: 2.5e-1 } | Dropout(0.25)",
                "type: \"Drop\" 'out' # a string in two parts | Dropout(0.5)"
            })
    void layersAndTheirOptions(String body, String layer) {
        assertThat(first(withLayer(body + "\n"))).isEqualTo(layer);
    }

    /** The older way to give the input, and the parts of a file for training that are no part of the network. */
    @Test
    void otherWaysToGiveTheInput() {
        String ip =
                "layer { name: 'ip' type: 'InnerProduct' bottom: 'data' top: 'ip' inner_product_param { num_output: 2 } }";
        assertThat(CaffeModel.parse("input: 'data' input_dim: 64 input_dim: 1 input_dim: 4 input_dim: 4 " + ip, random)
                        .inputShape())
                .containsExactly(64, 1, 4, 4);
        assertThat(CaffeModel.parse("input: 'data' input_shape { dim: [7, 3] }" + ip, random)
                        .network()
                        .parameterCount())
                .isEqualTo(8);
        String training = "layer { name: 'd' type: 'Data' top: 'data' top: 'label' include { phase: TRAIN } }"
                + "layer { name: 'd' type: 'Data' top: 'data' top: 'label' include { phase: TEST } }" + ip
                + "layer { name: 'accuracy' type: 'Accuracy' bottom: 'ip' bottom: 'label' top: 'accuracy' }"
                + "layer { name: 'loss' type: 'SoftmaxWithLoss' bottom: 'ip' bottom: 'label' top: 'loss' }";
        CaffeModel model = CaffeModel.parse(training, random, 64, 1, 4, 4);
        assertThat(model.network().children().keySet()).containsExactly("flatten1", "ip");
        assertThatThrownBy(() -> CaffeModel.parse(training, random))
                .hasMessage("caffe: the file gives no input shape; add a layer of type Input with input_param"
                        + " { shape { dim: 64 dim: 1 dim: 28 dim: 28 } }, or give the shape to parse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: 'LRN' | layer 'a' has the type 'LRN', which cannot be imported; known are Convolution, Pooling,"
                        + " InnerProduct, ReLU, Sigmoid, Dropout, Softmax",
                "type: 'Convolution' convolution_param { num_output: 4 } | 'kernel_size' is missing",
                "type: 'Convolution' convolution_param { kernel_size: 4 } | 'num_output' is missing",
                "type: 'Convolution' convolution_param { num_output: -4 kernel_size: 3 } | 'num_output' is '-4' but must be a whole"
                        + " number from 1 to 999999999",
                "type: 'Convolution' convolution_param { num_output: 4 kernel_size: 3 kernel_size: 5 } | 'kernel_size' is [3, 5]"
                        + " but must be the same along both axes",
                "type: 'Convolution' convolution_param { num_output: 4 kernel_size: 3 kernel_h: 3 } | 'kernel_h' in convolution_param"
                        + " is not understood; take it out if the network can do without",
                "type: 'InnerProduct' inner_product_param { num_output: 4 num_output: 5 } | a second 'num_output' in inner_product_param;"
                        + " give it once",
                "type: 'Convolution' convolution_param: 3 | 'convolution_param' is '3' but must be a message { … }",
                "type: 'InnerProduct' inner_product_param { num_output { } } | 'num_output' is a message but must be a single value",
                "type: 'Convolution' convolution_param { num_output: 4 kernel_size: 3 group: 2 } | Conv2d: groups is 2 but must"
                        + " divide inChannels 3 and outChannels 4",
                "type: 'Convolution' convolution_param { num_output: 4 kernel_size: 3 bias_term: no } | 'bias_term' is 'no' but must"
                        + " be true or false",
                "type: 'Convolution' convolution_param { num_output: 4 kernel_size: 11 } | layer a, Conv2d(3 → 4, 11×11), on [3, 9,"
                        + " 9]: window: kernel spans 11 (kernelSize 11, dilation 1) but the padded input has only 9 (input 9, padding"
                        + " 0); use a smaller kernel or more padding",
                "type: 'Pooling' pooling_param { kernel_size: 2 stride: 2 } | Caffe's pooling rounds the size up, which cannot be"
                        + " imported: window: stride 2 does not fit: (9 + 2·0 − 2) / 2 leaves a remainder of 1; change stride, padding"
                        + " or kernelSize",
                "type: 'Pooling' pooling_param { pool: STOCHASTIC kernel_size: 3 } | pool is STOCHASTIC but only MAX and AVE can be"
                        + " imported",
                "type: 'Pooling' pooling_param { global_pooling: true } | 'global_pooling: true' cannot be imported",
                "type: 'InnerProduct' inner_product_param { num_output: 3 bias_term: false } | 'bias_term: false' cannot be imported",
                "type: 'InnerProduct' inner_product_param { num_output: 3 weight_filler { type: 'bilinear' } } | weight_filler of type"
                        + " bilinear with variance_norm FAN_IN cannot be imported; known are xavier, msra, gaussian, constant",
                "type: 'InnerProduct' inner_product_param { num_output: 3 bias_filler { type: 'gaussian' } } | bias_filler of type"
                        + " gaussian cannot be imported; use constant",
                "type: 'ReLU' relu_param { negative_slope: 0.1 } | 'negative_slope: 0.1' cannot be imported",
                "type: 'Dropout' dropout_param { dropout_ratio: half } | 'dropout_ratio' is 'half' but must be a number",
                "type: 'Dropout' dropout_param { dropout_ratio: 1 } | Dropout: probability is 1.0 but must be at least 0 and below 1",
                "type: 'ReLU' include { phase: TEST } | layer 'a' is there in one phase only, which cannot be imported; take"
                        + " 'include' out",
                "type: 'ReLU' bottom: 'b' | layer 'a' reads [data, b] and writes [a] but only a chain can be imported, in which it"
                        + " reads [data] and writes one"
            })
    void whatCannotBeImportedIsNamedWithItsLine(String body, String problem) {
        assertThatThrownBy(() -> withLayer(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("caffe, line 2: " + problem);
    }

    @Test
    void theLineIsThatOfTheOffendingField() {
        assertThatThrownBy(() -> CaffeModel.parse(
                        INPUT + "layer {\n  name: 'n'\n  bottom: 'data' # in\n  top: 'n'\n\n  type: 'LRN'\n}\n",
                        random))
                .hasMessageStartingWith("caffe, line 7: layer 'n' has the type 'LRN'");
        assertThatThrownBy(() -> CaffeModel.parse(INPUT + "\nlayer {\n type: 'ReLU' }", random))
                .hasMessage("caffe, line 3: the layer has no name; add name: \"…\"");
        assertThatThrownBy(() -> CaffeModel.parse("name: 'x'\nlayers { type: CONVOLUTION }", random))
                .hasMessage("caffe, line 2: 'layers' is the format of before 2014; convert the file with Caffe's"
                        + " upgrade_net_proto_text");
        assertThatThrownBy(() -> CaffeModel.parse("nmae: 'x'\n" + INPUT, random))
                .hasMessage(
                        "caffe, line 1: 'nmae' in the file is not understood; take it out if the network can do without");
        assertThatThrownBy(() -> CaffeModel.parse(INPUT, random))
                .hasMessage("caffe: the file holds no layer that computes; give at least one");
        String relu = "layer { name: 'r' type: 'ReLU' bottom: 'data' top: 'data' }\n";
        assertThatThrownBy(() -> CaffeModel.parse(INPUT + relu + relu, random))
                .hasMessage("caffe, line 3: layer r: the name is taken; use another");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layer {# name: 'a' | 3 | the file ends inside 'layer', which was opened in line 2; it is cut off or a '}' is missing",
                "a { b <# c: 1 } | 3 | the name of a field is expected but '}' stands here",
                "layer { }# } | 3 | the name of a field is expected but '}' stands here",
                "name: | 2 | a value for 'name' is expected but the end of the file stands here",
                "name 'x' | 2 | ':' or '{' is expected after 'name' but 'x' stands here",
                "'name': 'x' | 2 | the name of a field is expected but 'name' stands here",
                "name: 'x#y' | 2 | a string is not closed; add '",
                "name: 'x\\q' | 2 | the escape \\q is not understood; use \\n, \\t, \\r, \\\\, \\\" or \\'",
                "dim: [1, 2 | 2 | ',' or ']' is expected in the list of 'dim' but the end of the file stands here",
                "dim: [] | 2 | a value for 'dim' is expected but ']' stands here"
            })
    void brokenTextIsNamedWithItsLine(String text, int line, String problem) {
        assertThatThrownBy(() -> ProtoText.parse("# first line: { \" '\n" + text.replace('#', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("caffe, line " + line + ": " + problem);
    }

    /** Cut anywhere, the published file is either refused with a line or, between two layers, a shorter network. */
    @Test
    void theFileCutOffAnywhere() throws IOException, URISyntaxException {
        String text = Files.readString(leNet());
        int refused = 0;
        for (int length = 0; length < text.length(); length++) {
            try {
                CaffeModel.parse(text.substring(0, length), random);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).startsWith("caffe");
                refused++;
            }
        }
        // eight layers end in "}" and a line break: each place between them is a whole file, the last only before the
        // break
        assertThat(text.length() - refused).isEqualTo(7 * 2 + 1);
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackOverflows() {
        assertThatThrownBy(() -> ProtoText.parse("a {".repeat(100_000)))
                .hasMessage("caffe, line 1: messages are nested more than 100 deep");
    }

    @Test
    void escapesInStrings() {
        assertThat(ProtoText.parse("s: 'a\\n\\t\\r\\\\\\'\\\"'").text("s", "")).isEqualTo("a\n\t\r\\'\"");
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path weights = Files.write(folder.resolve("lenet.caffemodel"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> CaffeModel.read(weights, random))
                .isInstanceOf(IOException.class)
                .hasMessage("caffe: '" + weights + "' is no text in UTF-8; give a .prototxt file, not the weights");
        Path broken = Files.writeString(folder.resolve("broken.prototxt"), "layer {");
        assertThatThrownBy(() -> CaffeModel.read(broken, random))
                .hasMessage("broken.prototxt: caffe, line 1: the file ends inside 'layer', which was opened in line 1;"
                        + " it is cut off or a '}' is missing");
    }
}
