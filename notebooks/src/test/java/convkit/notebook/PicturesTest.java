package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.augment.Augmentation;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    @ParameterizedTest
    @CsvSource({"7,3,1,0,1", "7,3,2,0,1", "7,3,3,0,1", "7,3,1,1,1", "9,3,1,0,2", "10,3,4,1,2"})
    void theRulerDrawsEachTapOfEachPlace(int size, int k, int stride, int padding, int dilation) {
        Window window = new Window(k, stride, padding, dilation);
        RecordingCanvas canvas = RecordingCanvas.of(RulerPicture.of(size, window));

        int places = window.outputSize(size);
        int read = (places - 1) * stride + window.effectiveKernel();
        int leftOver = size + 2 * padding - read;
        assertThat(canvas.boxes)
                .filteredOn(box -> Style.WINDOW.equals(box.box().fill()))
                .hasSize(places * k);
        assertThat(canvas.boxes).filteredOn(box -> box.box().dashed()).hasSize(2 * padding);
        assertThat(canvas.lines).hasSize(places + 2 * leftOver);
    }

    @Test
    void theRulerSaysWhenTheStrideDoesNotFit() {
        assertThat(RulerPicture.of(7, Window.of(3).stride(3)).text())
                .endsWith(
                        "the window has 2 places, positions left over: 1. (7 − 3)/3 is not a whole number: 1 left over.");
        assertThat(RulerPicture.of(7, Window.of(3).padding(1)).text()).endsWith("(7 + 2·1 − 3)/1 + 1 = 7.");
    }

    @Test
    void maxPoolingFramesTheWinners() {
        Drawing picture = PoolingPicture.max(Samples.POOLED, Window.of(2).stride(2));

        assertThat(picture.text())
                .isEqualTo("Max pooling of a 4×4 map with 2×2 windows, stride 2: the output is 6 8; 3 4.");
        assertThat(RecordingCanvas.of(picture).boxes)
                .filteredOn(box -> box.box().fill() == null)
                .extracting(box -> Math.round((box.x() - 17) / 42) + "," + Math.round((box.y() - 41) / 42))
                .containsExactlyInAnyOrder("1,1", "3,1", "0,2", "3,3");
    }

    @Test
    void averagePoolingShowsMeans() {
        assertThat(PoolingPicture.average(Samples.POOLED, Window.of(2).stride(2))
                        .text())
                .endsWith("the output is 3.25 5.25; 2 2.");
    }

    @Test
    void l2PoolingShowsLengths() {
        Tensor map = Tensor.matrix(new float[][] {{1, 5, 2, -4}, {5, 7, -5, 6}});

        assertThat(PoolingPicture.l2(map, Window.of(2).stride(2)).text())
                .isEqualTo("L2 pooling of a 2×4 map with 2×2 windows, stride 2: the output is 10 9.");
    }

    @Test
    void stochasticPoolingFramesWhatWasDrawn() {
        Tensor map = Tensor.matrix(new float[][] {{0, 3}, {0, 0}});
        Drawing certain = PoolingPicture.stochastic(map, Window.of(2).stride(2), 1);

        assertThat(certain.text()).endsWith("the output is 3.");
        assertThat(RecordingCanvas.of(certain).boxes)
                .filteredOn(box -> box.box().fill() == null)
                .hasSize(1);
        assertThat(PoolingPicture.stochastic(Samples.POOLED, Window.of(2).stride(2), 1)
                        .text())
                .isEqualTo(
                        PoolingPicture.stochastic(Samples.POOLED, Window.of(2).stride(2), 1)
                                .text());
    }

    @Test
    void expectedPoolingShowsTheMeanOfAllDraws() {
        // (1 + 0 + 4 + 25) / (1 + 0 + 2 + 5) = 3.75
        Drawing mean = PoolingPicture.expected(
                Tensor.matrix(new float[][] {{1, 0}, {2, 5}}), Window.of(2).stride(2));

        assertThat(mean.text())
                .isEqualTo("Expected stochastic pooling of a 2×2 map with 2×2 windows, stride 2: the output is 3.75.");
        assertThat(RecordingCanvas.of(mean).boxes).allMatch(box -> box.box().fill() != null);
    }

    @Test
    void everyAugmentationIsDrawnBesideTheOriginal() {
        Tensor image = Tensor.zeros(3, 24, 24);
        for (int i = 0; i < image.size(); i++) {
            image.data()[i] = i * 37 % 101 / 100f;
        }
        Drawing grid = ImageGrid.beforeAndAfter(image, Augmentation.catalogue(), 1, "Augmentations");
        assertThat(grid.text())
                .startsWith("Augmentations: one image before and after: crop and resize, flip, ")
                .endsWith("elastic deformation, intensity.");
        assertThat(RecordingCanvas.of(grid).boxes)
                .hasSize(1 + Augmentation.catalogue().size());
        assertThatThrownBy(() -> ImageGrid.beforeAndAfter(Tensor.zeros(2, 4, 4), Augmentation.catalogue(), 1, ""))
                .hasMessage("augmentation grid: the image has 2 channels (image [2, 4, 4] CHW);"
                        + " give one, grey, or three, red, green and blue");
    }

    @Test
    void poolingPicturesNeedOneMap() {
        assertThatThrownBy(() -> PoolingPicture.max(Tensor.zeros(2, 4, 4), Window.of(2)))
                .hasMessage("pooling picture: 2 maps and padding 0 given but it draws 1 map without padding; choose one"
                        + " map");
    }

    @Test
    void aHeatMapIsDarkestAtItsSmallestAndBrightestAtItsLargest() {
        RecordingCanvas canvas = RecordingCanvas.of(HeatMap.of(Tensor.matrix(new float[][] {{1, 2}, {3, 5}}), "map"));

        Color smallest = canvas.boxes.get(0).box().fill();
        Color largest = canvas.boxes.get(3).box().fill();
        assertThat(smallest).isEqualTo(Style.sequential(0));
        assertThat(largest).isEqualTo(Style.sequential(1));
        assertThat(canvas.words()).contains("1", "2", "3", "5");
    }

    @Test
    void filtersAreColouredAroundZero() {
        Tensor weight = Tensor.of(new float[] {-1, 0, 0.5f, 2}, 1, 1, 2, 2);
        RecordingCanvas canvas = RecordingCanvas.of(ImageGrid.filters(weight, "one filter"));

        assertThat(canvas.images).hasSize(1);
        assertThat(new Color(canvas.images.get(0).getRGB(1, 0))).isEqualTo(Style.sequential(0.5));
        assertThat(new Color(canvas.images.get(0).getRGB(1, 1))).isEqualTo(Style.sequential(1));
        assertThat(new Color(canvas.images.get(0).getRGB(0, 0))).isEqualTo(Style.sequential(0.25));
    }

    @Test
    void aFilterGridHasOneImagePerPairOfChannels() {
        Tensor weight = Samples.whole(1, 4, 3, 2, 2);
        RecordingCanvas canvas = RecordingCanvas.of(ImageGrid.filters(weight, "twelve kernels"));

        assertThat(canvas.images).hasSize(12);
        double largest = 4;
        for (int o = 0; o < 4; o++) {
            for (int i = 0; i < 3; i++) {
                Color expected = Style.sequential((weight.get(o, i, 1, 0) + largest) / (2 * largest));
                assertThat(new Color(canvas.images.get(i * 4 + o).getRGB(0, 1))).isEqualTo(expected);
            }
        }
    }

    @Test
    void predictionsTellRightFromWrongBySignAndBorder() {
        Drawing picture = ImageGrid.predictions(
                Samples.whole(5, 2, 1, 8, 8), new int[] {0, 1}, new int[] {0, 0}, List.of("bag", "coat"), "answers");
        RecordingCanvas canvas = RecordingCanvas.of(picture);

        assertThat(canvas.words()).contains("✓ bag", "✗ bag", "is coat");
        assertThat(canvas.boxes).extracting(box -> box.box().width()).containsExactly(Style.THIN, Style.THICK);
        assertThat(picture.text()).isEqualTo("answers: 2 images: bag recognised, coat taken for bag.");
    }

    @Test
    void imageGridsNeedOneCaptionPerImage() {
        assertThatThrownBy(() -> ImageGrid.samples(Tensor.zeros(2, 1, 8, 8), List.of("bag"), "samples"))
                .hasMessage("image grid: 1 captions for images [2, 1, 8, 8] NCHW; give one caption per image, and one"
                        + " channel");
    }

    @Test
    void theConfusionPictureCanSayShares() {
        Drawing picture = ConfusionPicture.shares(new int[][] {{90000, 10}, {1, 3}}, List.of("road", "child"));

        assertThat(RecordingCanvas.of(picture).words()).contains("per cent", "100.0", "< 0.1", "25.0", "75.0");
    }

    @Test
    void theColumnsOfTheConfusionPictureAreAsWideAsTheirNames() {
        double narrow =
                ConfusionPicture.of(new int[2][2], List.of("bag", "ankle boot")).width();
        double wide =
                ConfusionPicture.of(new int[2][2], List.of("bag", "background")).width();

        assertThat(narrow).isEqualTo(110 + 2 * 46 + 14);
        assertThat(wide).isEqualTo(110 + 2 * (6.2 * 10 + 6) + 14);
    }

    @Test
    void theConfusionPictureCountsAndNamesTheWorst() {
        Drawing picture = ConfusionPicture.of(new int[][] {{8, 2}, {1, 9}}, List.of("bag", "coat"));

        assertThat(picture.text())
                .isEqualTo("Confusion matrix: 17 of 20 are right; the most frequent confusion is bag taken for coat (2"
                        + " times).");
        assertThat(RecordingCanvas.of(picture).words()).contains("8", "2", "1", "9", "bag", "coat");
    }
}
