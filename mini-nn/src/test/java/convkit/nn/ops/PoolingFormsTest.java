package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Max pooling with indices and its undoing, L2, stochastic, adaptive and cross-channel pooling, and upsampling. */
class PoolingFormsTest {

    private static final Window TWO = Window.of(2).stride(2);

    /** The lecture's example of max pooling. */
    private static final float[] LECTURE = {1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4};

    private final SplittableRandom random = new SplittableRandom(8);

    private static Tensor square(float... values) {
        int side = (int) Math.sqrt(values.length);
        return Tensor.of(values, 1, 1, side, side);
    }

    /** Values that are far enough apart that a step of 1/8 changes no order; about as often negative as positive. */
    private Tensor distinct(int... shape) {
        float[] values = new float[Shape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            int other = random.nextInt(i + 1);
            values[i] = values[other];
            values[other] = (i - values.length / 2) * 0.375f + 0.1875f;
        }
        return Tensor.of(values, shape);
    }

    private Tensor positive(int... shape) {
        Tensor x = Tensor.randn(random, shape);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = Math.abs(x.data()[i]) + 0.5f;
        }
        return x;
    }

    /** [6 8; 3 4], found at (1, 1), (1, 3), (2, 0), (3, 3). */
    @Test
    void maxPoolingSaysWhereTheMaximaWere() {
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(square(LECTURE.clone()), TWO, TWO);
        assertThat(pooled.output().data()).containsExactly(6, 8, 3, 4);
        assertThat(pooled.indices()).containsExactly(4 + 1, 4 + 3, 2 * 4, 3 * 4 + 3);
    }

    @Test
    void indicesCountWithinEachMapAndPaddingIsMinusOne() {
        Tensor x = Tensor.of(new float[] {1, 2, 4, 3}, 1, 2, 1, 2);
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(x, Window.of(1), Window.of(2));
        assertThat(pooled.indices()).containsExactly(1, 0);
        Window apart = new Window(2, 1, 1, 2);
        pooled = Pooling.maxPool2dWithIndices(square(7), apart, apart);
        assertThat(pooled.indices()).containsExactly(-1);
        assertThat(Pooling.maxUnpool2d(Tensor.full(5, 1, 1, 1, 1), pooled.indices(), 1, 1)
                        .item())
                .isZero();
    }

    @Test
    void unpoolingPutsValuesBackAmongZeros() {
        int[] indices =
                Pooling.maxPool2dWithIndices(square(LECTURE.clone()), TWO, TWO).indices();
        assertThat(Pooling.maxUnpool2d(square(10, 20, 30, 40), indices, 4, 4).data())
                .containsExactly(0, 0, 0, 0, 0, 10, 0, 20, 30, 0, 0, 0, 0, 0, 0, 40);
    }

    /** Windows 0–1 and 1–2 both found position 1: the second value stays, and only it matters. */
    @Test
    void whereWindowsOverlappedTheLastValueStays() {
        Tensor x = Tensor.of(new float[] {3, 5}, 1, 1, 1, 2).requiresGrad(true);
        Tensor y = Pooling.maxUnpool2d(x, new int[] {1, 1}, 1, 3);
        assertThat(y.data()).containsExactly(0, 5, 0);
        y.backward(Tensor.of(new float[] {1, 2, 4}, 1, 1, 1, 3));
        assertThat(x.grad().data()).containsExactly(0, 2);
    }

    /** √(3² + 4²) = 5; its gradient is (3/5, 4/5, 0, 0). A window of zeros has none. */
    @Test
    void l2PoolingByHand() {
        Tensor x = Tensor.of(new float[] {3, 4, 0, 0, 0, 0, 0, 0}, 1, 2, 2, 2).requiresGrad(true);
        Tensor y = Pooling.l2Pool2d(x, TWO, TWO);
        assertThat(y.data()).containsExactly(5, 0);
        y.backward(Tensor.full(10, 1, 2, 1, 1));
        assertThat(x.grad().data()).containsExactly(6, 8, 0, 0, 0, 0, 0, 0);
    }

    /** Of 1, 2, 5 (sum 8): evaluation gives (1 + 4 + 25)/8; ∂/∂a = (2a − y)/8. */
    @Test
    void expectedStochasticPoolingByHand() {
        Tensor x = Tensor.of(new float[] {1, 2, 5}, 1, 1, 1, 3).requiresGrad(true);
        Tensor y = StochasticPooling.expectedPool2d(x, Window.of(1), Window.of(3));
        assertThat(y.item()).isEqualTo(3.75f);
        y.backward(Tensor.full(8, 1, 1, 1, 1));
        assertThat(x.grad().data()).containsExactly(2 - 3.75f, 4 - 3.75f, 10 - 3.75f);
    }

    /** Of 1, 2, 5: each is drawn with probability a/8, so the mean of many draws nears the expected 3.75. */
    @Test
    void stochasticPoolingDrawsInProportion() {
        int count = 80_000;
        float[] values = new float[3 * count];
        for (int i = 0; i < count; i++) {
            values[3 * i] = 1;
            values[3 * i + 1] = 2;
            values[3 * i + 2] = 5;
        }
        Tensor x = Tensor.of(values, 1, 1, count, 3).requiresGrad(true);
        Tensor y = StochasticPooling.stochasticPool2d(x, Window.of(1), Window.of(3), random);
        int[] drawn = new int[6];
        for (float value : y.data()) {
            drawn[(int) value]++;
        }
        assertThat(drawn[1] / (double) count).isCloseTo(1 / 8.0, within(0.01));
        assertThat(drawn[2] / (double) count).isCloseTo(2 / 8.0, within(0.01));
        assertThat(drawn[5] / (double) count).isCloseTo(5 / 8.0, within(0.01));
        y.backward(Tensor.full(1, y.shape()));
        for (int i = 0; i < count; i++) {
            for (int tap = 0; tap < 3; tap++) {
                float expected = values[3 * i + tap] == y.data()[i] ? 1 : 0;
                assertThat(x.gradData()[3 * i + tap]).isEqualTo(expected);
            }
        }
    }

    @Test
    void stochasticPoolingAtTheEdges() {
        RandomGenerator zero = constant(0);
        RandomGenerator almostOne = constant(Math.nextDown(1.0));
        Window three = Window.of(3);
        Tensor x = Tensor.of(new float[] {0, 2, 5}, 1, 1, 1, 3);
        assertThat(StochasticPooling.stochasticPool2d(x, Window.of(1), three, zero)
                        .item())
                .isEqualTo(2);
        assertThat(StochasticPooling.stochasticPool2d(x, Window.of(1), three, almostOne)
                        .item())
                .isEqualTo(5);
        Tensor nothing = Tensor.zeros(1, 1, 1, 3).requiresGrad(true);
        Tensor y = StochasticPooling.stochasticPool2d(nothing, Window.of(1), three, zero);
        assertThat(y.item()).isZero();
        y.backward();
        assertThat(nothing.grad().data()).containsOnly(0);
        assertThat(StochasticPooling.expectedPool2d(nothing, Window.of(1), three)
                        .item())
                .isZero();
        Tensor broken = Tensor.of(new float[] {1, Float.NaN, 1}, 1, 1, 1, 3);
        assertThat(StochasticPooling.stochasticPool2d(broken, Window.of(1), three, zero)
                        .item())
                .isNaN();
    }

    private static RandomGenerator constant(double value) {
        return new RandomGenerator() {
            @Override
            public double nextDouble() {
                return value;
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only nextDouble() is expected");
            }
        };
    }

    @Test
    void poolingOfSequences() {
        Tensor x = Tensor.of(new float[] {1, 5, 2, 4, 9}, 1, 1, 5);
        assertThat(Pooling.maxPool1d(x, TWO).data()).containsExactly(5, 4);
        assertThat(Pooling.avgPool1d(x, TWO).data()).containsExactly(3, 3);
        assertThat(Pooling.avgPool1d(x, TWO).shape()).containsExactly(1, 1, 2);
    }

    /** Channels (1, −1), (3, 2), (0, 7), (5, 5) in pairs: max of the first two, max of the last two, per position. */
    @Test
    void maxoutByHand() {
        Tensor x = Tensor.of(new float[] {1, -1, 3, 2, 0, 7, 5, 5}, 1, 4, 2);
        Tensor y = Pooling.maxout(x, 2);
        assertThat(y.shape()).containsExactly(1, 2, 2);
        assertThat(y.data()).containsExactly(3, 2, 5, 7);
        assertThat(Pooling.maxout(Tensor.matrix(new float[][] {{1, 4, 2}}), 3).data())
                .containsExactly(4);
    }

    /** Five positions in two cells: 0–2 and 2–4, which share the middle. */
    @Test
    void adaptivePoolingByHand() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 10, 20}, 1, 1, 1, 5);
        assertThat(Pooling.adaptiveAvgPool2d(x, 1, 2).data())
                .containsExactly(new float[] {(1 + 2 + 3) / 3f, (3 + 10 + 20) / 3f}, within(1e-5f));
        assertThat(Pooling.adaptiveAvgPool2d(square(1, 2, 3, 4), 1, 1).item()).isEqualTo(2.5f);
    }

    @Test
    void nearestUpsamplingRepeats() {
        assertThat(Resampling.upsampleNearest(square(1, 2, 3, 4), 2).data())
                .containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
    }

    /** Output 1 lies at (1 + ½)/2 − ½ = ¼ between inputs 0 and 1: ¾·0 + ¼·8. The ends lie beyond the outer centres. */
    @Test
    void bilinearUpsamplingByHand() {
        Tensor x = Tensor.of(new float[] {0, 8}, 1, 1, 1, 2);
        Tensor y = Resampling.upsampleBilinear(x, 2);
        assertThat(y.shape()).containsExactly(1, 1, 2, 4);
        assertThat(y.data()).containsExactly(0, 2, 6, 8, 0, 2, 6, 8);
    }

    @Test
    void gradients() {
        Tensor x = distinct(2, 4, 4, 4);
        Window apart = Window.of(2).dilation(2).padding(1);
        GradCheck.piecewiseLinear(0.125, () -> Pooling.maxPool2d(x, apart, TWO), x)
                .requireBelow(1e-4);
        GradCheck.piecewiseLinear(0.125, () -> Pooling.maxout(x, 2), x).requireBelow(1e-4);
        int[] indices = Pooling.maxPool2dWithIndices(x, TWO, TWO).indices();
        Tensor small = Tensor.randn(random, 2, 4, 2, 2);
        GradCheck.linear(() -> Pooling.maxUnpool2d(small, indices, 4, 4), small).requireBelow(2e-5);
        GradCheck.linear(() -> Pooling.adaptiveAvgPool2d(x, 3, 5), x).requireBelow(2e-5);
        GradCheck.linear(() -> Resampling.upsampleNearest(small, 3), small).requireBelow(2e-5);
        GradCheck.linear(() -> Resampling.upsampleBilinear(small, 3), small).requireBelow(2e-5);
        Tensor activations = positive(1, 2, 4, 5);
        GradCheck.smooth(() -> Pooling.l2Pool2d(activations, apart, TWO.padding(1)), activations)
                .requireBelow(5e-4);
        GradCheck.smooth(() -> StochasticPooling.expectedPool2d(activations, apart, TWO), activations)
                .requireBelow(5e-4);
        Tensor sequence = distinct(2, 2, 9);
        GradCheck.piecewiseLinear(
                        0.125, () -> Pooling.maxPool1d(sequence, Window.of(3).stride(2)), sequence)
                .requireBelow(1e-4);
        GradCheck.linear(() -> Pooling.avgPool1d(sequence, Window.of(3).padding(1)), sequence)
                .requireBelow(2e-5);
    }

    @Test
    void wrongUseIsExplained() {
        Tensor x = Tensor.zeros(1, 1, 2, 2);
        assertThatThrownBy(() -> Pooling.maxUnpool2d(x, new int[3], 4, 4))
                .hasMessage("max_unpool2d: 3 indices for 4 values (input [1, 1, 2, 2] NCHW);"
                        + " use those of the pooling that made this shape");
        for (int outside : new int[] {12, -2}) {
            assertThatThrownBy(() -> Pooling.maxUnpool2d(x, new int[] {0, 1, outside, 3}, 4, 3))
                    .hasMessage(
                            "max_unpool2d: index " + outside + " lies outside a map of 4×3 (input [1, 1, 2, 2] NCHW);"
                                    + " use the height and width of the maps that were pooled");
        }
        assertThatThrownBy(() -> Pooling.l2Pool2d(Tensor.zeros(2, 2), TWO, TWO))
                .hasMessage("l2_pool2d: input has 2 axes but NCHW has 4 (input [2, 2]); reshape it to NCHW");
        assertThatThrownBy(() -> Pooling.maxPool1d(x, TWO))
                .hasMessage("max_pool1d: input has 4 axes but NCL has 3 (input [1, 1, 2, 2]); reshape it to NCL");
        assertThatThrownBy(() -> Pooling.avgPool1d(x, TWO))
                .hasMessage("avg_pool1d: input has 4 axes but NCL has 3 (input [1, 1, 2, 2]); reshape it to NCL");
        assertThatThrownBy(() -> Pooling.maxout(Tensor.zeros(1, 6, 2), 4))
                .hasMessage("maxout: pieces is 4 but must divide the 6 channels (input [1, 6, 2]);"
                        + " use an input [N, C, …] with C a multiple of pieces");
        assertThatThrownBy(() -> Pooling.maxout(Tensor.zeros(6), 2))
                .hasMessage("maxout: pieces is 2 but must divide the channels (input [6]);"
                        + " use an input [N, C, …] with C a multiple of pieces");
        assertThatThrownBy(() -> Pooling.adaptiveAvgPool2d(x, 0, 3))
                .hasMessage("adaptive_avg_pool2d: output is 0×3 but both must be 1 or more");
        assertThatThrownBy(() -> StochasticPooling.stochasticPool2d(square(1, 2, -0.5f, 3), TWO, TWO, random))
                .hasMessage("stochastic_pool2d: input has a value of -0.5 but activations must be 0 or more"
                        + " (input [1, 1, 2, 2] NCHW); put a ReLU before it");
        assertThatThrownBy(() -> StochasticPooling.expectedPool2d(x, TWO.padding(2), TWO))
                .hasMessage("stochastic_pool2d: padding 2 along the height is more than half the kernel of 2;"
                        + " use a padding of at most 1");
        assertThatThrownBy(() -> Resampling.upsampleNearest(x, 0))
                .hasMessage("upsample: scale is 0 but must be 1 or more (input [1, 1, 2, 2] NCHW)");
        assertThatThrownBy(() -> Resampling.upsampleBilinear(Tensor.zeros(2, 2), 2))
                .hasMessage("upsample: input has 2 axes but NCHW has 4 (input [2, 2]); reshape it to NCHW");
    }
}
