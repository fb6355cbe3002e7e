package convkit.nn.golden;

import convkit.nn.conv.ConvBackend;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.ops.Affine;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Probabilities;
import convkit.nn.optim.Adam;
import convkit.nn.optim.Optimizer;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, forward and every gradient, equals PyTorch's on random configurations. */
class GoldenTest {

    private static final Set<String> SEEN = new TreeSet<>();
    private static int compared;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.read("operations.txt");
    }

    @AfterAll
    static void printCount() {
        System.out.println("golden: " + compared + " results of " + SEEN + " equal PyTorch's");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsPyTorch(GoldenCase golden) {
        Map<String, float[]> ours = switch (golden.operation()) {
            case "conv2d" -> conv2d(golden, ConvBackend.auto());
            case "max_pool2d", "avg_pool2d" -> pool(golden);
            case "linear" -> linear(golden);
            case "relu", "sigmoid", "log_softmax" -> unary(golden);
            case "cross_entropy" -> crossEntropy(golden);
            case "batch_norm" -> batchNorm(golden);
            case "sgd", "momentum", "adam" -> optimizer(golden);
            default -> throw new IllegalStateException("golden file: unknown operation " + golden.operation());
        };
        compared += golden.compare(ours);
        SEEN.add(golden.operation());
        if (golden.operation().equals("conv2d")) {
            ConvBackend.ladder().forEach(rung -> compared += golden.compare(conv2d(golden, rung)));
        }
    }

    private static Map<String, float[]> conv2d(GoldenCase golden, ConvBackend backend) {
        int groups = golden.option("groups");
        int channels = golden.option("c");
        Tensor x = golden.draw(1, golden.option("n"), channels, golden.option("h"), golden.option("w"));
        Tensor weight = golden.draw(2, golden.option("o"), channels / groups, golden.option("rk"), golden.option("ck"));
        Tensor bias = golden.draw(3, golden.option("o"));
        Tensor y = Convolution.conv2d(x, weight, bias, golden.window("r"), golden.window("c"), groups, backend);
        return golden.results(y, Map.of("gx", x, "gw", weight, "gb", bias));
    }

    private static Map<String, float[]> pool(GoldenCase golden) {
        Tensor x = golden.draw(1, golden.option("n"), golden.option("c"), golden.option("h"), golden.option("w"));
        Tensor y = golden.operation().equals("max_pool2d")
                ? Pooling.maxPool2d(x, golden.window("r"), golden.window("c"))
                : Pooling.avgPool2d(x, golden.window("r"), golden.window("c"));
        return golden.results(y, Map.of("gx", x));
    }

    private static Map<String, float[]> linear(GoldenCase golden) {
        Tensor x = golden.draw(1, golden.option("n"), golden.option("i"));
        Tensor weight = golden.draw(2, golden.option("o"), golden.option("i"));
        Tensor bias = golden.draw(3, golden.option("o"));
        return golden.results(Affine.linear(x, weight, bias), Map.of("gx", x, "gw", weight, "gb", bias));
    }

    private static Map<String, float[]> unary(GoldenCase golden) {
        Tensor x = golden.options().containsKey("c")
                ? golden.draw(1, golden.option("n"), golden.option("c"))
                : golden.draw(1, golden.option("n"));
        Tensor y = switch (golden.operation()) {
            case "relu" -> Elementwise.relu(x);
            case "sigmoid" -> Elementwise.sigmoid(x);
            default -> Probabilities.logSoftmax(x);
        };
        return golden.results(y, Map.of("gx", x));
    }

    private static Map<String, float[]> crossEntropy(GoldenCase golden) {
        Tensor x = golden.draw(1, golden.option("n"), golden.option("c"));
        int[] labels = Arrays.stream(golden.options().get("labels").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return golden.results(new CrossEntropy().of(x, labels), Map.of("gx", x));
    }

    private static Map<String, float[]> batchNorm(GoldenCase golden) {
        int channels = golden.option("c");
        Tensor x = golden.draw(1, golden.option("n"), channels, golden.option("h"), golden.option("w"));
        BatchNorm2d layer = new BatchNorm2d(channels);
        Tensor weight = layer.parameters().get("weight");
        Tensor bias = layer.parameters().get("bias");
        System.arraycopy(golden.draw(2, channels).data(), 0, weight.data(), 0, channels);
        System.arraycopy(golden.draw(3, channels).data(), 0, bias.data(), 0, channels);
        for (int c = 0; c < channels; c++) {
            layer.runningMean()[c] = golden.draw(4, channels).get(c);
            layer.runningVariance()[c] = Math.abs(golden.draw(5, channels).get(c)) + 0.5f;
        }
        if (golden.option("training") == 0) {
            layer.eval();
        }
        Map<String, float[]> results = golden.results(layer.forward(x), Map.of("gx", x, "gw", weight, "gb", bias));
        results.put("mean", layer.runningMean());
        results.put("variance", layer.runningVariance());
        return results;
    }

    private static Map<String, float[]> optimizer(GoldenCase golden) {
        int count = golden.option("n");
        Tensor values = golden.draw(1, count);
        Optimizer optimizer = switch (golden.operation()) {
            case "sgd" -> new Sgd(List.of(values), 0.1);
            case "momentum" -> new Sgd(List.of(values), 0.1, 0.9);
            default -> new Adam(List.of(values), 0.01);
        };
        for (int step = 0; step < golden.option("steps"); step++) {
            System.arraycopy(golden.draw(10 + step, count).data(), 0, values.gradData(), 0, count);
            optimizer.step();
        }
        return Map.of("y", values.data());
    }
}
