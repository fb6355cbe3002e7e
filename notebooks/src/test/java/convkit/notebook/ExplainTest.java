package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.nn.conv.Window;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.Branches;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.Network;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import convkit.nn.model.CifarResNet;
import convkit.nn.model.LeNet;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(4);

    private static final Sequential SMALL = new Sequential(
            new Conv2d(2, 4, Window.of(3).stride(2).padding(1), RANDOM).groups(2),
            new Residual(new Conv2d(4, 4, Window.of(3).padding(2).dilation(2), RANDOM)),
            new ReLU(),
            new MaxPool2d(Window.of(2).stride(2)),
            new Flatten(),
            new Linear(36, 3, RANDOM),
            new LogSoftmax());

    private static JsonNode data(Explain page) throws Exception {
        String html = page.html();
        int start = html.indexOf("id=\"data\">") + "id=\"data\">".length();
        return new ObjectMapper().readTree(html.substring(start, html.indexOf("</script>", start)));
    }

    private static float[] floats(JsonNode text) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(text.asText())).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    @Test
    void thePageKnowsTheRuleOfEachColumn() throws Exception {
        JsonNode columns = data(Explain.of(SMALL, Samples.whole(1, 1, 2, 12, 12), List.of()))
                .get("columns");

        List<String> kinds = new ArrayList<>();
        columns.forEach(column -> kinds.add(column.get("kind").asText() + " " + column.get("inputs")));
        assertThat(kinds)
                .containsExactly(
                        "other []",
                        "convolution [0]",
                        "convolution [1]",
                        "sum [2,1]",
                        "pointwise [3]",
                        "largest [4]",
                        "view [5]",
                        "linear [6]",
                        "other [7]");
        assertThat(columns.get(6).get("shape")).hasToString("[1,36,1]");
    }

    @Test
    void meansAndBranchesHaveARuleToo() throws Exception {
        Sequential network = new Sequential(
                new AvgPool2d(Window.of(2).stride(2)), new Branches(new Identity(), new ReLU()), new GlobalAvgPool2d());
        JsonNode columns = data(Explain.of(network, Samples.whole(1, 1, 2, 6, 6), List.of()))
                .get("columns");

        List<String> kinds = new ArrayList<>();
        columns.forEach(column -> kinds.add(column.get("kind").asText() + " " + column.get("inputs")));
        assertThat(kinds)
                .containsExactly("other []", "mean [0]", "view [1]", "pointwise [1]", "concat [2,3]", "other [4]");
        assertThat(columns.get(1).get("rows")).hasToString("[[0,1],[2,3],[4,5]]");
        assertThat(floats(columns.get(4).get("values"))).hasSize(4 * 3 * 3);
    }

    /** The arithmetic of the page's script, on the page's data, gives the page's values. */
    @Test
    void theWindowsAndWeightsOfThePageGiveItsValues() throws Exception {
        JsonNode columns = data(Explain.of(SMALL, Samples.whole(1, 1, 2, 12, 12), List.of()))
                .get("columns");
        for (int n = 1; n <= 2; n++) {
            JsonNode column = columns.get(n);
            float[] expected = floats(column.get("values"));
            int height = column.get("shape").get(1).asInt();
            int width = column.get("shape").get(2).asInt();
            for (int i = 0; i < expected.length; i++) {
                double sum = convolved(columns, column, i / (height * width), i / width % height, i % width);
                assertThat(sum).isCloseTo(expected[i], within(1e-4));
            }
        }
    }

    private static double convolved(JsonNode columns, JsonNode column, int c, int y, int x) {
        JsonNode before = columns.get(column.get("inputs").get(0).asInt());
        float[] input = floats(before.get("values"));
        float[] weight = floats(column.get("weight"));
        JsonNode rows = column.get("rows").get(y);
        JsonNode cols = column.get("cols").get(x);
        int height = before.get("shape").get(1).asInt();
        int width = before.get("shape").get(2).asInt();
        int groups = column.get("groups").asInt();
        int per = before.get("shape").get(0).asInt() / groups;
        int first = c / (column.get("shape").get(0).asInt() / groups) * per;
        double sum = floats(column.get("bias"))[c];
        for (int i = 0; i < per; i++) {
            for (int kh = 0; kh < rows.size(); kh++) {
                for (int kw = 0; kw < cols.size(); kw++) {
                    int row = rows.get(kh).asInt();
                    int col = cols.get(kw).asInt();
                    boolean inside = row >= 0 && row < height && col >= 0 && col < width;
                    float value = inside ? input[((first + i) * height + row) * width + col] : 0;
                    sum += value * weight[((c * per + i) * rows.size() + kh) * cols.size() + kw];
                }
            }
        }
        return sum;
    }

    @Test
    void theLastColumnIsWhatTheModelSays() throws Exception {
        Layer model = CifarResNet.residual(8, RANDOM);
        Tensor image = Tensor.randn(RANDOM, 1, 3, 32, 32);
        Layer inside = model.children().get("layer1");
        inside.eval();
        Map<String, Tensor> buffers = model.buffers();
        float before = buffers.values().iterator().next().data()[0];

        JsonNode columns = data(Explain.of(model, image, List.of())).get("columns");

        assertThat(floats(columns.get(columns.size() - 1).get("values")))
                .isEqualTo(model.predict(image).data());
        assertThat(buffers.values().iterator().next().data()[0]).isEqualTo(before);
        assertThat(model.isTraining()).isTrue();
        assertThat(inside.isTraining()).isFalse();
        assertThat(model.children().get("stem").isTraining()).isTrue();
    }

    @Test
    void thePageIsBoundedAndLoadsNothing(@TempDir Path folder) throws Exception {
        Explain page = Explain.of(LeNet.modern(RANDOM), Samples.whole(2, 1, 1, 32, 32), List.of("</script>", "one"));
        Path file = folder.resolve("page.html");
        page.write(file);

        assertThat(Files.size(file)).isBetween(350_000L, 600_000L);
        assertThat(page.html()).doesNotContain("http:", "https:", "src=", "@import", "fetch(");
        assertThat(page.html().split("</script>", -1)).hasSize(3);
        assertThat(data(page).get("classes").get(0).asText()).isEqualTo("</script>");
        assertThat(page.render().text())
                .isEqualTo(
                        "Page that explains Sequential of 13 with 61,706 parameters on an image of 1×32×32: 14 columns"
                                + " of feature maps, from the input to the output of 10.");
        assertThat(page.render().data().get("text/html")).startsWith("<iframe title=\"Page that explains");
    }

    @Test
    void whatCannotBeShownIsExplained() {
        assertThatThrownBy(() -> Explain.of(SMALL, Tensor.zeros(2, 2, 12, 12), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("explain: 2 images given (image [2, 2, 12, 12] NCHW) but a page shows 1; choose one");
        Layer large = new Sequential(new Flatten(), new Linear(3072, 1000, RANDOM));
        assertThatThrownBy(() -> Explain.of(large, Tensor.zeros(1, 3, 32, 32), List.of()))
                .hasMessage(
                        "explain: 3,080,144 values and weights but at most 1,500,000 make a page; use a smaller network"
                                + " or image");
        assertThatThrownBy(() -> Explain.of(new AddsTwice(), Tensor.zeros(1, 1, 2, 2), List.of()))
                .hasMessage("explain: what 'Add' makes inside the network cannot be seen from outside; build it of"
                        + " Sequential, Residual and Branches");
    }

    /** x + x, then that + x, in one network. */
    private static final class AddsTwice extends Network {
        private final Layer relu = new ReLU();

        @Override
        public Tensor forward(Tensor x) {
            Tensor twice = Elementwise.add(run(relu, x), x);
            return Elementwise.add(twice, x);
        }

        @Override
        protected int[] walk(int[] inputShape, Walk walk) {
            int[] shape = walk.step("relu", relu, inputShape);
            int[] twice = shape.clone();
            walk.made("Add", twice, shape, inputShape);
            int[] thrice = shape.clone();
            walk.made("Add", thrice, twice, inputShape);
            return thrice;
        }

        @Override
        public Map<String, Layer> children() {
            return Map.of("relu", relu);
        }

        @Override
        public String describe() {
            return "AddsTwice";
        }
    }
}
