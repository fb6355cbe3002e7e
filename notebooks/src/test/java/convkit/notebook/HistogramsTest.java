package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistogramsTest {

    private static Map<String, float[]> two() {
        Map<String, float[]> values = new LinkedHashMap<>();
        values.put("narrow", new float[] {0, 0, 0, 0});
        values.put("wide", new float[] {-1, 1, -5, 5});
        return values;
    }

    @Test
    void theWordsGiveMeanAndSpread() {
        assertThat(Histograms.of("Spread", two(), -1, 1).text())
                .isEqualTo("Spread: histograms from −1 to 1; narrow: mean 0, standard deviation 0.0;"
                        + " wide: mean 0, standard deviation 3.6.");
    }

    @Test
    void barsAreAsTallAsTheirShareOfTheTallest() {
        Map<String, float[]> values = Map.of("a", new float[] {-1, 0, 0, 1, 9});
        List<RecordingCanvas.DrawnBox> bars = RecordingCanvas.of(Histograms.of("", values, -1, 1)).boxes;

        assertThat(bars).hasSize(31);
        assertThat(bars.get(0).height()).isEqualTo(37);
        assertThat(bars.get(15).height()).isEqualTo(74);
        // 9 lies outside and is counted at the end, beside 1
        assertThat(bars.get(30).height()).isEqualTo(74);
        assertThat(bars.stream().filter(bar -> bar.height() > 0)).hasSize(3);
    }

    @Test
    void everyPanelHasItsNameAndRange() {
        assertThat(RecordingCanvas.of(Histograms.of("title", two(), -1, 1)).words())
                .containsExactly("title", "−1", "1", "narrow", "spread 0.0", "−1", "1", "wide", "spread 3.6");
    }

    @Test
    void theSeventhPanelBeginsANewRow() {
        Map<String, float[]> seven = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            seven.put("layer " + i, new float[] {i});
        }
        Drawing two = Histograms.of("", seven, 0, 7);
        seven.remove("layer 6");
        Drawing one = Histograms.of("", seven, 0, 7);

        assertThat(two.width()).isEqualTo(one.width());
        assertThat(two.height()).isGreaterThan(one.height() + 100);
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> Histograms.of("", Map.of(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "histograms: 0 sets of values over the range from 0.0 to 1.0; give at least one, and a range that"
                                + " is not empty");
        assertThatThrownBy(() -> Histograms.of("", two(), 1, 1)).hasMessageContaining("from 1.0 to 1.0");
    }
}
