package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescentPictureTest {

    private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 10, 10);

    private static DescentPicture bowl() {
        return DescentPicture.of("Bowl", -1, 1, -1, 1, (a, b) -> a * a + b * b);
    }

    @Test
    void theWordsSayHowFarEachWayLed() {
        DescentPicture picture = bowl().names("slope", "offset")
                .path("plain", List.of(new double[] {1, 1}, new double[] {0.5, 0.5}, new double[] {0, 0}));

        assertThat(picture.drawing().text())
                .isEqualTo("Bowl: landscape of a loss over slope and offset; plain: 2 steps, loss 2 to 0.");
    }

    @Test
    void everyStepIsMarkedAndLinedUp() {
        List<double[]> points = List.of(new double[] {-1, 1}, new double[] {0, 0}, new double[] {0.5, -0.5});
        RecordingCanvas canvas = RecordingCanvas.of(bowl().path("way", points).drawing());

        // one mark per point and one in the legend; each line twice, the lower one light; and the legend's
        assertThat(canvas.shapes).hasSize(3 + 1);
        assertThat(canvas.lines).hasSize(2 * 2 + 1);
        assertThat(canvas.lines.get(0).x1()).isEqualTo(46);
        assertThat(canvas.lines.get(0).y1()).isEqualTo(36);
        assertThat(canvas.lines.get(0).x2()).isEqualTo(46 + 260);
        assertThat(canvas.lines.get(0).y2()).isEqualTo(36 + 160);
        assertThat(canvas.words()).contains("Bowl", "a", "b", "way", "−1", "1");
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        List<double[]> points = List.of(new double[] {0, 0}, new double[] {3, 0}, new double[] {9, 9});
        RecordingCanvas canvas = RecordingCanvas.of(bowl().path("way", points).drawing());

        assertThat(canvas.shapes).hasSize(1 + 1);
        assertThat(canvas.lines.get(0).x2()).isEqualTo(46 + 520, within(1e-9));
        assertThat(canvas.lines).hasSize(2 + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,8,8, 2,2,8,8",
        "-5,5,15,5, 0,5,10,5",
        "5,-5,5,5, 5,0,5,5",
        "-10,0,10,20, 0,10,0,10",
    })
    void linesAreCutAtTheFrame(
            double x1, double y1, double x2, double y2, double cx1, double cy1, double cx2, double cy2) {
        assertThat(DescentPicture.cut(FRAME, new double[] {x1, y1}, new double[] {x2, y2}))
                .containsExactly(new double[] {cx1, cy1, cx2, cy2}, within(1e-9));
    }

    @Test
    void linesThatMissTheFrameAreNotDrawn() {
        assertThat(DescentPicture.cut(FRAME, new double[] {-5, -1}, new double[] {15, -1}))
                .isEmpty();
        assertThat(DescentPicture.cut(FRAME, new double[] {-5, 9}, new double[] {1, 15}))
                .isEmpty();
        assertThat(DescentPicture.cut(FRAME, new double[] {5, 5}, new double[] {Double.NaN, 5}))
                .isEmpty();
    }

    @Test
    void lowGroundIsDarker() {
        BufferedImage ground = RecordingCanvas.of(bowl().drawing()).images.get(0);

        assertThat(grey(ground, 520, 320)).isLessThan(grey(ground, 200, 120));
        assertThat(grey(ground, 200, 120)).isLessThan(grey(ground, 2, 2));
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 255;
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> DescentPicture.of("", 1, 1, 0, 1, (a, b) -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "descent picture: the ranges are 1.0 to 1.0 and 0.0 to 1.0; each must go from a smaller to a"
                                + " larger number");
        assertThatThrownBy(() -> bowl().path("way", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("descent picture: the path 'way' has no points; give the start");
    }
}
