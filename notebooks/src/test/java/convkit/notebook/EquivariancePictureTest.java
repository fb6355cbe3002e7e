package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.augment.Geometric;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EquivariancePictureTest {

    private static final Tensor PICTURE = Samples.whole(3, 1, 8, 8);
    private static final Tensor KERNEL = Tensor.of(new float[] {0, 0, 0, -1, 0, 1, 0, 0, 0}, 1, 1, 3, 3);

    private static Tensor filter(Tensor x) {
        Tensor y = Convolution.conv2d(
                Shaping.reshape(x, 1, 1, 8, 8), KERNEL, null, Window.of(3).padding(1));
        return Shaping.reshape(y, 1, 8, 8);
    }

    @Test
    void movingDiffersAtTheBorderOnly() {
        EquivariancePicture moved = EquivariancePicture.of(
                PICTURE, "move", x -> Geometric.translate(x, 0, 1), "filter", EquivariancePictureTest::filter);

        assertThat(moved.largestDifference(2)).isZero();
        assertThat(moved.largestDifference(0)).isPositive();
        assertThat(moved.drawing().text())
                .startsWith(
                        "Two ways from a picture to a map, move then filter, and filter then move: the results differ by up to ");
    }

    @Test
    void turningDiffersEverywhere() {
        EquivariancePicture turned = EquivariancePicture.of(
                PICTURE, "turn", x -> Geometric.quarterTurn(x, 1), "filter", EquivariancePictureTest::filter);

        assertThat(turned.largestDifference(2)).isPositive();
        RecordingCanvas canvas = RecordingCanvas.of(turned.drawing());
        assertThat(canvas.images).hasSize(6);
        assertThat(canvas.words()).contains("the picture", "turn", "filter", "turn, then filter", "filter, then turn");
    }

    @Test
    void theDifferenceIsThatOfTheTwoResults() {
        EquivariancePicture doubled =
                EquivariancePicture.of(Tensor.full(3, 1, 2, 2), "add", x -> shifted(x), "double", x -> doubled(x));

        // double(3 + 1) = 8, add(2·3) = 7
        assertThat(doubled.largestDifference(0)).isEqualTo(1);
        assertThat(doubled.largestResponse()).isEqualTo(7);
    }

    private static Tensor shifted(Tensor x) {
        return convkit.nn.ops.Elementwise.add(x, 1);
    }

    private static Tensor doubled(Tensor x) {
        return convkit.nn.ops.Elementwise.scale(x, 2);
    }

    @Test
    void bothWaysMustLeadToOneSize() {
        assertThatThrownBy(() -> EquivariancePicture.of(
                        Tensor.zeros(1, 2, 4),
                        "turn",
                        x -> Geometric.quarterTurn(x, 1),
                        "cut",
                        x -> Shaping.slice(x, 1, 0, 2)))
                .hasMessage(
                        "equivariance picture: turn then cut gives [1, 2, 2] but cut then turn gives [1, 4, 2]; choose a"
                                + " change and a filter that keep the size");
    }
}
