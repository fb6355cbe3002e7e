package convkit.nn.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rung's matrix product is C += A·B, whichever way the factors lie. */
class MatrixProductTest {

    static List<ConvBackend> rungs() {
        return ConvBackend.ladder();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void addsTheProductForEverySizeAndOrder(ConvBackend rung) {
        int[][] sizes = {
            {1, 1, 1}, {2, 3, 4}, {7, 5, 9}, {8, 48, 16}, {13, 97, 31}, {64, 120, 400}, {33, 10, 84}, {5, 700, 3}
        };
        for (int[] size : sizes) {
            for (boolean leftTransposed : new boolean[] {false, true}) {
                for (boolean rightTransposed : new boolean[] {false, true}) {
                    check(rung.product(), size[0], size[1], size[2], leftTransposed, rightTransposed);
                }
            }
        }
    }

    private static void check(
            MatrixProduct product, int m, int n, int k, boolean leftTransposed, boolean rightTransposed) {
        SplittableRandom random = new SplittableRandom(m * 31L + n);
        Matrix a = random(random, m, k, leftTransposed);
        Matrix b = random(random, k, n, rightTransposed);
        float[] c = Tensor.randn(random, 3 + m * n).data();
        float[] expected = c.clone();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += (double) at(a, i, p) * at(b, p, j);
                }
                expected[3 + i * n + j] += (float) sum;
            }
        }
        product.multiplyAdd(a, b, Matrix.of(c, 3, m, n));
        for (int i = 0; i < c.length; i++) {
            assertThat(c[i]).as("%d×%d×%d value %d", m, n, k, i).isCloseTo(expected[i], within(1e-6f * (k + 10)));
        }
    }

    private static Matrix random(SplittableRandom random, int rows, int columns, boolean transposed) {
        float[] values = Tensor.randn(random, 2 + rows * columns).data();
        return transposed ? Matrix.of(values, 2, columns, rows).transposed() : Matrix.of(values, 2, rows, columns);
    }

    private static float at(Matrix matrix, int i, int j) {
        return matrix.values()[matrix.offset() + i * matrix.rowStep() + j * matrix.columnStep()];
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void sizesThatDoNotFitAreNamed(ConvBackend rung) {
        Matrix a = Matrix.of(new float[6], 2, 3);
        assertThatThrownBy(() -> rung.product().multiplyAdd(a, a, a))
                .hasMessage("matrix product: A is [2, 3], B [2, 3] and C [2, 3] but must be [m, k], [k, n] and [m, n]");
        Matrix columns = Matrix.of(new float[4], 2, 2).transposed();
        assertThatThrownBy(() -> rung.product().multiplyAdd(a, a.transposed(), columns))
                .hasMessage("matrix product: C has steps 1 and 2 but must be row-major (2 and 1);"
                        + " exchange A and B and transpose both");
    }

    @Test
    void theDefaultGoesWithTheRungInForce() {
        assertThat(MatrixProduct.byDefault())
                .isSameAs(ConvBackend.auto().product())
                .isSameAs(ConvBackend.named("vector").product());
        System.setProperty("convkit.backend", "im2col");
        assertThat(MatrixProduct.byDefault()).isInstanceOf(BlockedProduct.class);
        System.clearProperty("convkit.backend");
    }
}
