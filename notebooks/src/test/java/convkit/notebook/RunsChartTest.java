package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsChartTest {

    /** Remembers what was shown, and as which message. */
    private final List<String> shown = new ArrayList<>();

    private final RunsChart chart = new RunsChart("Accuracy", "examples", "share", false, new Sink() {
        @Override
        public String display(Rendering rendering) {
            shown.add("display " + rendering.text());
            return "id";
        }

        @Override
        public void update(String id, Rendering rendering) {
            shown.add("update " + id + " " + rendering.text());
        }
    });

    @Test
    void drawsAtTheFirstRunAndAtTheEnd() {
        chart.add("scratch", 5, 0.5);
        chart.add("scratch", 5, 0.7);
        chart.add("transfer", 1, 0.75);
        chart.add("scratch", 1, 0.25);
        chart.finish();

        assertThat(shown.get(0)).isEqualTo("display Accuracy; scratch: 5 → 0.500.");
        assertThat(shown.get(shown.size() - 1))
                .isEqualTo("update id Accuracy; scratch: 1 → 0.250 5 → 0.600; transfer: 1 → 0.750.");
        assertThat(chart.mean("scratch", 5)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void anEmptyChartIsNotDrawn() {
        chart.finish();
        assertThat(shown).isEmpty();
    }

    @Test
    void aLogarithmicChartIsOfTheSameKind() {
        RunsChart logarithmic = chart.logarithmic();
        logarithmic.add("scratch", 100, 1);

        assertThat(shown).containsExactly("display Accuracy; scratch: 100 → 1.000.");
        assertThatThrownBy(() -> logarithmic.add("scratch", 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs chart: point (0, 1) of 'scratch' cannot be drawn; give finite numbers, x above 0");
    }

    @Test
    void whatIsMissingIsExplained() {
        assertThatThrownBy(() -> chart.add("scratch", 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs chart: point (1, NaN) of 'scratch' cannot be drawn; give finite numbers");
        assertThatThrownBy(() -> chart.mean("scratch", 2))
                .hasMessage("runs chart: no run of 'scratch' at 2; add one first");
    }
}
