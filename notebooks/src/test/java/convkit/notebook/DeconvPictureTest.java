package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.insight.DeconvNet;
import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeconvPictureTest {

    private static DeconvNet.Finding finding(int map, float value, int channels, float... pattern) {
        return new DeconvNet.Finding(
                0, map, 0, 0, value, Tensor.full(1, 1, channels, 1, 2), Tensor.of(pattern, 1, channels, 1, 2));
    }

    @Test
    void patternsStandBesideTheirPatches() {
        Drawing drawing = DeconvPicture.of(
                List.of(List.of(finding(3, 2, 1, -1, 4), finding(3, 1, 1, 0, 0)), List.of(finding(7, 5, 1, 1, 0))),
                "layer 2");
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        assertThat(drawing.text())
                .isEqualTo("layer 2: patterns mapped back, and the patches that caused them, for 2 maps; strongest"
                        + " activations: 2 (map 3), 5 (map 7).");
        assertThat(canvas.words()).containsExactly("layer 2", "map 3", "map 7");
        assertThat(canvas.images).hasSize(6);
        assertThat(new Color(canvas.images.get(0).getRGB(0, 0))).isEqualTo(Style.sequential(0.375));
        assertThat(new Color(canvas.images.get(0).getRGB(1, 0))).isEqualTo(Style.sequential(1));
        assertThat(canvas.images.get(1).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void coloursStayColours() {
        RecordingCanvas canvas =
                RecordingCanvas.of(DeconvPicture.of(List.of(List.of(finding(0, 1, 3, -2, 0, 0, 0, 1, 0))), "colour"));

        assertThat(new Color(canvas.images.get(0).getRGB(0, 0))).isEqualTo(new Color(0, 128, 191));
        assertThat(new Color(canvas.images.get(0).getRGB(1, 0))).isEqualTo(new Color(128, 128, 128));
    }

    @Test
    void nothingToDraw() {
        assertThatThrownBy(() -> DeconvPicture.of(List.of(List.of()), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "deconv picture: a list of 1 maps with empty ones given but it draws at least one finding for"
                                + " each; use DeconvNet.strongest");
    }
}
