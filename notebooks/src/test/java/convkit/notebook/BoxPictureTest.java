package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.model.Box;
import convkit.nn.model.Detection;
import convkit.nn.model.Thing;
import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxPictureTest {

    private static final List<String> NAMES = List.of("disc", "square");
    private static final Box BOX = Box.between(0.25, 0.5, 0.75, 1);

    private final BoxPicture two = BoxPicture.of(Tensor.full(0.5f, 2, 3, 8, 8), "Two");

    @Test
    void whatIsThereIsDashedAndWhatWasFoundHasAName() {
        Drawing drawing = two.things(List.of(List.of(new Thing(BOX, 1)), List.of()))
                .detections(List.of(List.of(new Detection(BOX, 1, 0.875)), List.of()), NAMES)
                .drawing();
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        assertThat(canvas.images).hasSize(2);
        assertThat(canvas.boxes.stream().filter(box -> box.box().dashed())).hasSize(1);
        assertThat(canvas.boxes.stream()
                        .filter(box -> ClassColors.of("", 1, 2).equals(box.box().border())))
                .hasSize(1);
        assertThat(canvas.words()).containsExactly("Two", "square 0.88");
        assertThat(drawing.text()).isEqualTo("Two: 2 pictures with 1 things and 1 detections: square 0.88.");
    }

    /** A tile is 190 wide at least: a quarter from its left, half from its top, half as wide as the tile. */
    @Test
    void boxesLieWhereTheySay() {
        RecordingCanvas canvas =
                RecordingCanvas.of(two.boxes(List.of(List.of(BOX), List.of())).drawing());
        RecordingCanvas.DrawnBox tile = canvas.boxes.get(0);
        RecordingCanvas.DrawnBox box = canvas.boxes.get(2);

        assertThat(box.box().border()).isEqualTo(Style.BLUE);
        assertThat(box.x()).isEqualTo(tile.x() + 0.25 * tile.width());
        assertThat(box.y()).isEqualTo(tile.y() + 0.5 * tile.height());
        assertThat(box.width()).isEqualTo(0.5 * tile.width());
        assertThat(box.height()).isEqualTo(0.5 * tile.height());
    }

    /** A box that reaches beyond the picture ends at its edge, and its name stays inside. */
    @Test
    void nothingReachesBeyondThePicture() {
        Detection large = new Detection(new Box(1, 0, 0.6, 0.6), 0, 0.5);
        RecordingCanvas canvas = RecordingCanvas.of(
                two.detections(List.of(List.of(large), List.of()), NAMES).drawing());
        RecordingCanvas.DrawnBox tile = canvas.boxes.get(0);

        assertThat(canvas.boxes.subList(1, 4)).allSatisfy(box -> {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(tile.x() + tile.width() + 1e-9);
            assertThat(box.y()).isGreaterThanOrEqualTo(tile.y() - 1e-9);
        });
    }

    @Test
    void captionsStandBelow() {
        Drawing drawing = two.things(List.of(List.of(new Thing(BOX, 0)), List.of()), NAMES)
                .captions(List.of("left", "right"))
                .drawing();

        assertThat(RecordingCanvas.of(drawing).words()).containsExactly("Two", "disc", "left", "right");
        assertThat(drawing.text()).isEqualTo("Two: 2 pictures with 1 things: disc; left, right.");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> two.things(List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("box picture: 1 lists of things for 2 pictures; give one per picture");
        assertThatThrownBy(() -> two.captions(List.of("one")))
                .hasMessage("box picture: 1 captions for 2 pictures; give one per picture");
        assertThatThrownBy(() -> BoxPicture.of(Tensor.zeros(3, 8, 8), "")).hasMessageContaining("box picture");
    }
}
