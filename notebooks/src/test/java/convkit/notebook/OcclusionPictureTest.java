package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.insight.Occlusion;
import convkit.nn.tensor.Tensor;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class OcclusionPictureTest {

    private final Tensor picture = Tensor.zeros(1, 1, 6, 7);
    private final Occlusion square = new Occlusion(2, 2, 0.6f);
    private final Tensor map = Tensor.matrix(new float[][] {{0.9f, 0.8f, 0.9f}, {0.9f, 0.9f, 0.25f}, {0.7f, 0.9f, 1}});

    @Test
    void theSquareLiesWhereItDidMost() {
        Drawing drawing = OcclusionPicture.of(picture, square, map, "p of boot");
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        assertThat(drawing.text())
                .isEqualTo("Occlusion map, p of boot: from 0.25 with rows 2 to 3 and columns 4 to 5 covered, up to 1.");
        // pixel side is 210/7 = 30
        assertThat(canvas.boxes)
                .filteredOn(box -> Style.VERMILLION.equals(box.box().border()))
                .extracting(box -> box.x() + "," + box.y() + " " + box.width())
                .containsExactly("134.0,96.0 60.0", "370.0,96.0 60.0");
        assertThat(canvas.images.get(0).getRGB(5, 3)).isEqualTo(new Color(153, 153, 153).getRGB());
        assertThat(canvas.images.get(0).getRGB(3, 3)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void theMapIsColouredFromItsSmallestToItsLargest() {
        RecordingCanvas canvas = RecordingCanvas.of(OcclusionPicture.of(picture, square, map, "p"));

        assertThat(new Color(canvas.images.get(1).getRGB(2, 1))).isEqualTo(Style.sequential(0));
        assertThat(new Color(canvas.images.get(1).getRGB(2, 2))).isEqualTo(Style.sequential(1));
    }

    @Test
    void theMapMustBeOfThisSquare() {
        assertThatThrownBy(() -> OcclusionPicture.of(picture, new Occlusion(2, 1, 0), map, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("occlusion picture: the map is 3×3 but this square has 5×6 places on 6×7 pixels; give the"
                        + " occlusion that made the map");
    }
}
