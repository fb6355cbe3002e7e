package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.ConvBackend;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Toeplitz;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of convolution, forward and every gradient, on every rung, equals PyTorch's. */
class ConvolutionGoldenTest {

    private static final Map<String, Integer> CASES = new TreeMap<>();
    private static int compared;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.read("convolutions.txt");
    }

    @AfterAll
    static void printCount() {
        System.out.println("golden convolutions: " + compared + " results of " + CASES + " cases equal PyTorch's");
    }

    @Test
    void theFileHoldsEnough() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(245);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsPyTorch(GoldenCase golden) {
        CASES.merge(golden.operation(), 1, Integer::sum);
        for (ConvBackend rung : ConvBackend.ladder()) {
            compared += golden.compare(ours(golden, rung));
        }
    }

    private static Map<String, float[]> ours(GoldenCase golden, ConvBackend rung) {
        if (golden.operation().equals("toeplitz")) {
            Tensor weight = weight(golden, golden.option("o"), golden.option("c"));
            Tensor matrix = Toeplitz.matrix(
                    weight,
                    golden.option("h"),
                    golden.option("w"),
                    golden.window("r"),
                    golden.window("c"),
                    golden.option("groups"));
            return golden.results(matrix, Map.of("gw", weight));
        }
        boolean plane = golden.options().containsKey("h");
        int channels = golden.option("c");
        int outChannels = golden.option("o");
        Tensor x = plane
                ? golden.draw(1, golden.option("n"), channels, golden.option("h"), golden.option("w"))
                : golden.draw(1, golden.option("n"), channels, golden.option("l"));
        Tensor weight = golden.operation().startsWith("conv_transpose")
                ? weight(golden, channels, outChannels)
                : weight(golden, outChannels, channels);
        Map<String, Tensor> inputs = new LinkedHashMap<>(Map.of("gx", x, "gw", weight));
        Tensor bias = golden.results().containsKey("gb") ? golden.draw(3, outChannels) : null;
        if (bias != null) {
            inputs.put("gb", bias);
        }
        return golden.results(y(golden, x, weight, bias, rung), inputs);
    }

    /** The second number of channels is divided among the groups. */
    private static Tensor weight(GoldenCase golden, int outer, int inner) {
        int ofGroup = inner / groups(golden);
        return golden.options().containsKey("rk")
                ? golden.draw(2, outer, ofGroup, golden.option("rk"), golden.option("ck"))
                : golden.draw(2, outer, ofGroup, golden.option("ck"));
    }

    private static int groups(GoldenCase golden) {
        return golden.options().containsKey("groups") ? golden.option("groups") : 1;
    }

    private static Tensor y(GoldenCase golden, Tensor x, Tensor weight, Tensor bias, ConvBackend rung) {
        int groups = groups(golden);
        return switch (golden.operation()) {
            case "conv1d" -> Convolution.conv1d(x, weight, bias, golden.window("c"), groups, rung);
            case "causal_conv1d" -> Convolution.causalConv1d(x, weight, bias, golden.window("c"), groups, rung);
            case "true_conv1d" -> Convolution.trueConv1d(x, weight, bias, golden.window("c"));
            case "true_conv2d" -> Convolution.trueConv2d(x, weight, bias, golden.window("r"), golden.window("c"));
            case "conv_transpose1d" ->
                Convolution.convTranspose1d(x, weight, bias, golden.window("c"), golden.option("cextra"), groups, rung);
            case "conv_transpose2d" ->
                Convolution.convTranspose2d(
                        x,
                        weight,
                        bias,
                        golden.window("r"),
                        golden.window("c"),
                        new int[] {golden.option("rextra"), golden.option("cextra")},
                        groups,
                        rung);
            default -> throw new IllegalStateException("golden file: unknown operation " + golden.operation());
        };
    }
}
