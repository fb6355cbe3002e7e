package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegionProposalsTest {

    /** A bright rectangle, rows 2 to 5, columns 4 to 11, on dark ground of 10×16. */
    private static Tensor picture(double noise) {
        SplittableRandom random = new SplittableRandom(1);
        Tensor image = Tensor.zeros(3, 10, 16);
        for (int i = 0; i < image.size(); i++) {
            int row = i / 16 % 10;
            int col = i % 16;
            boolean inside = row >= 2 && row < 6 && col >= 4 && col < 12;
            image.data()[i] = (float) ((inside ? 0.8 : 0.2) + noise * random.nextGaussian());
        }
        return image;
    }

    /** And rings along the border, where smoothing made other colours. */
    @Test
    void theRectangleAndItsGroundAreFound() {
        for (double noise : new double[] {0, 0.03}) {
            List<Box> boxes = RegionProposals.of(picture(noise), 10, 2);
            assertThat(boxes).hasSizeBetween(2, 4);
            assertThat(boxes).anyMatch(box -> box.iou(Box.between(0.25, 0.2, 0.75, 0.6)) > 0.999);
            assertThat(boxes).anyMatch(box -> box.iou(Box.between(0, 0, 1, 1)) > 0.999);
        }
    }

    /** A large scale joins everything, a small one leaves noise apart. */
    @Test
    void theScaleDecidesHowLargeRegionsAre() {
        assertThat(RegionProposals.of(picture(0.03), 1, 1000)).hasSize(1);
        assertThat(RegionProposals.of(picture(0.03), 1, 0.01)).hasSizeGreaterThan(20);
    }

    @Test
    void equalBoxesCountOnce() {
        assertThat(RegionProposals.of(picture(0), 10, 2, 2, 1000)).isEqualTo(RegionProposals.of(picture(0), 10, 2));
    }

    @Test
    void smallRegionsGiveNoBox() {
        assertThat(RegionProposals.of(picture(0), 33, 2)).hasSize(1);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> RegionProposals.of(picture(0), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region proposals: no scale given; give at least one, such as 3");
        assertThatThrownBy(() -> RegionProposals.of(Tensor.zeros(1, 3, 4, 4), 10, 1))
                .hasMessageContaining("region proposals");
    }
}
