package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.augment.Augmentation;
import convkit.nn.augment.Geometric;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class AugmentedTest {

    /** Two images of 1×4 pixels. */
    private final ImageDataset dataset = new ImageDataset(
            new DatasetDescription("test", List.of("a", "b"), "", ""),
            1,
            1,
            4,
            new byte[] {0, 51, 102, (byte) 204, (byte) 255, 0, 0, 1},
            new int[] {1, 0});

    @Test
    void everyImageIsChangedAndCutToBlackAndWhite() {
        ImageDataset brighter = Augmented.once(dataset, (image, random) -> Elementwise.scale(image, 2), 1);

        assertThat(brighter.image(0).data()).containsExactly(0, 102 / 255f, 204 / 255f, 1);
        assertThat(brighter.image(1).data()).containsExactly(1, 0, 0, 2 / 255f);
        assertThat(brighter.labels()).containsExactly(1, 0);
        assertThat(brighter.description().name()).isEqualTo("test, changed");
        assertThat(dataset.image(0).data()[1]).isEqualTo(0.2f);
    }

    @Test
    void theSeedDecidesAndEachImageHasItsOwnChance() {
        ImageDataset digits = MnistDigits.bundledTest().take(20);
        Augmentation shift = Geometric.translation(0.3);

        assertThat(Augmented.once(digits, shift, 1).image(5).data())
                .isEqualTo(Augmented.once(digits, shift, 1).image(5).data())
                .isNotEqualTo(Augmented.once(digits, shift, 2).image(5).data());
        ImageDataset same = Augmented.once(digits.subset(3, 3, 3), shift, 1);
        assertThat(same.image(0).data()).isNotEqualTo(same.image(1).data());
    }

    @Test
    void theShapeMustStay() {
        assertThatThrownBy(() -> Augmented.once(dataset, (image, random) -> Tensor.zeros(1, 2, 2), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "augmented: image 0 came out as [1, 2, 2] but went in as [1, 1, 4]; an augmentation must keep"
                                + " the shape");
    }
}
