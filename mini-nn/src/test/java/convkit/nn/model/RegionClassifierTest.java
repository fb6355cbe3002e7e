package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Layer;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionClassifierTest {

    /** Says "bright" by as much as its input is bright: logits (0, mean). */
    private static final class Brightness extends Layer {

        @Override
        public Tensor forward(Tensor x) {
            Tensor mean = Shaping.reshape(Reduction.mean(x, 1, 2, 3), x.dim(0), 1);
            return Shaping.pad(mean, 1, 1, 0);
        }

        @Override
        public int[] outputShape(int... inputShape) {
            return new int[] {inputShape[0], 2};
        }

        @Override
        public String describe() {
            return "Brightness";
        }
    }

    private final RegionClassifier regions = new RegionClassifier(new Brightness(), 4);

    /** 8×8, the right half is 8, the left half 0. */
    private static Tensor picture() {
        Tensor picture = Tensor.zeros(1, 1, 8, 8);
        for (int i = 0; i < 64; i++) {
            picture.data()[i] = i % 8 < 4 ? 0 : 8;
        }
        return picture;
    }

    /** (8 − 4)/2 + 1 = 3 places along each axis, and one for the whole picture. */
    @Test
    void allWindowsThatFit() {
        List<Box> windows = RegionClassifier.windows(8, 8, new int[] {4, 8}, 2);
        assertThat(windows).hasSize(9 + 1);
        assertThat(windows.get(0)).isEqualTo(Box.between(0, 0, 0.5, 0.5));
        assertThat(windows.get(1)).isEqualTo(Box.between(0.25, 0, 0.75, 0.5));
        assertThat(windows.get(9)).isEqualTo(Box.between(0, 0, 1, 1));
        assertThat(RegionClassifier.windows(8, 12, new int[] {8}, 4)).hasSize(2);
    }

    /** A box of the size of the crop is copied pixel by pixel; a larger one is sampled. */
    @Test
    void cropsShowWhatIsInTheBox() {
        Tensor crops = regions.crops(picture(), List.of(Box.between(0.25, 0, 0.75, 0.5), Box.between(0, 0, 1, 1)));
        assertThat(crops.shape()).containsExactly(2, 1, 4, 4);
        for (int row = 0; row < 4; row++) {
            assertThat(crops.get(0, 0, row, 1)).isZero();
            assertThat(crops.get(0, 0, row, 2)).isEqualTo(8);
            assertThat(crops.get(1, 0, row, 0)).isZero();
            assertThat(crops.get(1, 0, row, 3)).isEqualTo(8);
        }
    }

    @Test
    void confidentBoxesStay() {
        List<Box> boxes =
                List.of(Box.between(0, 0, 0.5, 0.5), Box.between(0.5, 0, 1, 0.5), Box.between(0.5, 0.1, 1, 0.6));
        Tensor probabilities = regions.probabilities(picture(), boxes);
        assertThat(probabilities.get(0, 1)).isCloseTo(0.5f, within(1e-6f));
        List<Detection> found = regions.detect(picture(), boxes, 0.9, 0.5);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).box()).isEqualTo(boxes.get(1));
        assertThat(found.get(0).confidence()).isCloseTo(1 / (1 + Math.exp(-8)), within(1e-6));
        assertThat(found.get(0).label()).isZero();
        assertThat(regions.detect(picture(), List.of(), 0.9, 0.5)).isEmpty();
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> regions.crops(picture(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("crops: 0 boxes in 1 pictures; give at least 1 box and exactly 1 picture");
        assertThatThrownBy(() -> RegionClassifier.windows(8, 8, new int[] {4}, 0))
                .hasMessage("windows: stride is 0 but must be 1 or more");
    }
}
