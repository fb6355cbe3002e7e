package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PluckedNotesTest {

    @Test
    void theSameSeedGivesTheSameMelody() {
        float[] melody = PluckedNotes.melody(4000, 1);
        assertThat(PluckedNotes.melody(4000, 1)).isEqualTo(melody);
        assertThat(PluckedNotes.melody(4000, 2)).isNotEqualTo(melody);
        assertThat(melody).hasSize(4000);
        for (float sample : melody) {
            assertThat(sample).isBetween(-1f, 1f);
        }
    }

    /** The first note alone: its fundamental is the strongest, the harmonics follow with half the amplitude each. */
    @Test
    void aNoteHasAFundamentalAndTwoHarmonics() {
        Spectrum spectrum = Spectrum.of(PluckedNotes.melody(480, 3), PluckedNotes.RATE, 480);
        double fundamental = spectrum.strongest(0, 4000);
        assertThat(Arrays.stream(PluckedNotes.frequencies())
                        .map(f -> Math.abs(f - fundamental))
                        .min()
                        .orElseThrow())
                .isLessThan(9);
        for (int h = 2; h <= 3; h++) {
            double harmonic = spectrum.strongest((h - 0.4) * fundamental, (h + 0.4) * fundamental);
            assertThat(harmonic).isCloseTo(h * fundamental, within(25.0));
        }
        assertThat(level(spectrum, 2 * fundamental)).isBetween(-11.0, -4.0);
        assertThat(level(spectrum, 3 * fundamental)).isBetween(-19.0, -9.0);
        assertThat(level(spectrum, 3600)).isLessThan(-25);
    }

    private static double level(Spectrum spectrum, double frequency) {
        int bin = (int) Math.round(frequency / spectrum.frequencies()[1]);
        return Math.max(spectrum.decibels()[bin], Math.max(spectrum.decibels()[bin - 1], spectrum.decibels()[bin + 1]));
    }

    @Test
    void notesDecayAndBeginAnew() {
        float[] melody = PluckedNotes.melody(16_000, 1);
        double loud = 0;
        double quiet = 1;
        for (int t = 0; t + 80 <= melody.length; t += 80) {
            double power = 0;
            for (int i = t; i < t + 80; i++) {
                power += melody[i] * melody[i] / 80;
            }
            loud = Math.max(loud, Math.sqrt(power));
            quiet = Math.min(quiet, Math.sqrt(power));
        }
        assertThat(loud).isBetween(0.3, 0.5);
        assertThat(quiet).isBetween(0.06, 0.2);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> PluckedNotes.melody(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("melody: 0 samples wanted but at least 1 must be; there are 8000 in a second");
        double[] copy = PluckedNotes.frequencies();
        copy[0] = 1;
        assertThat(PluckedNotes.frequencies()[0]).isEqualTo(440);
    }
}
