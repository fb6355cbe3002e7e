package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.AdaptiveAvgPool2d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GoogLeNet needs beside the usual layers, forward and every gradient. */
class ZooGoldenTest {

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.read("zoo.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsPyTorch(GoldenCase golden) {
        Layer layer = switch (golden.operation()) {
            case "max_pool_rounding_up" -> new MaxPool2d(golden.window("x")).roundingUp();
            case "adaptive_avg_pool" -> new AdaptiveAvgPool2d(golden.option("size"));
            case "batch_norm_epsilon" -> new BatchNorm2d(golden.option("c"), golden.option("milli") / 1000.0);
            default -> throw new IllegalStateException("golden file: unknown " + golden.operation());
        };
        int[] shape = {golden.option("n"), golden.option("c"), golden.option("h"), golden.option("w")};
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("gx", golden.draw(1, shape));
        layer.parameters().forEach((name, parameter) -> {
            golden.draw(name.equals("weight") ? 2 : 3, parameter.data());
            inputs.put("g" + name.charAt(0), parameter);
        });
        Tensor y = layer.forward(inputs.get("gx"));
        assertThat(y.shape()).isEqualTo(layer.outputShape(shape));
        golden.compare(golden.results(y, inputs));
    }
}
