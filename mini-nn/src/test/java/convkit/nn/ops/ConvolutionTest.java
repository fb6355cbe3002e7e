package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionTest {

    static List<ConvBackend> rungs() {
        return ConvBackend.ladder();
    }

    private static Tensor image(float[][] rows) {
        return Shaping.reshape(Tensor.matrix(rows), 1, 1, rows.length, rows[0].length);
    }

    /** The lecture's example; the first output is 4·1+5·4+8·1 + 1·1+8·4+8·3 + 3·3+6·3+6·1 = 122. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void workedExample(ConvBackend rung) {
        Tensor x = image(new float[][] {{4, 5, 8, 7}, {1, 8, 8, 8}, {3, 6, 6, 4}, {6, 5, 7, 8}});
        Tensor kernel = image(new float[][] {{1, 4, 1}, {1, 4, 3}, {3, 3, 1}});
        Tensor y = Convolution.conv2d(x, kernel, null, Window.of(3), Window.of(3), 1, rung);
        assertThat(y.shape()).containsExactly(1, 1, 2, 2);
        assertThat(y.data()).containsExactly(122, 148, 126, 134);
    }

    /** Two input channels, one bias: y = 1·1+2·2 + 10·3+20·4 + bias 7 = 122 for the only window. */
    @Test
    void channelsAreSummedAndTheBiasIsAddedOnce() {
        Tensor x = Tensor.of(new float[] {1, 2, 10, 20}, 1, 2, 1, 2);
        Tensor weight = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 1, 2);
        Tensor y = Convolution.conv2d(x, weight, Tensor.vector(7), Window.of(1), Window.of(2), 1, ConvBackend.auto());
        assertThat(y.data()).containsExactly(1 + 4 + 30 + 80 + 7);
    }

    /** The gradient of a shared weight is the sum over all windows: here of [1 2 3] under taps 0 and 1. */
    @Test
    void aSharedWeightCollectsFromEveryWindow() {
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 1, 1, 3).requiresGrad(true);
        Tensor weight = Tensor.of(new float[] {5, 7}, 1, 1, 1, 2).requiresGrad(true);
        Tensor bias = Tensor.vector(0).requiresGrad(true);
        Reduction.sum(Convolution.conv2d(x, weight, bias, Window.of(1), Window.of(2), 1, ConvBackend.auto()))
                .backward();
        assertThat(weight.grad().data()).containsExactly(1 + 2, 2 + 3);
        assertThat(bias.grad().data()).containsExactly(2);
        assertThat(x.grad().data()).containsExactly(5, 5 + 7, 7);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void gradientsAgreeWithFiniteDifferences(ConvBackend rung) {
        SplittableRandom random = new SplittableRandom(3);
        Tensor x = Tensor.randn(random, 2, 4, 6, 5);
        Tensor weight = Tensor.randn(random, 6, 2, 3, 2);
        Tensor bias = Tensor.randn(random, 6);
        Window rows = Window.of(3).padding(1).stride(2);
        Window cols = Window.of(2).dilation(2).padding(1);
        GradCheck.Report report =
                GradCheck.linear(() -> Convolution.conv2d(x, weight, bias, rows, cols, 2, rung), x, weight, bias);
        report.requireBelow(2e-5);
        assertThat(report.elements()).isEqualTo(2 * 4 * 6 * 5 + 6 * 2 * 3 * 2 + 6);
    }

    @Test
    void onlyWantedGradientsAreComputed() {
        Tensor x = Tensor.zeros(1, 1, 3, 3);
        Tensor weight = Tensor.full(1, 1, 1, 3, 3);
        Tensor bias = Tensor.zeros(1).requiresGrad(true);
        Convolution.conv2d(x, weight, bias, Window.of(3)).backward(Tensor.full(2, 1, 1, 1, 1));
        assertThat(x.grad()).isNull();
        assertThat(weight.grad()).isNull();
        assertThat(bias.grad().item()).isEqualTo(2);
    }

    @Test
    void shapesThatDoNotFitAreExplained() {
        Tensor weight = Tensor.zeros(6, 1, 5, 5);
        assertThatThrownBy(() -> Convolution.conv2d(Tensor.zeros(8, 3, 28, 28), weight, null, Window.of(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv2d: input has 3 channels but weight expects 1 (input [8, 3, 28, 28] NCHW,"
                        + " weight [6, 1, 5, 5] OIHW); use inChannels=3 or grey images");
        assertThatThrownBy(() -> Convolution.conv2d(Tensor.zeros(28, 28), weight, null, Window.of(5)))
                .hasMessage("conv2d: input has 2 axes but NCHW has 4 (input [28, 28]); reshape it to NCHW");
        assertThatThrownBy(() -> Convolution.conv2d(Tensor.zeros(1, 1, 28, 28), weight, null, Window.of(3)))
                .hasMessage("conv2d: weight is 5×5 but the window is 3×3 (input [1, 1, 28, 28] NCHW,"
                        + " weight [6, 1, 5, 5] OIHW); use one kernelSize for both");
        assertThatThrownBy(() -> Convolution.conv2d(Tensor.zeros(1, 1, 28, 28), weight, Tensor.zeros(5), Window.of(5)))
                .hasMessage("conv2d: bias has shape [5] but weight has 6 output channels (input [1, 1, 28, 28] NCHW,"
                        + " weight [6, 1, 5, 5] OIHW); use a bias of shape [6]");
        assertThatThrownBy(() -> Convolution.conv2d(Tensor.zeros(1, 1, 4, 4), weight, null, Window.of(5)))
                .hasMessage("window: kernel spans 5 (kernelSize 5, dilation 1) but the padded input has only 4"
                        + " (input 4, padding 0); use a smaller kernel or more padding");
        assertThatThrownBy(() -> Convolution.conv2d(
                        Tensor.zeros(1, 4, 9, 9),
                        Tensor.zeros(3, 2, 5, 5),
                        null,
                        Window.of(5),
                        Window.of(5),
                        2,
                        ConvBackend.auto()))
                .hasMessage("conv2d: groups is 2 but must divide inChannels 4 and outChannels 3");
    }
}
