package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderPictureTest {

    private static RecordingCanvas canvas(KernelLadder.Step... steps) {
        return RecordingCanvas.of(new LadderPicture(KernelLadderTest.WORK, List.of(steps)).drawing());
    }

    /** 15,552 operations in so many seconds. */
    private static KernelLadder.Step ran(String name, double gigaflops) {
        return new KernelLadder.Step(name, "", 15_552 / (gigaflops * 1e9), 0, "");
    }

    @Test
    void tenTimesAsFastIsAlwaysAsMuchFurther() {
        RecordingCanvas canvas = canvas(ran("slow", 1), ran("fast", 10), ran("faster", 100));

        double[] ends = canvas.shapes.stream()
                .mapToDouble(shape -> shape.outline().getBounds2D().getCenterX())
                .toArray();
        assertThat(ends).hasSize(3);
        assertThat(ends[1] - ends[0]).isBetween(ends[2] - ends[1] - 1e-6, ends[2] - ends[1] + 1e-6);
        assertThat(canvas.words()).contains("slow", "1.00 · 15.6 µs", "10.0 · 1.56 µs");
    }

    @Test
    void timesAreInTheirUnits() {
        assertThat(canvas(ran("a", 15_552e-12), ran("b", 15_552e-8)).words())
                .contains("1.56e-08 · 1000.00 s", "0.000156 · 100 ms");
    }

    @Test
    void whatIsMissingHasItsReasonInsteadOfALine() {
        RecordingCanvas canvas =
                canvas(new KernelLadder.Step("gpu", "", Double.NaN, Double.NaN, "there is none; buy one ".repeat(20)));

        assertThat(canvas.shapes).isEmpty();
        assertThat(canvas.words()).anyMatch(word -> word.startsWith("not here: there is none; buy one"));
        assertThat(canvas.words()).anyMatch(word -> word.endsWith(" …")).allMatch(word -> word.length() < 90);
    }

    @Test
    void beforeTheFirstRungItSaysSo() {
        assertThat(canvas().words()).contains("measuring …");
    }
}
