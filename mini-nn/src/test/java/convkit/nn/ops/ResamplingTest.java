package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Resizing to any size; the two kinds of upsampling are tested in {@link PoolingFormsTest}. */
class ResamplingTest {

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    @Test
    void theSameSizeIsTheSame() {
        Tensor x = Tensor.randn(new SplittableRandom(1), 2, 3, 5, 4);

        assertThat(Resampling.resize(x, 5, 4).data()).containsExactly(x.data());
    }

    @Test
    void growingGoesInStraightLines() {
        Tensor x = Tensor.randn(new SplittableRandom(1), 2, 3, 5, 4);

        assertThat(Resampling.resize(x, 15, 12).data())
                .containsExactly(Resampling.upsampleBilinear(x, 3).data(), within(1e-6f));
    }

    @Test
    void shrinkingTakesTheMeanOfAllThatIsCovered() {
        // places 0.5 and 2.5, reach 2: weights ¾ ¾ ¼ of 0 1 2, and the same from the other side
        assertThat(Resampling.resize(row(0, 7, 14, 21), 1, 2).data())
                .containsExactly(new float[] {5, 16}, within(1e-5f));
        assertThat(Resampling.resize(row(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1), 1, 3)
                        .data()[1])
                .as("fine stripes become grey")
                .isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void anySizeKeepsAConstant() {
        for (int size : new int[] {1, 2, 3, 5, 8, 13}) {
            for (float value :
                    Resampling.resize(Tensor.full(4, 1, 1, 7, 7), size, size).data()) {
                assertThat(value).isCloseTo(4, within(1e-5f));
            }
        }
    }

    @Test
    void theGradientIsThatOfALinearMap() {
        Tensor x = Tensor.randn(new SplittableRandom(2), 1, 2, 6, 5).requiresGrad(true);

        GradCheck.linear(() -> Resampling.resize(x, 4, 7), x).requireBelow(2e-5);
    }

    @Test
    void impossibleSizesAreExplained() {
        assertThatThrownBy(() -> Resampling.resize(Tensor.zeros(1, 1, 4, 5), 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("resize: from 4×5 to 0×2 but all must be 1 or more (input [1, 1, 4, 5] NCHW)");
    }
}
