package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.model.LeNet;
import convkit.nn.model.ResNet;
import convkit.nn.model.Vgg;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VolumePictureTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    @Test
    void everyShapeStandsInTheWords() {
        assertThat(VolumePicture.of(LeNet.modern(RANDOM), 1, 32, 32).drawing().text())
                .isEqualTo("Shapes on the way through Sequential of 13: 1×32×32, 6×28×28, 6×14×14, 16×10×10, 16×5×5,"
                        + " 120×1×1, 84, 10.");
    }

    /** The input, 13 convolutions, 5 poolings, 3 full connections; each slab is a box and two faces. */
    @Test
    void vggHasASlabForEachLayerThatCounts() {
        RecordingCanvas canvas = RecordingCanvas.of(
                VolumePicture.of(Vgg.vgg16(RANDOM), 3, 224, 224).drawing());

        assertThat(canvas.boxes).hasSize(1 + 13 + 5 + 3);
        assertThat(canvas.shapes).hasSize(2 * canvas.boxes.size());
        double input = canvas.boxes.get(0).height();
        RecordingCanvas.DrawnBox pooled = canvas.boxes.get(3);
        assertThat(pooled.height()).isBetween(input / Math.sqrt(2) - 1e-6, input / Math.sqrt(2) + 1e-6);
        assertThat(pooled.box().fill()).isEqualTo(Style.RESULT);
        assertThat(canvas.words()).contains("64", "224×224", "512", "7×7", "4,096", "1,000");
    }

    @Test
    void slabsStandInARowOnOneLine() {
        RecordingCanvas canvas = RecordingCanvas.of(
                VolumePicture.of(ResNet.resNet50(RANDOM), 3, 224, 224).depth(2).drawing());

        assertThat(canvas.boxes).hasSizeBetween(18, 24);
        for (int i = 1; i < canvas.boxes.size(); i++) {
            RecordingCanvas.DrawnBox before = canvas.boxes.get(i - 1);
            RecordingCanvas.DrawnBox slab = canvas.boxes.get(i);
            assertThat(slab.x()).isGreaterThan(before.x() + before.width());
            assertThat(slab.y() + slab.height())
                    .isBetween(before.y() + before.height() - 1e-6, before.y() + before.height() + 1e-6);
        }
    }

    @Test
    void onlyPicturesFlow() {
        assertThatThrownBy(() -> VolumePicture.of(LeNet.modern(RANDOM), 784))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("volume picture:");
    }
}
