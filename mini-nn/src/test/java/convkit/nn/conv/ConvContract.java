package convkit.nn.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A backend computes what {@link NaiveConv} computes, and that computes what the formula says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConvContract {

    private static final ConvBackend NAIVE = new NaiveConv();

    /** The backends to test, each under the name that the report shows. */
    protected abstract Map<String, ConvBackend> backends();

    Stream<Arguments> rungs() {
        return backends().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** Odd sizes, kernel = input, stride &gt; kernel, padding, dilation, groups, lane tails, more images than a tile holds. */
    static List<ConvGeometry> geometries() {
        List<ConvGeometry> all = new ArrayList<>(List.of(
                geometry(1, 1, 1, 1, 4, 4, Window.of(3)),
                geometry(2, 3, 4, 1, 5, 7, Window.of(5)),
                geometry(3, 2, 5, 1, 7, 7, Window.of(7)),
                geometry(2, 3, 3, 1, 9, 11, Window.of(2).stride(3)),
                geometry(1, 2, 2, 1, 3, 3, Window.of(3).padding(2)),
                geometry(2, 4, 6, 2, 8, 6, Window.of(3).padding(1)),
                geometry(2, 6, 6, 6, 7, 5, Window.of(3).padding(1).stride(2)),
                geometry(1, 2, 3, 1, 13, 12, Window.of(3).dilation(4).padding(1)),
                geometry(17, 1, 6, 1, 28, 28, Window.of(5).padding(2)),
                geometry(33, 16, 12, 1, 5, 5, Window.of(5)),
                geometry(3, 5, 7, 1, 6, 6, Window.of(1)),
                geometry(2, 1, 1, 1, 1, 9, Window.of(1).stride(4)),
                geometry(2, 2, 2, 1, 4, 5, Window.of(2).padding(6)),
                new ConvGeometry(
                        2,
                        3,
                        4,
                        1,
                        1,
                        17,
                        Window.of(1),
                        Window.of(4).dilation(3).padding(2)),
                new ConvGeometry(
                        2, 3, 4, 1, 11, 6, Window.of(5).stride(2), Window.of(2).padding(1))));
        all.addAll(moreThanOnePiece());
        all.addAll(manyChannels());
        SplittableRandom random = new SplittableRandom(7);
        while (all.size() < 100) {
            int groups = random.nextInt(1, 4);
            Window rows = randomWindow(random);
            Window cols = randomWindow(random);
            int height = random.nextInt(Math.max(1, rows.effectiveKernel() - 2 * rows.padding()), 14);
            int width = random.nextInt(Math.max(1, cols.effectiveKernel() - 2 * cols.padding()), 14);
            all.add(new ConvGeometry(
                    random.nextInt(1, 6),
                    groups * random.nextInt(1, 4),
                    groups * random.nextInt(1, 5),
                    groups,
                    height,
                    width,
                    rows,
                    cols));
        }
        return all;
    }

    /** Maps, rows, batches and channels too large for one piece of work, or for one step of it; the last one is smaller. */
    private static List<ConvGeometry> moreThanOnePiece() {
        Window same = Window.of(3).padding(1);
        Window half = same.stride(2);
        return List.of(
                geometry(1, 3, 70, 1, 40, 41, same),
                geometry(1, 2, 3, 1, 90, 91, half),
                geometry(19, 3, 5, 1, 6, 6, same),
                geometry(19, 3, 5, 1, 7, 7, half),
                geometry(2, 70, 9, 1, 6, 6, same),
                geometry(2, 140, 6, 2, 5, 5, half),
                new ConvGeometry(2, 5, 3, 1, 1, 2300, Window.of(1), Window.of(2).dilation(8)),
                new ConvGeometry(2, 3, 4, 1, 1, 2301, Window.of(1), Window.of(5).padding(2)),
                new ConvGeometry(1, 2, 3, 1, 2, 4501, Window.of(1), half));
    }

    /** Kernels of three rows between many channels, on maps narrower and wider than a vector, odd and even. */
    private static List<ConvGeometry> manyChannels() {
        Window same = Window.of(3).padding(1);
        return List.of(
                geometry(9, 8, 9, 1, 8, 8, same),
                geometry(3, 9, 8, 1, 5, 5, Window.of(3)),
                geometry(2, 17, 16, 1, 16, 16, same),
                geometry(1, 8, 70, 1, 33, 35, same),
                geometry(2, 140, 16, 2, 7, 9, Window.of(3).padding(2)),
                geometry(1, 8, 8, 1, 67, 60, Window.of(3)),
                new ConvGeometry(
                        3, 8, 10, 1, 6, 32, same, Window.of(5).dilation(3).padding(4)),
                new ConvGeometry(2, 16, 8, 2, 1, 24, same, Window.of(1)),
                new ConvGeometry(5, 12, 11, 1, 9, 1, same, Window.of(2).padding(1)));
    }

    private static Window randomWindow(SplittableRandom random) {
        return new Window(random.nextInt(1, 5), random.nextInt(1, 5), random.nextInt(0, 4), random.nextInt(1, 4));
    }

    private static ConvGeometry geometry(int n, int c, int o, int groups, int h, int w, Window window) {
        return new ConvGeometry(n, c, o, groups, h, w, window, window);
    }

    Stream<Arguments> everyRungOnEveryGeometry() {
        return backends().entrySet().stream()
                .flatMap(entry -> geometries().stream().map(g -> Arguments.of(entry.getKey(), entry.getValue(), g)));
    }

    @ParameterizedTest(name = "{0} {2}", autoCloseArguments = false)
    @MethodSource("everyRungOnEveryGeometry")
    void agreesWithNaive(String name, ConvBackend rung, ConvGeometry g) {
        Data data = new Data(g, 3);

        assertClose(data.forward(rung), data.forward(NAIVE));
        assertClose(data.gradInput(rung), data.gradInput(NAIVE));
        assertClose(data.gradWeight(rung), data.gradWeight(NAIVE));
        assertClose(data.gradBias(rung), data.gradBias(NAIVE));
    }

    /** ⟨conv(x), g⟩ = ⟨x, gradInput(g)⟩ = ⟨w, gradWeight(g)⟩: the backward passes are the adjoints of the forward pass. */
    @ParameterizedTest(name = "{0} {2}", autoCloseArguments = false)
    @MethodSource("everyRungOnEveryGeometry")
    void backwardIsTheAdjointOfForward(String name, ConvBackend rung, ConvGeometry g) {
        Data data = new Data(g, 5);
        float[] withoutBias = new float[data.y];
        rung.forward(g, data.x, data.weight, null, withoutBias);
        double forward = dot(withoutBias, data.gradY);
        double scale = Math.sqrt(dot(withoutBias, withoutBias) * dot(data.gradY, data.gradY)) + 1;
        assertThat(dot(data.x, data.gradInput(rung)) / scale).isCloseTo(forward / scale, within(2e-6));
        assertThat(dot(data.weight, data.gradWeight(rung)) / scale).isCloseTo(forward / scale, within(2e-6));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("rungs")
    void gradientsAreAddedAndTheOutputIsOverwritten(String name, ConvBackend rung) {
        ConvGeometry g = geometry(2, 2, 3, 1, 5, 5, Window.of(3));
        Data data = new Data(g, 9);
        float[] gradX = new float[data.x.length];
        rung.gradInput(g, data.gradY, data.weight, gradX);
        float[] once = gradX.clone();
        rung.gradInput(g, data.gradY, data.weight, gradX);
        for (int i = 0; i < once.length; i++) {
            assertThat(gradX[i]).isCloseTo(2 * once[i], within(1e-5f));
        }
        float[] y = new float[data.y];
        java.util.Arrays.fill(y, 1e9f);
        rung.forward(g, data.x, data.weight, data.bias, y);
        assertThat(y).isEqualTo(data.forward(rung));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("rungs")
    void resultsDoNotDependOnTheNumberOfThreads(String name, ConvBackend rung) {
        for (ConvGeometry g : threadedGeometries()) {
            Data data = new Data(g, 11);
            List<float[]> expected = data.all(rung);
            for (int threads : new int[] {1, 2, 5}) {
                System.setProperty("convkit.threads", Integer.toString(threads));
                assertSame(data.all(rung), expected);
            }
            System.clearProperty("convkit.threads");
        }
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("rungs")
    void severalThreadsMayCallAtOnce(String name, ConvBackend rung) throws Exception {
        List<Data> data =
                threadedGeometries().stream().map(g -> new Data(g, 17)).toList();
        List<List<float[]>> expected = data.stream().map(one -> one.all(rung)).toList();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<?>> calls = new ArrayList<>();
        for (int call = 0; call < 40; call++) {
            int which = call % data.size();
            calls.add(callers.submit(() -> assertSame(data.get(which).all(rung), expected.get(which))));
        }
        callers.shutdown();
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private static List<ConvGeometry> threadedGeometries() {
        Window same = Window.of(3).padding(1);
        return List.of(
                geometry(29, 3, 8, 1, 12, 12, same),
                geometry(5, 4, 6, 2, 30, 31, same.stride(2)),
                geometry(2, 3, 70, 1, 9, 9, same),
                geometry(19, 8, 70, 1, 9, 9, same),
                geometry(40, 7, 9, 1, 4, 4, Window.of(4)));
    }

    private static void assertSame(List<float[]> actual, List<float[]> expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).isEqualTo(expected.get(i));
        }
    }

    /** Moving the input moves the output: f(shift(x)) = shift(f(x)), where no border is involved. */
    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("rungs")
    void convolutionIsEquivariantToTranslation(String name, ConvBackend rung) {
        ConvGeometry g = geometry(1, 1, 1, 1, 8, 8, Window.of(3));
        Data data = new Data(g, 13);
        float[] shifted = new float[64];
        System.arraycopy(data.x, 0, shifted, 8, 56);
        float[] y = data.forward(rung);
        float[] yShifted = new float[y.length];
        rung.forward(g, shifted, data.weight, data.bias, yShifted);
        for (int i = 0; i < 5 * 6; i++) {
            assertThat(yShifted[i + 6]).isCloseTo(y[i], within(1e-5f));
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** Close relative to the largest value: sums over thousands of terms that cancel carry the rounding of those terms. */
    static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        float scale = 1;
        for (float value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("value %d", i).isCloseTo(expected[i], within(5e-6f * scale));
        }
    }

    private static final class Data {
        private final ConvGeometry g;
        private final float[] x;
        private final float[] weight;
        private final float[] bias;
        private final float[] gradY;
        private final int y;

        Data(ConvGeometry g, long seed) {
            this.g = g;
            SplittableRandom random = new SplittableRandom(seed);
            x = Tensor.randn(random, g.batch(), g.inChannels(), g.inHeight(), g.inWidth())
                    .data();
            weight = Tensor.randn(random, g.outChannels(), g.taps()).data();
            bias = Tensor.randn(random, g.outChannels()).data();
            y = Shape.size(g.outputShape());
            gradY = Tensor.randn(random, y).data();
        }

        List<float[]> all(ConvBackend rung) {
            return List.of(forward(rung), gradInput(rung), gradWeight(rung), gradBias(rung));
        }

        float[] forward(ConvBackend rung) {
            float[] result = new float[y];
            rung.forward(g, x, weight, bias, result);
            return result;
        }

        float[] gradInput(ConvBackend rung) {
            float[] result = new float[x.length];
            rung.gradInput(g, gradY, weight, result);
            return result;
        }

        float[] gradWeight(ConvBackend rung) {
            float[] result = new float[weight.length];
            rung.gradWeight(g, x, gradY, result, null);
            return result;
        }

        float[] gradBias(ConvBackend rung) {
            float[] result = new float[bias.length];
            rung.gradWeight(g, x, gradY, new float[weight.length], result);
            return result;
        }
    }
}
