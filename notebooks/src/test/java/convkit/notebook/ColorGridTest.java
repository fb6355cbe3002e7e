package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ColorGridTest {

    @Test
    void zeroIsGreyAndEachKernelHasItsOwnScale() {
        // two kernels of 1×2: red −1 0, green 0 2, blue 0 0; the second is ten times the first
        Tensor weight = Tensor.of(new float[] {-1, 0, 0, 2, 0, 0, -10, 0, 0, 20, 0, 0}, 2, 3, 1, 2);
        Drawing drawing = ColorGrid.filters(weight, "kernels");
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        assertThat(canvas.images).hasSize(2);
        for (int o = 0; o < 2; o++) {
            assertThat(new Color(canvas.images.get(o).getRGB(0, 0))).isEqualTo(new Color(64, 128, 128));
            assertThat(new Color(canvas.images.get(o).getRGB(1, 0))).isEqualTo(new Color(128, 255, 128));
        }
        assertThat(drawing.text()).isEqualTo("kernels: 2 kernels of 1×2 over red, green and blue.");
    }

    @Test
    void imagesAreShownAsTheyAre() {
        Tensor color = Tensor.of(new float[] {1, 0, 0.2f, 0, 0, 5}, 1, 3, 1, 2);
        RecordingCanvas canvas = RecordingCanvas.of(ColorGrid.samplesDrawing(color, List.of("one"), "colour"));

        assertThat(new Color(canvas.images.get(0).getRGB(0, 0))).isEqualTo(new Color(255, 51, 0));
        assertThat(new Color(canvas.images.get(0).getRGB(1, 0)))
                .as("values above 1 are cut")
                .isEqualTo(new Color(0, 0, 255));
        assertThat(canvas.words()).containsExactly("colour", "one");

        Tensor grey = Tensor.of(new float[] {0, 1, 0.2f, 0.4f}, 2, 1, 1, 2);
        RecordingCanvas two = RecordingCanvas.of(ColorGrid.samplesDrawing(grey, List.of("a", "b"), "grey"));
        assertThat(new Color(two.images.get(1).getRGB(0, 0))).isEqualTo(new Color(51, 51, 51));
    }

    @Test
    void photographsAreShownAsJpeg() throws IOException {
        Rendering rendering = ColorGrid.samples(Tensor.full(0.6f, 1, 3, 8, 8), List.of("even"), "one")
                .render();

        assertThat(rendering.text()).isEqualTo("one: 1 image: even.");
        assertThat(rendering.data()).containsOnlyKeys("image/jpeg");
        byte[] file = Base64.getDecoder().decode(rendering.data().get("image/jpeg"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image.getWidth()).isEqualTo(rendering.width());
        Color middle = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
        assertThat(middle.getRed()).isBetween(150, 156);
        assertThat(middle.getBlue()).isBetween(150, 156);
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> ColorGrid.filters(Tensor.zeros(2, 1, 3, 3), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("color filters: 1 channels given ([2, 1, 3, 3] OIHW) but red, green and blue are 3; use"
                        + " ImageGrid");
        assertThatThrownBy(() -> ColorGrid.samples(Tensor.zeros(2, 3, 4, 4), List.of("a"), ""))
                .hasMessage("color grid: 1 captions for images [2, 3, 4, 4] NCHW; give one caption per image");
        assertThatThrownBy(() -> ColorGrid.samples(Tensor.zeros(1, 2, 4, 4), List.of("a"), ""))
                .hasMessage("color grid: 2 channels given ([1, 2, 4, 4] NCHW) but red, green and blue are 3; use"
                        + " ImageGrid");
    }
}
