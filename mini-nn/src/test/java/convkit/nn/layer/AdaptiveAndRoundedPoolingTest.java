package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptiveAndRoundedPoolingTest {

    /** Five positions in windows of two: the fifth is seen by a third window, which reaches beyond the input. */
    @Test
    void roundingUpSeesTheLastValue() {
        Tensor x = Tensor.of(new float[] {1, 5, 3, 4, 2, 0, 0, 0, 0, 0}, 1, 1, 2, 5);
        assertThat(new MaxPool2d(2).roundingUp().forward(x).data()).containsExactly(5, 4, 2);
        Tensor tall = Tensor.of(new float[] {-1, -5, -3, -4, -2}, 1, 1, 5, 1);
        Tensor padded =
                new MaxPool2d(Window.of(2).stride(2).padding(1)).roundingUp().forward(tall);
        // rows (pad, −1), (−5, −3), (−4, −2): no window begins behind the input
        assertThat(padded.shape()).containsExactly(1, 1, 3, 1);
        assertThat(padded.data()).containsExactly(-1, -3, -2);
        assertThat(new MaxPool2d(3, 2).roundingUp().describe()).isEqualTo("MaxPool2d(3×3, stride 2, rounding up)");
        assertThat(new MaxPool2d(3, 2).roundingUp().outputShape(2, 64, 112, 112))
                .containsExactly(2, 64, 56, 56);
        assertThat(new MaxPool2d(3, 2).outputShape(2, 64, 112, 112)).containsExactly(2, 64, 55, 55);
    }

    /** Input, kernel, stride, padding; sizes by ⌈(W + 2P − K)/S⌉ + 1, one less if the last window began in the padding. */
    @ParameterizedTest
    @CsvSource({
        "112,3,2,0,56",
        "113,3,2,0,56",
        "7,3,3,0,3",
        "5,2,2,1,3",
        "4,1,2,0,2",
        "3,2,3,1,2",
        "4,2,3,1,2",
        "5,2,3,1,2"
    })
    void sizesRoundedUp(int input, int kernel, int stride, int padding, int output) {
        assertThat(Window.of(kernel).stride(stride).padding(padding).outputSizeRoundedUp(input))
                .isEqualTo(output);
    }

    /** Three positions in two cells: [0, 2) and [1, 3) share the middle one. */
    @Test
    void adaptiveCellsMayShare() {
        Tensor x = Tensor.of(new float[] {1, 2, 6, 3, 4, 8, 5, 6, 10}, 1, 1, 3, 3);
        AdaptiveAvgPool2d pool = new AdaptiveAvgPool2d(2);
        assertThat(pool.forward(x).data())
                .containsExactly(
                        (1 + 2 + 3 + 4) / 4f, (2 + 6 + 4 + 8) / 4f, (3 + 4 + 5 + 6) / 4f, (4 + 8 + 6 + 10) / 4f);
        assertThat(pool.describe()).isEqualTo("AdaptiveAvgPool2d(2×2)");
        // one value, spread over the grid
        assertThat(pool.forward(Tensor.full(3f, 1, 1, 1, 1)).data()).containsExactly(3, 3, 3, 3);
    }

    @Test
    void gradientsAreRight() {
        Tensor x = Tensor.randn(new SplittableRandom(1), 2, 2, 5, 3).requiresGrad(true);
        GradCheck.linear(() -> new AdaptiveAvgPool2d(2).forward(x), x).requireBelow(1e-5);
        float[] spaced = new float[30];
        for (int i = 0; i < spaced.length; i++) {
            spaced[i] = (i * 7 % 30) * 0.25f;
        }
        Tensor steps = Tensor.of(spaced, 1, 1, 6, 5).requiresGrad(true);
        GradCheck.piecewiseLinear(0.0625, () -> new MaxPool2d(3, 2).roundingUp().forward(steps), steps)
                .requireBelow(1e-5);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new AdaptiveAvgPool2d(0))
                .hasMessage("AdaptiveAvgPool2d: output is 0×0 but both must be 1 or more");
        assertThatThrownBy(() -> new AdaptiveAvgPool2d(2).forward(Tensor.zeros(1, 2, 3)))
                .hasMessage(
                        "adaptive_avg_pool2d: input has 3 axes but NCHW has 4 (input [1, 2, 3]); reshape it to NCHW");
        assertThatThrownBy(() -> new AdaptiveAvgPool2d(2).forward(Tensor.zeros(1, 2, 0, 3)))
                .hasMessage(
                        "adaptive_avg_pool2d: maps of 0×3 have no mean (input [1, 2, 0, 3] NCHW); use larger pictures");
        assertThatThrownBy(() -> new BatchNorm2d(1, 0))
                .hasMessage("BatchNorm2d: epsilon is 0.0 but must be above 0; 1e-5 is usual");
        assertThatThrownBy(() -> Window.of(3).outputSizeRoundedUp(2))
                .hasMessage(
                        "window: kernel spans 3 (kernelSize 3, dilation 1) but the padded input has only 2 (input 2,"
                                + " padding 0); use a smaller kernel or more padding");
    }
}
