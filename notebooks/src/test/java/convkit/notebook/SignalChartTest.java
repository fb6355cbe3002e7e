package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SignalChartTest {

    @Test
    void linesAreDescribedAndDrawn() throws Exception {
        Rendering rendering = SignalChart.of("Two", "ms", "amplitude")
                .signal("first", new float[] {0, 1, -0.5f}, 8)
                .line("second", new double[] {0, 1}, new double[] {2, 3})
                .range(-1, 4)
                .render();
        assertThat(rendering.text())
                .isEqualTo("Chart, Two. first: 3 points from −0.5 to 1; second: 2 points from 2 to 3.");
        assertThat(rendering.width()).isEqualTo(860);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getMimeDecoder().decode(rendering.data().get("image/png"))));
        assertThat(image.getWidth()).isEqualTo(2 * 860);
        assertThat(image.getHeight()).isEqualTo(2 * 230);
        assertThat(count(image, Style.SERIES.get(0).getRGB())).isGreaterThan(100);
        assertThat(count(image, Style.SERIES.get(1).getRGB())).isGreaterThan(100);
    }

    private static int count(BufferedImage image, int color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void wrongUseIsExplained() {
        SignalChart chart = SignalChart.of("Two", "ms", "amplitude");
        assertThatThrownBy(() -> chart.line("a", new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signal chart: 'a' has 2 x and 3 y; give one y for each x, at least one");
        assertThatThrownBy(() -> chart.signal("b", new float[0], 8)).hasMessageContaining("'b' has 0 x and 0 y");
    }
}
