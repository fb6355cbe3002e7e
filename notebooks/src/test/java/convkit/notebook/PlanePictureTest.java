package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanePictureTest {

    private static final Tensor CORNERS = Tensor.matrix(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});

    /** Above ½ where the first input is above ½. */
    private static Sequential right() {
        Linear linear = new Linear(2, 1, new Random(1));
        linear.weight().data()[0] = 4;
        linear.weight().data()[1] = 0;
        linear.bias().data()[0] = -2;
        return new Sequential(linear, new Sigmoid());
    }

    @Test
    void classOneIsACircleAndClassZeroASquare() {
        RecordingCanvas canvas = RecordingCanvas.of(PlanePicture.of(CORNERS, new int[] {0, 0, 1, 1})
                .title("corners")
                .drawing());

        assertThat(canvas.images).isEmpty();
        assertThat(canvas.shapes).hasSize(2);
        assertThat(canvas.boxes)
                .filteredOn(box -> Style.ORANGE.equals(box.box().fill()))
                .hasSize(2);
        assertThat(canvas.shapes.get(0).outline().getBounds2D().getCenterX())
                .isGreaterThan(canvas.boxes.get(1).x() + 50);
        assertThat(canvas.words()).contains("corners", "0", "1");
    }

    @Test
    void thePlaneIsBlueWhereTheNetworkSaysOne() {
        PlanePicture picture = PlanePicture.of(CORNERS, new int[] {0, 0, 1, 0}).answers(right());
        RecordingCanvas canvas = RecordingCanvas.of(picture.drawing());

        BufferedImage plane = canvas.images.get(0);
        int half = plane.getWidth() / 2;
        assertThat(new Color(plane.getRGB(half + 3, 5))).isEqualTo(Style.WINDOW);
        assertThat(new Color(plane.getRGB(half - 3, 5))).isEqualTo(Style.KERNEL);
        assertThat(new Color(plane.getRGB(half - 1, 5))).as("border").isEqualTo(Style.INK);
        assertThat(picture.drawing().text()).isEqualTo("Plane: 4 points, 3 on the right side.");
    }

    @Test
    void aPictureStaysWhenTheNetworkLearnsOn() {
        Sequential network = right();
        PlanePicture before = PlanePicture.of(CORNERS, new int[] {0, 0, 1, 1})
                .answers(network)
                .title("before");
        byte[] drawn = before.drawing().png();
        ((Linear) network.get(0)).weight().data()[0] = -4;
        PlanePicture after = PlanePicture.of(CORNERS, new int[] {0, 0, 1, 1})
                .answers(network)
                .title("after");

        assertThat(before.drawing().png()).isEqualTo(drawn);
        assertThat(PlanePicture.row(before, after).text())
                .isEqualTo("before: 4 points, 4 on the right side. after: 4 points, 2 on the right side.");
        assertThat(PlanePicture.row(before, after).width())
                .isEqualTo(2 * before.drawing().width());
    }

    @Test
    void aFilmHasAStepPerPicture() {
        PlanePicture points = PlanePicture.of(CORNERS, new int[] {0, 1, 1, 0});
        Animation film = PlanePicture.film(
                List.of(points.title("one"), points.answers(right()).title("two")));

        assertThat(film.length()).isEqualTo(2);
        assertThat(film.frame(1).text()).isEqualTo("two: 4 points, 2 on the right side.");
        assertThat(film.render().text()).isEqualTo("Film of 2 pictures; the last: two: 4 points, 2 on the right side.");
    }

    @Test
    void whatCannotBeDrawn() {
        assertThatThrownBy(() -> PlanePicture.of(Tensor.zeros(4, 3), new int[4]))
                .hasMessage(
                        "plane picture: 4 labels for points [4, 3]; give points [N, 2], N at least 1, and one label each");
        assertThatThrownBy(() -> PlanePicture.of(CORNERS, new int[4]).answers(new Linear(2, 2, new Random(1))))
                .hasMessage(
                        "plane picture: the network gives 8 values for 4 points but one each is drawn; use a network"
                                + " with one output");
    }
}
