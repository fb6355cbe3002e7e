package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShapingAndReductionTest {

    private final SplittableRandom random = new SplittableRandom(4);
    private final Tensor grid = Tensor.matrix(new float[][] {{1, 2, 3}, {4, 5, 6}});

    private static void requireLinear(Supplier<Tensor> function, Tensor... inputs) {
        GradCheck.linear(function, inputs).requireBelow(2e-5);
    }

    @Test
    void movesByHand() {
        assertThat(Shaping.transpose(grid).data()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(Shaping.transpose(grid).shape()).containsExactly(3, 2);
        assertThat(Shaping.slice(grid, 1, 1, 3).data()).containsExactly(2, 3, 5, 6);
        assertThat(Shaping.slice(grid, 0, 1, 1).shape()).as("an empty part").containsExactly(0, 3);
        assertThat(Shaping.pad(grid, -1, 1, 2).data()).containsExactly(0, 1, 2, 3, 0, 0, 0, 4, 5, 6, 0, 0);
        assertThat(Shaping.flip(grid, 0).data()).containsExactly(4, 5, 6, 1, 2, 3);
        assertThat(Shaping.flip(grid, 1).data()).containsExactly(3, 2, 1, 6, 5, 4);
        Tensor column = Tensor.matrix(new float[][] {{7}, {8}});
        assertThat(Shaping.concat(1, grid, column, column).data()).containsExactly(1, 2, 3, 7, 7, 4, 5, 6, 8, 8);
        assertThat(Shaping.concat(0, grid, grid).shape()).containsExactly(4, 3);
    }

    @Test
    void permuteAgreesWithTheDefinition() {
        Tensor x = Tensor.randn(random, 2, 3, 4, 5);
        Tensor y = Shaping.permute(x, 2, 0, 3, 1);
        assertThat(y.shape()).containsExactly(4, 2, 5, 3);
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int h = 0; h < 4; h++) {
                    for (int w = 0; w < 5; w++) {
                        assertThat(y.get(h, n, w, c)).isEqualTo(x.get(n, c, h, w));
                    }
                }
            }
        }
    }

    @Test
    void reductionsByHand() {
        assertThat(Reduction.sum(grid, 0).data()).containsExactly(1 + 4, 2 + 5, 3 + 6);
        assertThat(Reduction.sum(grid, 1).data()).containsExactly(1 + 2 + 3, 4 + 5 + 6);
        assertThat(Reduction.sum(grid, -1, 0).data()).containsExactly(21);
        assertThat(Reduction.sum(grid).shape()).isEmpty();
        assertThat(Reduction.mean(grid, 0).data()).containsExactly(2.5f, 3.5f, 4.5f);
        assertThat(Reduction.max(grid, 1).data()).containsExactly(3, 6);
        assertThat(Reduction.max(grid).item()).isEqualTo(6);
        assertThat(Reduction.norm(Tensor.matrix(new float[][] {{3, 4}, {5, 12}}), 1)
                        .data())
                .containsExactly(5, 13);
        assertThat(Reduction.sum(Tensor.zeros(2, 0), 1).data()).as("of nothing").containsExactly(0, 0);
    }

    @Test
    void theFirstOfEqualValuesWinsAndNaNIsShown() {
        Tensor x = Tensor.vector(2, 7, 7).requiresGrad(true);
        Reduction.max(x).backward();
        assertThat(x.grad().data()).containsExactly(0, 1, 0);
        assertThat(Reduction.max(Tensor.vector(1, Float.NaN, 3)).item()).isNaN();
    }

    @Test
    void aLengthOfZeroHasTheGradientZero() {
        Tensor x = Tensor.matrix(new float[][] {{0, 0}, {3, 4}}).requiresGrad(true);
        Reduction.norm(x, 1).backward(Tensor.vector(1, 5));
        assertThat(x.grad().data()).containsExactly(0, 0, 3, 4);
    }

    /** [1 2 3; 4 5 6]·[1 0; 2 1; 0 −1]: 1 + 4, 2 − 3; 4 + 10, 5 − 6. */
    @Test
    void matmulByHand() {
        Tensor b = Tensor.matrix(new float[][] {{1, 0}, {2, 1}, {0, -1}});
        assertThat(Affine.matmul(grid, b).data()).containsExactly(1 + 4, 2 - 3, 4 + 10, 5 - 6);
    }

    @Test
    void oneHotRowsLookUpRows() {
        Tensor table = Tensor.randn(random, 4, 3);
        Tensor found = Affine.matmul(OneHot.rows(new int[] {2, 0, OneHot.UNKNOWN}, 4), table);
        for (int e = 0; e < 3; e++) {
            assertThat(found.get(0, e)).isEqualTo(table.get(2, e));
            assertThat(found.get(1, e)).isEqualTo(table.get(0, e));
            assertThat(found.get(2, e)).isZero();
        }
    }

    @Test
    void sequencesHaveTheirSymbolsAsChannels() {
        int[] symbols = OneHot.symbols("GANT", "ACGT");
        assertThat(symbols).containsExactly(2, 0, OneHot.UNKNOWN, 3);
        Tensor x = OneHot.sequences(new int[][] {symbols, {0, 0, 0, 1}}, 4);
        assertThat(x.shape()).containsExactly(2, 4, 4);
        assertThat(Shaping.slice(x, 0, 0, 1).data()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1);
        assertThat(x.get(1, 1, 3)).isEqualTo(1);
    }

    @Test
    void gradients() {
        Tensor x = Tensor.randn(random, 2, 3, 4);
        Tensor y = Tensor.randn(random, 2, 2, 4);
        Tensor a = Tensor.randn(random, 3, 5);
        Tensor b = Tensor.randn(random, 5, 2);
        requireLinear(() -> Shaping.permute(x, 2, 0, 1), x);
        requireLinear(() -> Shaping.transpose(a), a);
        requireLinear(() -> Shaping.slice(x, 1, 1, 3), x);
        requireLinear(() -> Shaping.pad(x, 2, 1, 3), x);
        requireLinear(() -> Shaping.flip(x, 1), x);
        requireLinear(() -> Shaping.concat(1, x, y, x), x, y);
        requireLinear(() -> Reduction.sum(x, 0, 2), x);
        requireLinear(() -> Reduction.mean(x, 1), x);
        requireLinear(() -> Affine.matmul(a, b), a, b);
        GradCheck.smooth(() -> Reduction.norm(x, 1), x).requireBelow(2e-4);
        Tensor steps = Tensor.of(new float[] {0, 5, 2, 3, 1, 4}, 2, 3);
        GradCheck.piecewiseLinear(0.25, () -> Reduction.max(steps, 1), steps).requireBelow(1e-4);
    }

    @Test
    void wrongMovesAreExplained() {
        assertThatThrownBy(() -> Shaping.permute(grid, 0, 0))
                .hasMessage("permute: order [0, 0] for 2 axes (input [2, 3]); name each axis from 0 to 1 once");
        assertThatThrownBy(() -> Shaping.transpose(Tensor.zeros(3)))
                .hasMessage("transpose: input has 1 axes but HW has 2 (input [3]); reshape it to HW");
        assertThatThrownBy(() -> Shaping.slice(grid, 1, 2, 4))
                .hasMessage("slice: positions 2 to 4 of axis 1, which has 3 (input [2, 3]); use 0 ≤ from ≤ to ≤ 3");
        assertThatThrownBy(() -> Shaping.pad(grid, 0, -1, 0))
                .hasMessage("pad: -1 zeros before and 0 after axis 0 (input [2, 3]); use 0 or more, and slice to cut");
        assertThatThrownBy(() -> Shaping.flip(grid, 2))
                .hasMessage("flip: axis 2 of a tensor with 2 axes (input [2, 3]); use an axis from -2 to 1");
        assertThatThrownBy(() -> Shaping.concat(0)).hasMessage("concat: no tensors given; give at least one");
        assertThatThrownBy(() -> Shaping.concat(1, grid, Tensor.zeros(3, 3)))
                .hasMessage("concat: shapes [2, 3] and [3, 3] differ in more than axis 1; make the other axes agree");
        assertThatThrownBy(() -> Shaping.concat(0, grid, Tensor.zeros(3)))
                .hasMessage("concat: shapes [2, 3] and [3] differ in more than axis 0; make the other axes agree");
    }

    @Test
    void wrongReductionsAndSymbolsAreExplained() {
        assertThatThrownBy(() -> Reduction.sum(grid, 0, -2))
                .hasMessage("sum: axis 0 is named twice in [0, -2] (input [2, 3]); name it once");
        assertThatThrownBy(() -> Reduction.norm(grid, 5))
                .hasMessage("norm: axis 5 of a tensor with 2 axes (input [2, 3]); use an axis from -2 to 1");
        assertThatThrownBy(() -> Reduction.max(Tensor.zeros(0, 2), 0))
                .hasMessage("max: the tensor is empty (shape [0, 2]); it has no max");
        assertThatThrownBy(() -> Affine.matmul(grid, grid))
                .hasMessage("matmul: the left matrix has 3 columns but the right one 2 rows (left [2, 3] MK,"
                        + " right [2, 3] KN); transpose one of them");
        assertThatThrownBy(() -> Affine.matmul(grid, Tensor.zeros(3)))
                .hasMessage("matmul: input has 1 axes but KN has 2 (input [3]); reshape it to KN");
        assertThatThrownBy(() -> OneHot.rows(new int[] {0, 4}, 4))
                .hasMessage("one_hot: symbol 4 at position 1 is no class (result [2, 4]);"
                        + " symbols run from 0 to 3, and −1 is unknown");
        assertThatThrownBy(() -> OneHot.sequences(new int[][] {{0, 1}, {0}}, 4))
                .hasMessage("one_hot: sequence 1 has 1 symbols but sequence 0 has 2; pad or cut them to one length");
        assertThatThrownBy(() -> OneHot.sequences(new int[0][], 4))
                .hasMessage("one_hot: no sequences given; give at least one");
        assertThat(Reduction.mean(Tensor.vector(1, 2)).item()).isCloseTo(1.5f, within(0f));
    }
}
