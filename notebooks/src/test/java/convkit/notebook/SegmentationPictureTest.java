package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationPictureTest {

    private static final List<String> NAMES = List.of("background", "disc", "square", "star");

    /** Two pictures of two pixels: black and white. */
    private static final Tensor PICTURES = Tensor.of(new float[] {0, 1, 0, 1}, 2, 1, 1, 2);

    private final SegmentationPicture picture = SegmentationPicture.of(PICTURES, NAMES)
            .truth(new int[] {0, 1, 2, 2})
            .answer("net", new int[] {0, 1, 2, 3});

    @Test
    void oneTilePerPictureAndColumn() {
        RecordingCanvas canvas = RecordingCanvas.of(picture.drawing("Two"));

        assertThat(canvas.images).hasSize(2 * 3);
        assertThat(canvas.words())
                .containsExactly(
                        "Two",
                        "picture",
                        "truth",
                        "net",
                        "100.0 % right",
                        "50.0 % right",
                        "background",
                        "disc",
                        "square",
                        "star");
        assertThat(picture.drawing("Two").text())
                .isEqualTo("Two: 2 pictures with the class of each pixel. truth; net: 75.0 % right.");
    }

    /** The picture, then the truth of both pictures: background is the faded pixel, a thing its class's colour. */
    @Test
    void classesAreColoursAndTheBackgroundIsFaded() {
        RecordingCanvas canvas = RecordingCanvas.of(picture.drawing(""));
        BufferedImage shown = canvas.images.get(0);
        BufferedImage truth = canvas.images.get(2);
        BufferedImage answer = canvas.images.get(5);

        assertThat(new Color(shown.getRGB(0, 0))).isEqualTo(Color.BLACK);
        assertThat(new Color(shown.getRGB(1, 0))).isEqualTo(Color.WHITE);
        assertThat(Style.luminance(new Color(truth.getRGB(0, 0)))).isBetween(0.55, 0.65);
        assertThat(new Color(truth.getRGB(1, 0))).isEqualTo(ClassColors.of("", 0, 3));
        assertThat(new Color(answer.getRGB(0, 0))).isEqualTo(ClassColors.of("", 1, 3));
        assertThat(new Color(answer.getRGB(1, 0))).isEqualTo(ClassColors.of("", 2, 3));
    }

    @Test
    void withoutTruthNothingIsCompared() {
        Drawing drawing = SegmentationPicture.of(PICTURES, NAMES)
                .answer("net", new int[4])
                .drawing("Two");

        assertThat(RecordingCanvas.of(drawing).words()).noneMatch(word -> word.contains("right"));
        assertThat(drawing.text()).endsWith("pixel. net.");
        assertThat(SegmentationPicture.of(PICTURES, NAMES).drawing("Two").text())
                .isEqualTo("Two: 2 pictures.");
    }

    /** Of three classes and the faded background, any two differ in lightness: a contrast of 1.3 or more. */
    @Test
    void theFirstClassesCanBeToldApartInGrey() {
        List<Color> colors =
                List.of(Style.grey(0.8), ClassColors.of("", 0, 3), ClassColors.of("", 1, 3), ClassColors.of("", 2, 3));
        for (Color one : colors) {
            for (Color other : colors) {
                if (one != other) {
                    assertThat(Style.contrast(one, other)).isGreaterThan(1.3);
                }
            }
        }
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> picture.answer("short", new int[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "segmentation picture: 3 mask values for 4 pixels (pictures [2, 1, 1, 2] NCHW); give one per"
                                + " pixel");
        assertThatThrownBy(() -> picture.answer("strange", new int[] {0, 0, 0, 4}))
                .hasMessage("segmentation picture: label 3 but 3 classes have labels 0 to 2; name every class");
        assertThatThrownBy(() -> SegmentationPicture.of(PICTURES, Collections.nCopies(8, "class"))
                        .truth(new int[] {0, 1, 0, 0}))
                .hasMessage("segmentation picture: 7 classes of things but at most 6 colours can be told apart; join"
                        + " classes");
        assertThatThrownBy(() -> SegmentationPicture.of(Tensor.zeros(1, 2, 4, 4), NAMES))
                .hasMessage("segmentation picture: the pictures have 2 channels (pictures [1, 2, 4, 4] NCHW); give one,"
                        + " grey, or three, red, green and blue");
    }
}
