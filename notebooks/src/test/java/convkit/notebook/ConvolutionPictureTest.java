package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionPictureTest {

    @Test
    void theWorkedExampleIsWrittenOut() {
        Drawing picture = ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).at(0, 0);

        assertThat(RecordingCanvas.of(picture).words())
                .contains("4·1 + 5·4 + 8·1", "+ 1·1 + 8·4 + 8·3", "+ 3·3 + 6·3 + 6·1 = 122", "122");
        assertThat(picture.text())
                .isEqualTo(
                        "Convolution of a 4×4 input with a 3×3 kernel, stride 1, padding 0, dilation 1: the output is"
                                + " 2×2. Output [0, 0]: 4·1 + 5·4 + 8·1 + 1·1 + 8·4 + 8·3 + 3·3 + 6·3 + 6·1 = 122.");
        assertThat(RecordingCanvas.of(ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL)
                                .result())
                        .words())
                .contains("122", "148", "126", "134");
    }

    @ParameterizedTest
    @CsvSource({"5,3,1,0,1", "7,3,2,0,1", "7,3,3,0,1", "5,3,1,1,1", "7,3,1,2,2", "8,2,3,1,1", "4,4,1,0,1", "6,1,2,0,1"})
    void theCellsUnderTheWindowAreThoseOfTheLibrary(int size, int k, int stride, int padding, int dilation) {
        Window window = new Window(k, stride, padding, dilation);
        ConvolutionPicture picture = picture(1, size, window);
        ConvolutionLayout layout = new ConvolutionLayout(picture);
        for (int oh = 0; oh < window.outputSize(size); oh++) {
            for (int ow = 0; ow < window.outputSize(size); ow++) {
                Set<String> expected = new HashSet<>();
                for (int kh = 0; kh < k; kh++) {
                    for (int kw = 0; kw < k; kw++) {
                        double x = layout.inputX(window.inputIndex(ow, kw));
                        double y = layout.inputY(0, window.inputIndex(oh, kh));
                        expected.add(Math.round(x) + "," + Math.round(y));
                    }
                }
                Set<String> drawn = new HashSet<>();
                for (RecordingCanvas.DrawnBox box : RecordingCanvas.of(picture.at(oh, ow)).boxes) {
                    if (Style.WINDOW.equals(box.box().fill())) {
                        drawn.add(Math.round(box.x()) + "," + Math.round(box.y()));
                    }
                }
                assertThat(drawn).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,5,3,1,0,1", "3,7,3,2,1,1", "2,7,3,1,2,2", "1,8,2,3,1,1"})
    void theNumbersAreThoseOfTheLibrary(int channels, int size, int k, int stride, int padding, int dilation) {
        Window window = new Window(k, stride, padding, dilation);
        Tensor input = Samples.whole(11, channels, size, size);
        Tensor kernel = Samples.whole(12, channels, k, k);
        ConvolutionPicture picture = with(ConvolutionPicture.of(input, kernel).bias(2), window);

        Tensor y = Convolution.conv2d(
                Tensor.of(input.data(), 1, channels, size, size),
                Tensor.of(kernel.data(), 1, channels, k, k),
                Tensor.vector(2),
                window);

        for (int oh = 0; oh < y.dim(2); oh++) {
            for (int ow = 0; ow < y.dim(3); ow++) {
                assertThat(picture.output(oh, ow)).isEqualTo(y.get(0, 0, oh, ow));
            }
        }
    }

    @Test
    void paddingIsDashedAndCountsAsZero() {
        ConvolutionPicture picture =
                ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).padding(1);

        long dashed = RecordingCanvas.of(picture.result()).boxes.stream()
                .filter(box -> box.box().dashed())
                .count();

        assertThat(dashed).isEqualTo(6 * 6 - 4 * 4);
        assertThat(picture.terms(0, 0))
                .filteredOn(ConvolutionPicture.Term::padding)
                .hasSize(5);
        assertThat(picture.output(0, 0)).isEqualTo(4 * 4 + 5 * 3 + 1 * 3 + 8 * 1);
    }

    @Test
    void theAnimationVisitsEveryOutputOnceAndKeepsWhatWasFound() {
        Animation animation =
                ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).animation();

        assertThat(animation.length()).isEqualTo(4);
        assertThat(RecordingCanvas.of(animation.frame(0)).words())
                .contains("122")
                .doesNotContain("148", "134");
        assertThat(RecordingCanvas.of(animation.frame(3)).words()).contains("122", "148", "126", "134");
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> ConvolutionPicture.of(Tensor.zeros(3, 4, 4), Tensor.zeros(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("convolution picture: input has 3 channels but kernel has 1; give the kernel one map per"
                        + " input channel");
        assertThatThrownBy(() -> ConvolutionPicture.of(Tensor.zeros(2, 1, 4, 4), Tensor.zeros(2, 2)))
                .hasMessage("convolution picture: shape [2, 1, 4, 4] is neither [H, W] nor [C, H, W] nor [1, C, H, W];"
                        + " choose one image or kernel first");
        assertThatThrownBy(() ->
                        ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).at(2, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("convolution picture: position [2, 0] lies outside the output of size 2×2");
    }

    private static ConvolutionPicture picture(int channels, int size, Window window) {
        int k = window.kernelSize();
        return with(
                ConvolutionPicture.of(Samples.whole(1, channels, size, size), Samples.whole(2, channels, k, k)),
                window);
    }

    private static ConvolutionPicture with(ConvolutionPicture picture, Window window) {
        return picture.stride(window.stride()).padding(window.padding()).dilation(window.dilation());
    }
}
