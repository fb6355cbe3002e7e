package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final Tensor LECTURE =
            Tensor.of(new float[] {1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4}, 1, 1, 4, 4);
    private static final Window TWO_BY_TWO = Window.of(2).stride(2);

    private final SplittableRandom random = new SplittableRandom(5);

    /** Values 1/4 apart in random order: no ties and no kinks within a step of 1/16. */
    private Tensor apart(int... shape) {
        Tensor x = Tensor.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = (i - x.size() / 2) * 0.25f + 0.125f;
        }
        for (int i = x.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float swapped = x.data()[i];
            x.data()[i] = x.data()[j];
            x.data()[j] = swapped;
        }
        return x;
    }

    @Test
    void maxPoolingOfTheLecturesExample() {
        assertThat(Pooling.maxPool2d(LECTURE, TWO_BY_TWO, TWO_BY_TWO).data()).containsExactly(6, 8, 3, 4);
    }

    /** Means of the lecture's windows: (1+1+5+6)/4, (2+4+7+8)/4, (3+2+1+2)/4, (1+0+3+4)/4. */
    @Test
    void averagePoolingOfTheLecturesExample() {
        assertThat(Pooling.avgPool2d(LECTURE, TWO_BY_TWO, TWO_BY_TWO).data()).containsExactly(3.25f, 5.25f, 2, 2);
    }

    @Test
    void maxPoolingOfNegativeValuesIgnoresThePadding() {
        Tensor x = Tensor.full(-3, 1, 1, 2, 2);
        Window padded = Window.of(2).padding(1);
        assertThat(Pooling.maxPool2d(x, padded, padded).data()).containsOnly(-3);
        assertThat(Pooling.avgPool2d(x, padded, padded).data()[0]).isEqualTo(-0.75f);
    }

    @Test
    void theFirstOfEqualValuesGetsTheGradient() {
        Tensor x = Tensor.of(new float[] {2, 2, 2, 2}, 1, 1, 2, 2).requiresGrad(true);
        Pooling.maxPool2d(x, TWO_BY_TWO, TWO_BY_TWO).backward(Tensor.full(1, 1, 1, 1, 1));
        assertThat(x.grad().data()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void maxPoolingShowsNaN() {
        Tensor x = Tensor.of(new float[] {1, Float.NaN, 5, 2}, 1, 1, 2, 2);
        assertThat(Pooling.maxPool2d(x, TWO_BY_TWO, TWO_BY_TWO).data()).containsExactly(Float.NaN);
    }

    /** Kernel 2, dilation 3, padding 2 on one value: the taps of the first window read −2 and 1, both outside. */
    @Test
    void aWindowThatSeesNothingGivesNoGradient() {
        Tensor x = Tensor.of(new float[] {7}, 1, 1, 1, 1).requiresGrad(true);
        Window gap = Window.of(2).dilation(3).padding(2);
        Tensor y = Pooling.maxPool2d(x, gap, gap);
        assertThat(y.get(0, 0, 0, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
        y.backward(Tensor.full(1, y.shape()));
        assertThat(x.grad().data()).containsExactly(0);
    }

    @Test
    void poolingGradients() {
        Tensor x = apart(2, 3, 7, 6);
        Window overlapping = Window.of(3).stride(2).padding(1);
        Window dilated = Window.of(2).dilation(2);
        GradCheck.piecewiseLinear(0.0625, () -> Pooling.maxPool2d(x, overlapping, dilated), x)
                .requireBelow(1e-4);
        GradCheck.linear(() -> Pooling.avgPool2d(x, overlapping, dilated), x).requireBelow(2e-5);
    }

    @Test
    void elementwiseGradients() {
        Tensor x = apart(3, 8);
        Tensor y = Tensor.randn(random, 3, 8);
        GradCheck.piecewiseLinear(0.0625, () -> Elementwise.relu(x), x).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.sigmoid(x), x).requireBelow(1e-4);
        GradCheck.linear(() -> Elementwise.add(x, y), x, y).requireBelow(2e-5);
        GradCheck.linear(() -> Elementwise.mul(x, y), x, y).requireBelow(2e-5);
        GradCheck.linear(() -> Elementwise.scale(x, -3), x).requireBelow(2e-5);
    }

    @Test
    void sigmoidStaysWithinItsRange() {
        assertThat(Elementwise.sigmoid(Tensor.vector(-1000, 0, 1000)).data()).containsExactly(0, 0.5f, 1);
    }

    /** [1 2]·[[1 0 −1] [2 5 1]]ᵀ in PyTorch's layout: weight rows are outputs. */
    @Test
    void linearByHand() {
        Tensor x = Tensor.matrix(new float[][] {{1, 2}});
        Tensor weight = Tensor.matrix(new float[][] {{1, 2}, {0, 5}, {-1, 1}});
        Tensor y = Affine.linear(x, weight, Tensor.vector(10, 20, 30));
        assertThat(y.data()).containsExactly(1 + 4 + 10, 0 + 10 + 20, -1 + 2 + 30);
    }

    @Test
    void affineAndReductionGradients() {
        Tensor x = Tensor.randn(random, 5, 7);
        Tensor weight = Tensor.randn(random, 4, 7);
        Tensor bias = Tensor.randn(random, 4);
        GradCheck.linear(() -> Affine.linear(x, weight, bias), x, weight, bias).requireBelow(2e-5);
        GradCheck.linear(() -> Affine.linear(x, weight, null), x, weight).requireBelow(2e-5);
        GradCheck.linear(() -> Reduction.sum(x), x).requireBelow(2e-5);
        GradCheck.linear(() -> Reduction.mean(x), x).requireBelow(2e-5);
        GradCheck.linear(() -> Shaping.flatten(Shaping.reshape(x, 5, 1, 7)), x).requireBelow(2e-5);
        assertThat(Reduction.mean(Tensor.vector(1, 2, 6)).item()).isEqualTo(3);
    }

    @Test
    void logSoftmaxByHand() {
        // softmax of (0, ln 3) is (1/4, 3/4)
        Tensor y = Probabilities.logSoftmax(Tensor.matrix(new float[][] {{0, (float) Math.log(3)}, {1000, 1000}}));
        assertThat(Math.exp(y.get(0, 0))).isCloseTo(0.25, within(1e-6));
        assertThat(Math.exp(y.get(0, 1))).isCloseTo(0.75, within(1e-6));
        assertThat(Math.exp(y.get(1, 0))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void softmaxGradients() {
        Tensor x = Tensor.randn(random, 4, 5);
        int[] labels = {0, 4, 2, 2};
        GradCheck.smooth(() -> Probabilities.logSoftmax(x), x).requireBelow(1e-4);
        GradCheck.linear(() -> Probabilities.negativeLogLikelihood(x, labels), x)
                .requireBelow(2e-5);
    }

    @Test
    void wrongInputsAreExplained() {
        assertThatThrownBy(() -> Affine.linear(Tensor.zeros(2, 3), Tensor.zeros(4, 5), null))
                .hasMessage("linear: input has 3 features but weight expects 5 (input [2, 3] NI, weight [4, 5] OI);"
                        + " use in=3");
        assertThatThrownBy(() -> Affine.linear(Tensor.zeros(2, 5), Tensor.zeros(4, 5), Tensor.zeros(5)))
                .hasMessage("linear: bias has shape [5] but weight has 4 outputs (input [2, 5] NI, weight [4, 5] OI);"
                        + " use a bias of shape [4]");
        assertThatThrownBy(() -> Elementwise.add(Tensor.zeros(2), Tensor.zeros(3)))
                .hasMessage("add: shapes [2] and [3] differ; reshape one of them, nothing is broadcast");
        assertThatThrownBy(() -> Elementwise.mul(Tensor.zeros(2, 1), Tensor.zeros(2)))
                .hasMessage("mul: shapes [2, 1] and [2] differ; reshape one of them, nothing is broadcast");
        assertThatThrownBy(() -> Shaping.reshape(Tensor.zeros(2, 3), 4))
                .hasMessage("reshape: shape [4] holds 4 values but the tensor has 6 (shape [2, 3]);"
                        + " the products of the axes must agree");
        assertThatThrownBy(() -> Probabilities.negativeLogLikelihood(Tensor.zeros(1, 3), new int[] {3}))
                .hasMessage("nll: label 3 of row 0 is no class (log-probabilities [1, 3] NC); labels run from 0 to 2");
        assertThatThrownBy(() -> Probabilities.negativeLogLikelihood(Tensor.zeros(2, 3), new int[] {1}))
                .hasMessage("nll: 1 labels for 2 rows (log-probabilities [2, 3] NC);"
                        + " give one label per row, at least one row");
        assertThatThrownBy(() -> Reduction.mean(Tensor.zeros(0)))
                .hasMessage("mean: the tensor is empty (shape [0]); it has no mean");
        assertThatThrownBy(() ->
                        Pooling.maxPool2d(Tensor.zeros(1, 1, 4, 4), Window.of(2).padding(2), Window.of(2)))
                .hasMessage("max_pool2d: padding 2 along the height is more than half the kernel of 2;"
                        + " use a padding of at most 1");
        assertThatThrownBy(() -> Pooling.avgPool2d(Tensor.zeros(4, 4), TWO_BY_TWO, TWO_BY_TWO))
                .hasMessage("avg_pool2d: input has 2 axes but NCHW has 4 (input [4, 4]); reshape it to NCHW");
    }

    @Test
    void matrixProductAgreesWithTheDefinitionOverBlockEdges() {
        for (int[] size : new int[][] {{1, 1, 1}, {3, 513, 65}, {2, 5, 67}, {7, 511, 3}, {1, 1030, 130}}) {
            Tensor a = Tensor.randn(random, size[0], size[2]);
            Tensor b = Tensor.randn(random, size[2], size[1]);
            float[] c = new float[size[0] * size[1]];
            convkit.nn.conv.Gemm.multiplyAdd(size[0], size[1], size[2], a.data(), 0, b.data(), 0, c, 0);
            for (int i = 0; i < size[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    int row = i;
                    int column = j;
                    double expected = IntStream.range(0, size[2])
                            .mapToDouble(p -> (double) a.get(row, p) * b.get(p, column))
                            .sum();
                    assertThat((double) c[i * size[1] + j]).isCloseTo(expected, within(1e-4));
                }
            }
        }
    }
}
