package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rectangles cut out of maps. */
class CropTest {

    private final Tensor x = Tensor.randn(new SplittableRandom(1), 2, 3, 6, 8);

    @Test
    void theWholeMapAtItsOwnSizeIsTheMap() {
        assertThat(Resampling.crop(x, 0, 0, 1, 1, 6, 8).data()).containsExactly(x.data(), within(1e-5f));
    }

    /** Columns 2 to 5 of 8 and rows 3 to 5 of 6. */
    @Test
    void wholePixelsAreCopied() {
        Tensor crop = Resampling.crop(x, 0.25, 0.5, 0.75, 1, 3, 4);
        assertThat(crop.shape()).containsExactly(2, 3, 3, 4);
        assertThat(crop.get(1, 2, 0, 0)).isCloseTo(x.get(1, 2, 3, 2), within(1e-6f));
        assertThat(crop.get(0, 1, 2, 3)).isCloseTo(x.get(0, 1, 5, 5), within(1e-6f));
    }

    /** Middles of two cells of one pixel each, half a pixel off: means of neighbours; beyond the border its value goes on. */
    @Test
    void betweenPixelsLiesTheMean() {
        Tensor row = Tensor.of(new float[] {1, 3, 5, 9}, 1, 1, 1, 4);
        assertThat(Resampling.crop(row, 0.125, 0, 0.625, 1, 1, 2).data()).containsExactly(2, 4);
        assertThat(Resampling.crop(row, -0.5, 0, 0, 1, 1, 2).data()).containsExactly(1, 1);
        assertThat(Resampling.crop(row, 0.5, 0, 1.5, 1, 1, 4).data()).containsExactly(5, 9, 9, 9);
    }

    @Test
    void gradientIsTheSlope() {
        Tensor input = x.copy().requiresGrad(true);
        GradCheck.linear(() -> Resampling.crop(input, 0.1, 0.2, 0.93, 0.7, 3, 5), input)
                .requireBelow(1e-4);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Resampling.crop(x, 0.5, 0, 0.5, 1, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("crop: from 0.5 to 0.5 and from 0.0 to 1.0 in 2×2 values (input [2, 3, 6, 8] NCHW); right"
                        + " must lie beyond left, bottom beyond top, and the size be 1 or more");
        assertThatThrownBy(() -> Resampling.crop(x, 0, 0, 1, 1, 0, 2)).hasMessageContaining("in 0×2 values");
    }
}
