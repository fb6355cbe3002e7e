package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.Window;
import convkit.nn.layer.GlobalMaxPool2d;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Resampling;
import convkit.nn.ops.StochasticPooling;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of pooling, and upsampling, forward and backward, equals PyTorch's. */
class PoolingGoldenTest {

    private static final Map<String, Integer> CASES = new TreeMap<>();
    private static int compared;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.read("pooling.txt");
    }

    @AfterAll
    static void printCount() {
        System.out.println("golden pooling: " + compared + " results of " + CASES + " cases equal PyTorch's");
    }

    @Test
    void theFileHoldsEnough() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(270);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsPyTorch(GoldenCase golden) {
        Map<String, float[]> ours = switch (golden.operation()) {
            case "max_pool1d", "avg_pool1d" -> sequence(golden);
            case "max_pool2d_indices" -> maxPoolWithIndices(golden);
            case "max_unpool2d" -> maxUnpool(golden);
            case "stochastic_drawn", "stochastic_expected" -> stochastic(golden);
            default -> image(golden);
        };
        CASES.merge(golden.operation(), 1, Integer::sum);
        compared += golden.compare(ours);
    }

    private static Tensor maps(GoldenCase golden) {
        return golden.draw(1, golden.option("n"), golden.option("c"), golden.option("h"), golden.option("w"));
    }

    private static Map<String, float[]> image(GoldenCase golden) {
        Tensor x = maps(golden);
        Tensor y = switch (golden.operation()) {
            case "l2_pool2d" -> Pooling.l2Pool2d(x, golden.window("r"), golden.window("c"));
            case "maxout" -> Pooling.maxout(x, golden.option("pieces"));
            case "global_max_pool2d" -> new GlobalMaxPool2d().forward(x);
            case "adaptive_avg_pool2d" -> Pooling.adaptiveAvgPool2d(x, golden.option("oh"), golden.option("ow"));
            case "upsample_nearest" -> Resampling.upsampleNearest(x, golden.option("scale"));
            case "upsample_bilinear" -> Resampling.upsampleBilinear(x, golden.option("scale"));
            default -> throw new IllegalStateException("golden file: unknown operation " + golden.operation());
        };
        return golden.results(y, Map.of("gx", x));
    }

    private static Map<String, float[]> sequence(GoldenCase golden) {
        Tensor x = golden.draw(1, golden.option("n"), golden.option("c"), golden.option("l"));
        Window window = golden.window("c");
        boolean max = golden.operation().equals("max_pool1d");
        return golden.results(max ? Pooling.maxPool1d(x, window) : Pooling.avgPool1d(x, window), Map.of("gx", x));
    }

    private static Map<String, float[]> maxPoolWithIndices(GoldenCase golden) {
        Tensor x = maps(golden);
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(x, golden.window("r"), golden.window("c"));
        float[] indices = new float[pooled.indices().length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = pooled.indices()[i];
        }
        Map<String, float[]> results = golden.results(pooled.output(), Map.of("gx", x));
        results.put("indices", indices);
        return results;
    }

    private static Map<String, float[]> maxUnpool(GoldenCase golden) {
        int height = golden.option("h");
        int width = golden.option("w");
        Tensor read = golden.draw(4, golden.option("n"), golden.option("c"), height, width);
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(read, golden.window("r"), golden.window("c"));
        Tensor x = golden.draw(1, pooled.output().shape());
        return golden.results(Pooling.maxUnpool2d(x, pooled.indices(), height, width), Map.of("gx", x));
    }

    private static Map<String, float[]> stochastic(GoldenCase golden) {
        Tensor x = maps(golden);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = Math.max(0, x.data()[i]);
        }
        Window rows = golden.window("r");
        Window cols = golden.window("c");
        Tensor expected = StochasticPooling.expectedPool2d(x, rows, cols);
        Tensor y = golden.operation().equals("stochastic_expected")
                ? expected
                : StochasticPooling.stochasticPool2d(
                        x,
                        rows,
                        cols,
                        new Replay(golden.draw(4, expected.shape()).data()));
        return golden.results(y, Map.of("gx", x));
    }

    /** Gives out recorded draws, moved from [−1, 1) to [0, 1). */
    private static final class Replay implements RandomGenerator {
        private final float[] draws;
        private int next;

        Replay(float[] draws) {
            this.draws = draws;
        }

        @Override
        public double nextDouble() {
            return (draws[next++] + 1.0) / 2;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("only nextDouble() is recorded");
        }
    }
}
