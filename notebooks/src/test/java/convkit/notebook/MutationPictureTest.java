package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MutationPictureTest {

    /** "ACG": losing A costs up to 2, losing C up to 4, a T for the G would gain 1. */
    private static final Tensor MAP =
            Tensor.matrix(new float[][] {{0, -4, 0}, {-1, 0, 0}, {-2, -3, 0}, {-2, -0.5f, 1}});

    @Test
    void lettersAreAsTallAsTheirWorstMutationIsHarmful() {
        Drawing picture = MutationPicture.of("ACG", MAP, "site");
        RecordingCanvas canvas = RecordingCanvas.of(picture);
        assertThat(canvas.shapes).hasSize(2);
        assertThat(canvas.shapes.get(0).outline().getBounds2D().getHeight()).isCloseTo(32, within(0.01));
        assertThat(canvas.shapes.get(1).outline().getBounds2D().getHeight()).isCloseTo(64, within(0.01));
        assertThat(picture.text())
                .isEqualTo("site: mutation map of 3 letters. The worst mutation is at position 1 (C), −4;"
                        + " the greatest gain is T at position 2, +1.");
    }

    @Test
    void strongEffectsHaveASign() {
        RecordingCanvas canvas = RecordingCanvas.of(MutationPicture.of("ACG", MAP, "site"));
        assertThat(canvas.words().stream().filter("−"::equals).count()).isEqualTo(5);
        assertThat(canvas.words().stream().filter("+"::equals).count()).isEqualTo(1);
        assertThat(canvas.words()).contains("A", "C", "G", "T", "0", "−4");
    }

    @Test
    void aPartIsMeasuredByTheWhole() {
        Drawing part = MutationPicture.of("ACG", MAP, 2, 3, "end");
        assertThat(RecordingCanvas.of(part).shapes).isEmpty();
        assertThat(RecordingCanvas.of(part).words()).contains("−4", "+");
        assertThat(part.text())
                .isEqualTo(
                        "end: mutation map of 1 letter. No mutation does harm; the greatest gain is T at position 2, +1.");
        assertThat(MutationPicture.of("ACG", Tensor.zeros(4, 3), "flat").text()).endsWith("none is a gain.");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> MutationPicture.of("AC", MAP, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mutation picture: map [4, 3] for 2 letters; it must be [4, 2], rows A, C, G, T");
        assertThatThrownBy(() -> MutationPicture.of("ANG", MAP, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mutation picture: letter 'N' at position 1 is none of A, C, G, T");
        assertThatThrownBy(() -> MutationPicture.of("ACG", MAP, 2, 4, ""))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("mutation picture: positions 2 to 4 of 3 letters; choose a part of them");
        assertThatThrownBy(() -> MutationPicture.of("ACG", MAP, -1, 2, "")).hasMessageContaining("-1 to 2");
        assertThatThrownBy(() -> MutationPicture.of("ACG", MAP, 2, 2, "")).hasMessageContaining("2 to 2");
    }
}
