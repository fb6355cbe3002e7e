package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddingMapTest {

    private static final Tensor POINTS =
            Tensor.matrix(new float[][] {{0, 0}, {0, 1}, {10, 0}, {10, 1}, {5, 20}, {5, 20.1f}});

    @Test
    void theWordsSayHowWellClassesHoldTogether() {
        Drawing right = EmbeddingMap.points(POINTS, new int[] {0, 0, 1, 1, 2, 2}, List.of("a", "b", "c"), "three");
        Drawing mixed = EmbeddingMap.points(POINTS, new int[] {0, 1, 1, 1, 2, 2}, List.of("a", "b", "c"), "three");

        assertThat(right.text())
                .isEqualTo(
                        "three: map of 6 points in 3 classes; the nearest neighbour is of the same class for 100.0 %.");
        assertThat(mixed.text()).endsWith("for 66.7 %.");
        assertThat(EmbeddingMap.agreement(POINTS, new int[] {0, 1, 1, 1, 2, 2})).isEqualTo(4 / 6.0);
        assertThat(RecordingCanvas.of(right).words()).containsExactly("three", "a", "b", "c");
        assertThat(RecordingCanvas.of(right).shapes).hasSize(6 + 3);
    }

    @Test
    void noTwoClassesHaveTheSameMark() {
        int[] labels = new int[12];
        for (int c = 0; c < 12; c++) {
            labels[c] = c;
        }
        Drawing drawing = EmbeddingMap.points(Tensor.zeros(12, 2), labels, Collections.nCopies(12, "class"), "marks");

        Set<String> marks = new HashSet<>();
        for (RecordingCanvas.DrawnShape shape :
                RecordingCanvas.of(drawing).shapes.subList(0, 12)) {
            marks.add(shape.box().fill() + " " + shape.outline().getClass()
                    + shape.outline().getBounds2D());
        }
        assertThat(marks).hasSize(12);
    }

    @Test
    void imagesThatWouldHideOthersAreLeftOut() {
        Drawing drawing = EmbeddingMap.images(POINTS, Samples.whole(1, 6, 1, 4, 4), "images");

        assertThat(RecordingCanvas.of(drawing).images).hasSize(5);
        assertThat(drawing.text())
                .isEqualTo("images: map of 6 images, of which 5 are drawn so that none covers much of another.");
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> EmbeddingMap.points(POINTS, new int[5], List.of("a"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("embedding map: points [6, 2] for 5 labels; give one point [x, y] for each");
        assertThatThrownBy(() -> EmbeddingMap.points(POINTS, new int[6], Collections.nCopies(13, "a"), ""))
                .hasMessage("embedding map: 13 classes but at most 12 marks can be told apart; draw images, or join"
                        + " classes");
        assertThatThrownBy(() -> EmbeddingMap.images(POINTS, Tensor.zeros(6, 3, 4, 4), ""))
                .hasMessage("embedding map: images have 3 channels (images [6, 3, 4, 4] NCHW); give grey images");
    }
}
