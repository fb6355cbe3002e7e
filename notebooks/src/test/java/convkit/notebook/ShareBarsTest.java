package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareBarsTest {

    private static final ShareBars BARS = ShareBars.of("AlexNet", "convolutions", "fully connected")
            .bar("parameters", 6, 94)
            .bar("work", 38, 2);

    @Test
    void sharesAreNamed() {
        assertThat(BARS.drawing().text())
                .isEqualTo("AlexNet, shares; parameters: convolutions 6.0 %, fully connected 94.0 %;"
                        + " work: convolutions 95.0 %, fully connected 5.0 %.");
    }

    @Test
    void aBarIsCutInProportion() {
        RecordingCanvas canvas = RecordingCanvas.of(BARS.drawing());

        assertThat(canvas.boxes).hasSize(2 + 4);
        RecordingCanvas.DrawnBox first = canvas.boxes.get(2);
        RecordingCanvas.DrawnBox second = canvas.boxes.get(3);
        assertThat(second.x()).isEqualTo(first.x() + first.width());
        assertThat(first.width() / second.width()).isBetween(6 / 94.0 - 1e-9, 6 / 94.0 + 1e-9);
        assertThat(first.box().fill()).isEqualTo(canvas.boxes.get(0).box().fill());
        assertThat(Style.luminance(first.box().fill()))
                .isLessThan(Style.luminance(second.box().fill()));
        assertThat(canvas.words()).contains("94 %", "95 %").doesNotContain("6 %", "5 %");
    }

    @Test
    void anotherBarLeavesTheFirstPictureAsItWas() {
        ShareBars.of("t", "a").bar("x", 1).bar("y", 2);
        assertThat(RecordingCanvas.of(ShareBars.of("t", "a").bar("x", 1).drawing()).boxes)
                .hasSize(2);
    }

    @Test
    void wrongAmountsAreExplained() {
        assertThatThrownBy(() -> BARS.bar("time", 1))
                .hasMessage("share bars: 'time' has 1 amounts for 2 parts; give one for each");
        assertThatThrownBy(() -> BARS.bar("time", 2, -1))
                .hasMessage("share bars: 'time' has amounts [2.0, -1.0]; shares need amounts of 0 or more that are not"
                        + " all 0");
        assertThatThrownBy(() -> BARS.bar("time", 0, 0)).hasMessageContaining("[0.0, 0.0]");
        assertThatThrownBy(() -> BARS.bar("time", Double.NaN, 0)).hasMessageContaining("[NaN, 0.0]");
    }
}
