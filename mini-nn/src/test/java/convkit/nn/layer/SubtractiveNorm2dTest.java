package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubtractiveNorm2dTest {

    @Test
    void eachValueMinusTheMeanOfItsSquare() {
        Tensor x = Tensor.of(
                new float[] {
                    1, 2, 3, 0,
                    4, 5, 6, 0,
                    7, 8, 18, 0
                },
                1,
                1,
                3,
                4);

        // 5 − 54/9 and 6 − 42/9, times 3
        Tensor y = new SubtractiveNorm2d(3, 3).forward(x);
        assertThat(y.shape()).containsExactly(1, 1, 1, 2);
        assertThat(y.data()).containsExactly(new float[] {-3, 4}, within(1e-5f));
    }

    @Test
    void evenAreasDisappearInEveryChannel() {
        Tensor x = Tensor.zeros(2, 3, 7, 6);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i / (7 * 6);
        }
        for (float value : new SubtractiveNorm2d(5, 2).forward(x).data()) {
            assertThat(value).isCloseTo(0, within(1e-5f));
        }
    }

    @Test
    void theGradientIsThatOfALinearMap() {
        Tensor x = Tensor.randn(new SplittableRandom(1), 2, 2, 6, 5).requiresGrad(true);
        SubtractiveNorm2d layer = new SubtractiveNorm2d(3, 5);

        GradCheck.linear(() -> layer.forward(x), x).requireBelow(2e-5);
    }

    @Test
    void saysWhatItIsAndWhatDoesNotFit() {
        assertThat(new SubtractiveNorm2d(15, 5)).hasToString("SubtractiveNorm2d(15×15)");
        assertThat(new SubtractiveNorm2d(15, 5).outputShape(1, 3, 53, 53)).containsExactly(1, 3, 39, 39);
        assertThatThrownBy(() -> new SubtractiveNorm2d(4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "subtractive_norm: side is 4 but must be odd and 1 or more, so that the square has a middle");
    }
}
