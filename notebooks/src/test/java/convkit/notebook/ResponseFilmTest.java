package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ResponseFilmTest {

    private static ResponseFilm film() {
        return ResponseFilm.of(Samples.whole(1, 3, 1, 9, 9), "angle in degrees", 0, 45, 90);
    }

    @Test
    void eachStepShowsAPictureAndTheResponsesToIt() {
        Animation animation = film().response("simple cell", 1, 4, 0)
                .response("complex cell", 2, 3, 2)
                .animation();

        assertThat(animation.length()).isEqualTo(3);
        assertThat(animation.frame(1).text())
                .isEqualTo("angle in degrees 45; simple cell responds with 4; complex cell responds with 3.");
        assertThat(animation.render().text())
                .isEqualTo(
                        "Film of an experiment: angle in degrees from 0 to 90; simple cell responds most strongly, with 4,"
                                + " at 45; complex cell responds most strongly, with 3, at 45.");
        RecordingCanvas canvas = RecordingCanvas.of(animation.frame(2));
        assertThat(canvas.images).hasSize(1);
        assertThat(canvas.words())
                .contains("what the cell is shown", "simple cell", "complex cell", "angle in degrees");
    }

    @Test
    void curvesGrowWithTheFilm() {
        Animation animation = film().response("cell", 1, 4, 0).animation();

        int axes = 2 + 3;
        assertThat(RecordingCanvas.of(animation.frame(0)).lines).hasSize(axes);
        assertThat(RecordingCanvas.of(animation.frame(2)).lines).hasSize(axes + 2);
    }

    @Test
    void theFieldIsMarkedInTheMiddle() {
        RecordingCanvas canvas = RecordingCanvas.of(film().field("what it sees", 3)
                .response("cell", 1, 4, 0)
                .animation()
                .frame(0));

        assertThat(canvas.boxes)
                .filteredOn(box -> box.box().dashed())
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.width()).isEqualTo(70, org.assertj.core.api.Assertions.within(0.01));
                    assertThat(box.x()).isEqualTo(14 + 70, org.assertj.core.api.Assertions.within(0.01));
                });
        assertThat(canvas.words()).contains("dashed: what it sees");
    }

    @Test
    void whatDoesNotFit() {
        assertThatThrownBy(() -> ResponseFilm.of(Tensor.zeros(3, 1, 9, 9), "angle", 0, 45))
                .hasMessage(
                        "response film: 2 places on the axis for stimuli [3, 1, 9, 9] NCHW; give one per picture, at least"
                                + " two, of one channel");
        assertThatThrownBy(() -> film().response("cell", 1, 2))
                .hasMessage("response film: 'cell' has 2 responses to 3 pictures; give one each");
        assertThatThrownBy(() -> film().animation()).hasMessage("response film: it has no response; add one first");
    }
}
