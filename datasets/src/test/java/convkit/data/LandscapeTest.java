package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {

    @Test
    void theSameSeedGivesTheSamePicture() {
        assertThat(Landscape.picture(32, 5).data())
                .isEqualTo(Landscape.picture(32, 5).data());
        assertThat(Landscape.picture(32, 5).data())
                .isNotEqualTo(Landscape.picture(32, 6).data());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void skyIsAboveAndMeadowBelow(long seed) {
        Tensor picture = Landscape.picture(48, seed);

        assertThat(picture.shape()).containsExactly(3, 48, 48);
        for (float value : picture.data()) {
            assertThat(value).isBetween(0f, 1.0001f);
        }
        for (int w = 0; w < 48; w++) {
            assertThat(picture.get(2, 0, w)).isGreaterThan(picture.get(1, 0, w));
            assertThat(picture.get(1, 47, w)).isGreaterThan(picture.get(2, 47, w));
            assertThat(picture.get(1, 47, w)).isGreaterThan(picture.get(0, 47, w));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRoofIsRedAndOnOneSide(long seed) {
        Tensor picture = Landscape.picture(48, seed);
        int left = 0;
        int right = 0;
        for (int h = 0; h < 48; h++) {
            for (int w = 0; w < 48; w++) {
                boolean red = picture.get(0, h, w) > 0.6 && picture.get(1, h, w) < 0.3;
                left += red && w < 24 ? 1 : 0;
                right += red && w >= 24 ? 1 : 0;
            }
        }
        assertThat(left + right).isGreaterThan(40);
        assertThat(Math.min(left, right)).isLessThan(Math.max(left, right) / 2);
    }

    @Test
    void tinyPicturesAreRefused() {
        assertThatThrownBy(() -> Landscape.picture(15, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("landscape: side is 15 pixels but must be at least 16");
    }
}
