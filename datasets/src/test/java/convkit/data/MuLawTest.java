package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MuLawTest {

    /** With 256 levels f(0.1) = ln(26.5)/ln(256) = 0.59098, so (0.59098 + 1)/2·255 = 202.85. */
    @Test
    void levelsByHand() {
        MuLaw telephone = new MuLaw(256);
        assertThat(telephone.encode(new float[] {-1, 0.1f, -0.1f, 1})).containsExactly(0, 203, 52, 255);
        assertThat(telephone.encode(0f)).isEqualTo(128);
        assertThat(telephone.encode(7f)).isEqualTo(255);
        assertThat(telephone.decode(new int[] {0, 255})).containsExactly(-1, 1);
        assertThat(telephone.decode(203)).isCloseTo(0.1f, within(0.002f));
        assertThat(new MuLaw(3).decode(new int[] {0, 1, 2})).containsExactly(-1, 0, 1);
    }

    @Test
    void everyLevelComesBack() {
        MuLaw law = new MuLaw(64);
        float before = Float.NEGATIVE_INFINITY;
        for (int level = 0; level < 64; level++) {
            assertThat(law.encode(law.decode(level))).isEqualTo(level);
            assertThat(law.decode(level)).isGreaterThan(before);
            before = law.decode(level);
        }
    }

    @Test
    void quietSamplesAreKeptMoreExactly() {
        MuLaw law = new MuLaw(64);
        assertThat(Math.abs(law.decode(law.encode(0.01f)) - 0.01f)).isLessThan(0.002f);
        assertThat(law.decode(63) - law.decode(62)).isGreaterThan(0.1f);
        assertThat(law.decode(33) - law.decode(32)).isLessThan(0.003f);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new MuLaw(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mu-law: 1 levels but at least 2 must be; 256 are usual");
        assertThatThrownBy(() -> new MuLaw(64).decode(64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mu-law: level 64 wanted but they run from 0 to 63");
        assertThatThrownBy(() -> new MuLaw(64).decode(-1)).hasMessageContaining("level -1");
    }
}
