package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalResponseNormTest {

    private final LocalResponseNorm norm = new LocalResponseNorm();

    /** Seven channels 100, 200, …, 700: the first sees 1…3, the fourth 2…6, the last 5…7. */
    @Test
    void eachChannelSeesTwoOnEitherSide() {
        Tensor x = Tensor.of(new float[] {100, 200, 300, 400, 500, 600, 700}, 1, 7, 1, 1);
        Tensor y = norm.forward(x);
        // Σ x²: 10⁴·(1 + 4 + 9) = 14·10⁴, times 10⁻⁴ is 14
        assertThat(y.get(0, 0, 0, 0)).isCloseTo((float) (100 / Math.pow(2 + 14, 0.75)), within(1e-4f));
        assertThat(y.get(0, 3, 0, 0))
                .isCloseTo((float) (400 / Math.pow(2 + 4 + 9 + 16 + 25 + 36, 0.75)), within(1e-4f));
        assertThat(y.get(0, 6, 0, 0)).isCloseTo((float) (700 / Math.pow(2 + 25 + 36 + 49, 0.75)), within(1e-4f));
    }

    @Test
    void positionsAndPicturesDoNotSeeEachOther() {
        Tensor x = Tensor.zeros(2, 3, 2, 2);
        x.set(1000, 1, 1, 0, 1);
        Tensor y = norm.forward(x);
        assertThat(y.get(1, 1, 0, 1)).isCloseTo((float) (1000 / Math.pow(102, 0.75)), within(1e-3f));
        assertThat(y.data()).containsOnly(0, y.get(1, 1, 0, 1));
    }

    @Test
    void gradientsAreExact() {
        Tensor x = Tensor.randn(new SplittableRandom(1), 2, 6, 2, 1).requiresGrad(true);
        // large enough that the sum matters beside k = 2
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] *= 100;
        }
        GradCheck.smooth(() -> norm.forward(x), x).requireBelow(2e-3);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> norm.forward(Tensor.zeros(2, 3)))
                .hasMessage("local_response_norm: input has 2 axes but NCHW has 4 (input [2, 3]); reshape it to NCHW");
    }
}
