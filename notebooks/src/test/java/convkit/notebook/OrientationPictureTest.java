package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class OrientationPictureTest {

    @Test
    void theStrongestDirectionGivesTheColour() {
        // three places: first direction, second (negative counts as its size), none
        Tensor maps = Tensor.of(new float[] {4, 1, 0, 1, -4, 0}, 2, 1, 3);
        Drawing drawing = OrientationPicture.of(maps, 300);
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        BufferedImage image = canvas.images.get(0);
        assertThat(image.getRGB(0, 0)).isEqualTo(Style.ORANGE.getRGB());
        assertThat(image.getRGB(1, 0)).isEqualTo(Style.SKY.getRGB());
        assertThat(image.getRGB(2, 0)).isEqualTo(0xFF000000);
        assertThat(canvas.lines).as("one sign per direction").hasSize(2);
        assertThat(drawing.text())
                .isEqualTo("Strongest direction at each place of a 1×3 picture: 0° at 1 place, 90° at 1 place.");
    }

    @Test
    void itNeedsDirections() {
        assertThatThrownBy(() -> OrientationPicture.of(Tensor.zeros(1, 4, 4), 300))
                .hasMessage(
                        "orientation picture: 1 maps given but it draws 2 to 6 directions; give one map per direction");
        assertThatThrownBy(() -> OrientationPicture.of(Tensor.zeros(7, 4, 4), 300))
                .hasMessageStartingWith("orientation picture: 7 maps given");
    }
}
