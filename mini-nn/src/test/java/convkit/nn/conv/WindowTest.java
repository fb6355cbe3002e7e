package convkit.nn.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    /** The lectures' examples, then AlexNet's first layer, ResNet's first layer (floor) and a dilated one. */
    @ParameterizedTest
    @CsvSource({
        "32, 5, 1, 0, 1, 28",
        "7, 3, 1, 0, 1, 5",
        "7, 3, 2, 0, 1, 3",
        "7, 3, 1, 1, 1, 7",
        "227, 11, 4, 0, 1, 55",
        "224, 7, 2, 3, 1, 112",
        "16, 3, 1, 0, 4, 8",
        "3, 3, 1, 0, 1, 1"
    })
    void outputSizes(int input, int kernel, int stride, int padding, int dilation, int output) {
        assertThat(new Window(kernel, stride, padding, dilation).outputSize(input))
                .isEqualTo(output);
    }

    @Test
    void effectiveKernelCountsTheGaps() {
        assertThat(Window.of(3).dilation(2).effectiveKernel()).isEqualTo(5);
        assertThat(Window.of(1).dilation(9).effectiveKernel()).isEqualTo(1);
    }

    @Test
    void tapsReadEveryPositionOfTheFormula() {
        Window window = Window.of(3).stride(2).padding(1).dilation(2);
        assertThat(window.inputIndex(0, 0)).isEqualTo(-1);
        assertThat(window.inputIndex(3, 2)).isEqualTo(3 * 2 + 2 * 2 - 1);
    }

    @Test
    void samePaddingKeepsTheSize() {
        for (int kernel = 1; kernel <= 11; kernel += 2) {
            for (int dilation = 1; dilation <= 4; dilation++) {
                assertThat(Window.of(kernel).dilation(dilation).samePadding().outputSize(50))
                        .isEqualTo(50);
            }
        }
        assertThatThrownBy(() -> Window.of(4).samePadding())
                .hasMessage("window: no symmetric padding keeps the size with an even effective kernel of 4"
                        + " (kernelSize 4, dilation 1); use an odd kernelSize");
    }

    @Test
    void aStrideThatDoesNotFitIsFlooredOrRefused() {
        assertThat(Window.of(3).stride(3).outputSize(7)).isEqualTo(2);
        assertThatThrownBy(() -> Window.of(3).stride(3).exactOutputSize(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window: stride 3 does not fit: (7 + 2·0 − 3) / 3 leaves a remainder of 1;"
                        + " change stride, padding or kernelSize");
        assertThat(Window.of(3).stride(2).exactOutputSize(7)).isEqualTo(3);
    }

    @Test
    void impossibleWindowsAreRefused() {
        assertThatThrownBy(() -> Window.of(0)).hasMessage("window: kernelSize is 0 but must be 1 or more");
        assertThatThrownBy(() -> Window.of(3).stride(0)).hasMessage("window: stride is 0 but must be 1 or more");
        assertThatThrownBy(() -> Window.of(3).padding(-1)).hasMessage("window: padding is -1 but must be 0 or more");
        assertThatThrownBy(() -> Window.of(3).dilation(0)).hasMessage("window: dilation is 0 but must be 1 or more");
        assertThatThrownBy(() -> Window.of(3).dilation(3).padding(1).outputSize(4))
                .hasMessage("window: kernel spans 7 (kernelSize 3, dilation 3) but the padded input has only 6"
                        + " (input 4, padding 1); use a smaller kernel or more padding");
    }

    @Test
    void describesItself() {
        assertThat(Window.of(5).describe()).isEqualTo("5×5");
        assertThat(new Window(3, 2, 1, 4).describe()).isEqualTo("3×3, stride 2, padding 1, dilation 4");
    }

    /** The two ends say the same as asking every output, whatever the window. */
    @Test
    void theOutputsThatATapLeadsToTheInput() {
        for (int kernel = 1; kernel <= 4; kernel++) {
            for (int stride = 1; stride <= 4; stride++) {
                for (int padding = 0; padding <= 5; padding++) {
                    for (int dilation = 1; dilation <= 3; dilation++) {
                        checkEnds(new Window(kernel, stride, padding, dilation), 7);
                    }
                }
            }
        }
    }

    private static void checkEnds(Window window, int inputSize) {
        if (window.effectiveKernel() > inputSize + 2 * window.padding()) {
            return;
        }
        for (int k = 0; k < window.kernelSize(); k++) {
            for (int o = 0; o < window.outputSize(inputSize); o++) {
                int read = window.inputIndex(o, k);
                assertThat(o >= window.firstOutput(k) && o < window.endOutput(k, inputSize))
                        .as("%s, tap %d, output %d", window, k, o)
                        .isEqualTo(read >= 0 && read < inputSize);
            }
        }
    }
}
