package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrumTest {

    private static float[] tones(int samples, double loud, double soft) {
        float[] signal = new float[samples];
        for (int t = 0; t < samples; t++) {
            signal[t] = (float) (Math.sin(2 * Math.PI * loud * t / 800) + 0.1 * Math.sin(2 * Math.PI * soft * t / 800));
        }
        return signal;
    }

    /** A tenth of the amplitude is a hundredth of the power: 20 decibels less. */
    @Test
    void twoTonesAreTwoPeaks() {
        Spectrum spectrum = Spectrum.of(tones(800, 100, 300), 800, 80);
        assertThat(spectrum.frequencies()).hasSize(41);
        assertThat(spectrum.frequencies()[40]).isEqualTo(400);
        assertThat(spectrum.decibels()[10]).isEqualTo(0);
        assertThat(spectrum.decibels()[30]).isCloseTo(-20, within(0.1));
        assertThat(spectrum.decibels()[20]).isLessThan(-60);
        assertThat(spectrum.decibels()[20]).isGreaterThanOrEqualTo(-Spectrum.FLOOR);
        assertThat(spectrum.strongest(0, 400)).isEqualTo(100);
        assertThat(spectrum.strongest(150, 400)).isEqualTo(300);
    }

    /** A tone in the second half only: pieces that overlap by a half find it there, too. */
    @Test
    void allPiecesCount() {
        float[] late = tones(160, 100, 0);
        java.util.Arrays.fill(late, 0, 80, 0);
        assertThat(Spectrum.of(late, 800, 80).strongest(0, 400)).isEqualTo(100);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Spectrum.of(new float[10], 8000, 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "spectrum: window of 16 for 10 samples; it must be even, at least 2 and no longer than the signal");
        assertThatThrownBy(() -> Spectrum.of(new float[10], 8000, 5)).hasMessageContaining("window of 5");
        assertThatThrownBy(() -> Spectrum.of(new float[10], 8000, 0)).hasMessageContaining("window of 0");
        assertThatThrownBy(() -> Spectrum.of(new float[16], 8000, 16))
                .hasMessage("spectrum: the signal is silent; there is nothing to compare with");
        assertThatThrownBy(() -> Spectrum.of(tones(16, 100, 0), 800, 16).strongest(101, 102))
                .hasMessage("spectrum: no frequency lies between 101.0 and 102.0 hertz; they are 50.0 apart");
    }
}
