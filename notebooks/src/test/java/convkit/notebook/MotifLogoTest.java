package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Conv1d;
import convkit.nn.ops.OneHot;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MotifLogoTest {

    private static final double FULL = 130;

    /** Three places: always A; half C, half G; all four alike. */
    private static final Tensor COUNTS = Tensor.matrix(new float[][] {{8, 0, 2}, {0, 4, 2}, {0, 4, 2}, {0, 0, 2}});

    @Test
    void aStackIsAsHighAsThePlaceTells() {
        Drawing logo = MotifLogo.frequencies(COUNTS, "counts");
        RecordingCanvas canvas = RecordingCanvas.of(logo);

        assertThat(canvas.shapes).hasSize(3);
        assertThat(heights(canvas).get(0)).isCloseTo(FULL, within(0.01));
        assertThat(heights(canvas).get(1)).isCloseTo(FULL / 4, within(0.01));
        assertThat(heights(canvas).get(2)).isCloseTo(FULL / 4, within(0.01));
        assertThat(logo.text()).isEqualTo("counts: motif logo, tallest letters AG·.");
        assertThat(canvas.words()).contains("bits", "2", "0");
    }

    @Test
    void weightsStandUpOrHangDown() {
        Tensor weight = Tensor.of(new float[] {9, 9, 3, -1, 0, 1, 0, 0, 0, 0}, 1, 5, 2);
        Tensor kernel = Tensor.of(new float[] {3, -1, 0, 1, 1, 0, 0, -1}, 1, 4, 2);
        RecordingCanvas canvas = RecordingCanvas.of(MotifLogo.weights(kernel, 0, "kernel"));

        assertThat(canvas.shapes).hasSize(5);
        double unit = FULL / (4 + 2);
        assertThat(heights(canvas))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 0.01 ? 0 : 1)
                .containsExactly(unit, 3 * unit, unit, unit, unit);
        double zero = 36 + 4 * unit;
        assertThat(canvas.shapes.get(0).outline().getBounds2D().getMaxY()).isCloseTo(zero, within(0.01));
        assertThat(canvas.shapes.get(3).outline().getBounds2D().getMinY()).isCloseTo(zero, within(0.01));
        assertThat(MotifLogo.weights(kernel, 0, "kernel").text()).endsWith("tallest letters AC.");
        assertThatThrownBy(() -> MotifLogo.weights(weight, 0, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("motif logo: 5 letters given (shape [1, 5, 2]) but DNA has 4: A, C, G, T");
    }

    @Test
    void whatADetectorFindsIsCounted() {
        Conv1d detector = new Conv1d(4, 1, 3, new SplittableRandom(1));
        float[] gat = {0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        System.arraycopy(gat, 0, detector.weight().data(), 0, gat.length);
        detector.bias().data()[0] = -2.5f;
        Tensor sequences = OneHot.sequences(
                Stream.of("CCGATC", "GATTTT", "CCCCCC", "AAAGAT")
                        .map(text -> OneHot.symbols(text, "ACGT"))
                        .toArray(int[][]::new),
                4);

        assertThat(MotifLogo.found(sequences, detector, 0, "found").text())
                .isEqualTo("found: motif logo, tallest letters GAT. From 3 of 4 sequences.");
        detector.bias().data()[0] = -3.5f;
        assertThatThrownBy(() -> MotifLogo.found(sequences, detector, 0, ""))
                .hasMessage("motif logo: detector 0 responds to 0 of 4 sequences; train it, or choose another");
        assertThatThrownBy(() -> MotifLogo.found(sequences, detector, 1, ""))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("motif logo: there is no detector 1 among 1");
    }

    @Test
    void impossibleCountsAreExplained() {
        assertThatThrownBy(() -> MotifLogo.frequencies(Tensor.zeros(4, 2), ""))
                .hasMessage("motif logo: place 0 has 0 letters; give counts for each place");
        assertThatThrownBy(() -> MotifLogo.frequencies(Tensor.full(-1, 4, 2), ""))
                .hasMessage(
                        "motif logo: count of A at place 0 is −1 but must be 0 or more; weights go into weights(…)");
    }

    private static List<Double> heights(RecordingCanvas canvas) {
        return canvas.shapes.stream()
                .map(shape -> shape.outline().getBounds2D().getHeight())
                .toList();
    }
}
