package convkit.nn.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class GradCheckTest {

    /** Doubles its input, but claims a slope of {@code slope} for element 2. */
    private static Tensor doubled(Tensor x, float slope) {
        float[] y = new float[x.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = 2 * x.data()[i];
        }
        return Tensor.result(
                "doubled",
                y,
                x.shape(),
                gradY -> {
                    for (int i = 0; i < gradY.length; i++) {
                        x.gradData()[i] += (i == 2 ? slope : 2) * gradY[i];
                    }
                },
                x);
    }

    @Test
    void aRightGradientPasses() {
        Tensor x = Tensor.vector(1, -2, 3, 0.5f);
        GradCheck.Report report = GradCheck.linear(() -> doubled(x, 2), x);
        assertThat(report.elements()).isEqualTo(4);
        assertThat(report.worstError()).isLessThan(1e-6);
        assertThat(x.data()).as("inputs are put back").containsExactly(1, -2, 3, 0.5f);
    }

    @Test
    void oneWrongElementIsFoundAndNamed() {
        Tensor x = Tensor.vector(1, -2, 3, 0.5f);
        assertThatThrownBy(() -> GradCheck.linear(() -> doubled(x, 2.1f), x).requireBelow(1e-3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input 0 [4], index [2]: analytic")
                .hasMessageContaining("(4 elements compared)");
        assertThatThrownBy(() -> GradCheck.smooth(() -> doubled(x, 2.1f), x).requireBelow(1e-3))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> GradCheck.piecewiseLinear(0.1, () -> doubled(x, 2.1f), x)
                        .requireBelow(1e-3))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void notANumberFails() {
        Tensor x = Tensor.vector(1, -2, 3, 0.5f);
        assertThatThrownBy(() ->
                        GradCheck.linear(() -> doubled(x, Float.NaN), x).requireBelow(1e9))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NaN");
    }
}
