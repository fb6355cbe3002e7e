package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransposedPictureTest {

    private static final Tensor X = Tensor.matrix(new float[][] {{1, 2}, {3, 4}});

    @ParameterizedTest
    @CsvSource({
        "2,2,3,3,1,0,1,0",
        "3,3,3,3,2,1,1,0",
        "3,2,3,3,2,1,1,1",
        "2,3,2,4,3,0,1,2",
        "3,3,3,2,1,2,2,0",
        "2,2,2,2,2,1,3,1"
    })
    void theNumbersAreThoseOfTheLibrary(int h, int w, int kh, int kw, int stride, int padding, int dilation, int more) {
        Tensor x = Samples.whole(1, h, w);
        Tensor kernel = Samples.whole(2, kh, kw);
        TransposedPicture picture = TransposedPicture.of(x, kernel)
                .stride(stride)
                .padding(padding)
                .dilation(dilation)
                .outputPadding(more)
                .bias(3);

        Tensor y = Convolution.convTranspose2d(
                Tensor.of(x.data(), 1, 1, h, w),
                Tensor.of(kernel.data(), 1, 1, kh, kw),
                Tensor.vector(3),
                new Window(kh, stride, padding, dilation),
                new Window(kw, stride, padding, dilation),
                new int[] {more, more},
                1,
                ConvBackend.byDefault());

        assertThat(picture.outHeight()).isEqualTo(y.dim(2));
        assertThat(picture.outWidth()).isEqualTo(y.dim(3));
        List<String> numbers = new ArrayList<>();
        for (int oh = 0; oh < y.dim(2); oh++) {
            for (int ow = 0; ow < y.dim(3); ow++) {
                assertThat(picture.output(oh, ow)).isEqualTo(y.get(0, 0, oh, ow));
                numbers.add(Numbers.brief(y.get(0, 0, oh, ow)));
            }
        }
        assertThat(results(picture.result())).isEqualTo(numbers);
    }

    /** What is written into the cells of a result, in reading order. */
    private static List<String> results(Drawing drawing) {
        RecordingCanvas canvas = RecordingCanvas.of(drawing);
        List<String> found = new ArrayList<>();
        for (RecordingCanvas.DrawnBox box : canvas.boxes) {
            if (Style.RESULT.equals(box.box().fill())) {
                canvas.texts.stream()
                        .filter(text -> text.x() == box.x() + box.width() / 2 && text.y() == box.y() + box.height() / 2)
                        .filter(text -> !text.text().isEmpty())
                        .reduce((first, last) -> last)
                        .ifPresent(text -> found.add(text.text()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"2,3,1,0,1,0", "3,3,2,1,1,0", "3,3,2,1,1,1", "2,2,3,0,1,2", "3,3,1,2,2,0"})
    void theFlippedKernelMeetsTheSameInputsInTheStretchedInput(
            int size, int k, int stride, int padding, int dilation, int more) {
        TransposedPicture picture = TransposedPicture.of(Samples.whole(1, size, size), Samples.whole(2, k, k))
                .stride(stride)
                .padding(padding)
                .dilation(dilation)
                .outputPadding(more);
        StretchedView view = new StretchedView(picture);
        Window sliding = Window.of(k).dilation(dilation).padding((k - 1) * dilation - padding);
        for (int oh = 0; oh < picture.outHeight(); oh++) {
            for (int ow = 0; ow < picture.outWidth(); ow++) {
                List<String> met = new ArrayList<>();
                for (int row = 0; row < k; row++) {
                    for (int col = 0; col < k; col++) {
                        int y = sliding.inputIndex(oh, row);
                        int x = sliding.inputIndex(ow, col);
                        if (view.holdsInput(y, x)) {
                            met.add(y / stride + "," + x / stride + "," + (k - 1 - row) + "," + (k - 1 - col));
                        }
                    }
                }
                assertThat(picture.terms(oh, ow))
                        .extracting(term -> term.h() + "," + term.w() + "," + term.kh() + "," + term.kw())
                        .containsExactlyInAnyOrderElementsOf(met);
            }
        }
        assertThat(picture.asConvolution().length()).isEqualTo(picture.outHeight() * picture.outWidth());
    }

    @Test
    void eachInputLaysItsKernelAndOverlapsAreAdded() {
        TransposedPicture picture = TransposedPicture.of(X, Tensor.matrix(new float[][] {{1, 10}, {100, 1000}}));

        assertThat(results(picture.at(0, 0))).containsExactly("1", "10", "100", "1000");
        assertThat(RecordingCanvas.of(picture.at(0, 1)).words())
                .contains("12", "+2", "input [0, 1] lays 2 × kernel at output [0, 1]:");
        assertThat(results(picture.result()))
                .containsExactly("1", "12", "20", "103", "1234", "2040", "300", "3400", "4000");
        assertThat(picture.animation().length()).isEqualTo(4);
    }

    @Test
    void paddingCutsOffTheRim() {
        TransposedPicture picture =
                TransposedPicture.of(X, Samples.KERNEL).stride(2).padding(1);
        Drawing first = picture.at(0, 0);

        assertThat(first.text())
                .isEqualTo(
                        "Transposed convolution of a 2×2 input with a 3×3 kernel, stride 2, padding 1, dilation 1: the"
                                + " output is 3×3. input [0, 0] lays 1 × kernel at output [−1, −1]: 9 products to add, 5 of"
                                + " them cut off.");
        assertThat(RecordingCanvas.of(first).words().stream().filter("cut"::equals))
                .hasSize(5);
        assertThat(RecordingCanvas.of(picture.result()).boxes)
                .filteredOn(box -> box.box().dashed())
                .hasSize(5 * 5 - 3 * 3);
    }

    @Test
    void asAConvolutionTheSumIsWrittenOut() {
        Animation film =
                TransposedPicture.of(X, Samples.KERNEL).stride(2).padding(1).asConvolution();

        assertThat(film.render().text())
                .isEqualTo(
                        "Transposed convolution of a 2×2 input with a 3×3 kernel, stride 2, padding 1, dilation 1: the"
                                + " output is 3×3. As a convolution of stride 1: 1 zero between the input's values, padding 1,"
                                + " flipped kernel.");
        assertThat(RecordingCanvas.of(film.frame(1)).words())
                .contains("output [0, 1]: 2 of 9 taps meet the input, the others zeros", "1·3 + 2·1 = 5");
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> TransposedPicture.of(Tensor.zeros(3, 4, 4), Tensor.zeros(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transposed picture: input has 3 channels and kernel 1 but it draws 1; choose one");
        assertThatThrownBy(() -> TransposedPicture.of(X, X).at(0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("transposed picture: position [0, 2] lies outside the input of size 2×2");
        assertThatThrownBy(() ->
                        TransposedPicture.of(Tensor.zeros(5, 5), X).padding(2).asConvolution())
                .hasMessage(
                        "transposed picture: padding is 2 but the kernel spans 2, so as a convolution it would have a"
                                + " negative padding of -1; use animation(), or a padding of 1 or less");
        assertThatThrownBy(() -> TransposedPicture.of(X, X).outputPadding(1))
                .hasMessage("window: outputPadding is 1 but stride is 1; use an outputPadding from 0 to 0, no input"
                        + " reaches further");
        assertThatThrownBy(() -> TransposedPicture.of(Tensor.zeros(13, 13), X).animation())
                .hasMessage("animation: 169 steps given but at most 150 can be followed; show a part of the input, or a"
                        + " single step");
    }
}
