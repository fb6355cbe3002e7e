package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One-dimensional, causal, true and transposed convolution. */
class ConvolutionFormsTest {

    private final SplittableRandom random = new SplittableRandom(4);

    static List<ConvBackend> rungs() {
        return ConvBackend.ladder();
    }

    private static Tensor sequence(float... values) {
        return Tensor.of(values, 1, 1, values.length);
    }

    private static Tensor image(float[][] rows) {
        return Shaping.reshape(Tensor.matrix(rows), 1, 1, rows.length, rows[0].length);
    }

    /** (u⋆x)[i] = u₀x_i + u₁x_{i+1}; the bias is 100. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void conv1dByHand(ConvBackend rung) {
        Tensor y = Convolution.conv1d(sequence(1, 2, 3, 4), sequence(10, 1), Tensor.vector(100), Window.of(2), 1, rung);
        assertThat(y.shape()).containsExactly(1, 1, 3);
        assertThat(y.data()).containsExactly(10 + 2 + 100, 20 + 3 + 100, 30 + 4 + 100);
        assertThat(y.operation()).isEmpty();
    }

    /** Dilation 2, two channels: y[0] = 1·x₀[0] + 2·x₀[2] + 3·x₁[0] + 4·x₁[2]. */
    @Test
    void conv1dSumsOverChannels() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 10, 20, 30}, 1, 2, 3);
        Tensor weight = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThat(Convolution.conv1d(x, weight, null, Window.of(2).dilation(2)).data())
                .containsExactly(1 + 6 + 30 + 120);
    }

    /** y[0] = b·1 with only zeros before it, y[i] = a·x[i−1] + b·x[i]. */
    @Test
    void causalByHand() {
        Tensor y = Convolution.causalConv1d(
                sequence(1, 2, 3, 4), sequence(10, 1), null, Window.of(2), 1, ConvBackend.auto());
        assertThat(y.data()).containsExactly(1, 10 + 2, 20 + 3, 30 + 4);
    }

    @Test
    void causalKeepsTheLengthAndIgnoresTheFuture() {
        Window window = Window.of(3).dilation(2);
        Tensor weight = Tensor.randn(random, 2, 2, 3);
        Tensor x = Tensor.randn(random, 1, 2, 12);
        float[] before = Convolution.causalConv1d(x, weight, null, window, 1, ConvBackend.auto())
                .data();
        Tensor changed = x.copy();
        for (int i = 7; i < 12; i++) {
            changed.set(99, 0, 0, i);
            changed.set(-99, 0, 1, i);
        }
        Tensor after = Convolution.causalConv1d(changed, weight, null, window, 1, ConvBackend.auto());
        assertThat(after.shape()).containsExactly(1, 2, 12);
        for (int o = 0; o < 2; o++) {
            for (int i = 0; i < 12; i++) {
                if (i < 7) {
                    assertThat(after.get(0, o, i)).as("output %d", i).isEqualTo(before[o * 12 + i]);
                } else {
                    assertThat(after.get(0, o, i)).as("output %d", i).isNotEqualTo(before[o * 12 + i]);
                }
            }
        }
    }

    /** True convolution: y[0] = u₁x₀ + u₀x₁ = 2·1 + 1·10. */
    @Test
    void trueConvolutionFlipsTheKernel() {
        Tensor y = Convolution.trueConv1d(sequence(1, 10, 100), sequence(1, 2), null, Window.of(2));
        assertThat(y.data()).containsExactly(2 + 10, 20 + 100);
        Tensor x = image(new float[][] {{1, 10}, {100, 1000}});
        Tensor kernel = image(new float[][] {{1, 2}, {3, 4}});
        assertThat(Convolution.trueConv2d(x, kernel, null, Window.of(2), Window.of(2))
                        .item())
                .isEqualTo(4 + 30 + 200 + 1000);
        assertThat(Convolution.conv2d(x, kernel, null, Window.of(2)).item()).isEqualTo(1 + 20 + 300 + 4000);
    }

    /** With full padding a ∗ b = b ∗ a for the flipped kernel, but not without the flip. */
    @Test
    void trueConvolutionIsCommutativeAndCrossCorrelationIsNot() {
        Tensor a = sequence(1, 2, 4);
        Tensor b = sequence(3, -1, 5);
        Window full = Window.of(3).padding(2);
        assertThat(Convolution.trueConv1d(a, b, null, full).data())
                .containsExactly(Convolution.trueConv1d(b, a, null, full).data());
        assertThat(Convolution.conv1d(a, b, null, full).data())
                .isNotEqualTo(Convolution.conv1d(b, a, null, full).data());
        Tensor c = Tensor.randn(random, 1, 1, 3, 3);
        Tensor d = Tensor.randn(random, 1, 1, 3, 3);
        float[] cd = Convolution.trueConv2d(c, d, null, full, full).data();
        float[] dc = Convolution.trueConv2d(d, c, null, full, full).data();
        assertThat(cd).containsExactly(dc, within(1e-5f));
    }

    /** Stride 2: x₀ lays (1, 2, 3) at 0, x₁ lays (10, 20, 30) at 2; they overlap in one place, 3 + 10. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void transposedByHand(ConvBackend rung) {
        Tensor x = sequence(1, 10);
        Tensor weight = sequence(1, 2, 3);
        Window window = Window.of(3).stride(2);
        assertThat(Convolution.convTranspose1d(x, weight, null, window, 0, 1, rung)
                        .data())
                .containsExactly(1, 2, 3 + 10, 20, 30);
        assertThat(Convolution.convTranspose1d(x, weight, Tensor.vector(7), window, 1, 1, rung)
                        .data())
                .containsExactly(8, 9, 20, 27, 37, 7);
        assertThat(Convolution.convTranspose1d(x, weight, null, window.padding(1), 0, 1, rung)
                        .data())
                .containsExactly(2, 13, 20);
    }

    /** The lectures' sizes: 2×2 → 4×4 for K=3, S=1, P=0, and 3×3 → 5×5 for K=3, S=2, P=1. */
    @Test
    void transposedSizes() {
        Tensor weight = Tensor.full(1, 1, 1, 3, 3);
        Tensor y = Convolution.convTranspose2d(image(new float[][] {{1, 10}, {100, 1000}}), weight, null, Window.of(3));
        assertThat(y.shape()).containsExactly(1, 1, 4, 4);
        assertThat(y.data())
                .containsExactly(1, 11, 11, 10, 101, 1111, 1111, 1010, 101, 1111, 1111, 1010, 100, 1100, 1100, 1000);
        Window window = Window.of(3).stride(2).padding(1);
        assertThat(Convolution.convTranspose2d(Tensor.zeros(1, 1, 3, 3), weight, null, window)
                        .shape())
                .containsExactly(1, 1, 5, 5);
        assertThat(window.transposedOutputSize(3, 0)).isEqualTo(5);
        assertThat(window.transposedOutputSize(3, 1)).isEqualTo(6);
        assertThat(window.outputSize(5)).isEqualTo(window.outputSize(6)).isEqualTo(3);
    }

    /** ⟨conv(x), g⟩ = ⟨x, convTranspose(g)⟩, with one weight for both. */
    @Test
    void transposedIsTheAdjointOfConvolution() {
        Window rows = Window.of(3).stride(2).padding(1);
        Window cols = Window.of(2).dilation(2);
        Tensor weight = Tensor.randn(random, 6, 2, 3, 2);
        Tensor x = Tensor.randn(random, 2, 4, 6, 7);
        Tensor y = Convolution.conv2d(x, weight, null, rows, cols, 2, ConvBackend.auto());
        Tensor g = Tensor.randn(random, y.shape());
        Tensor back = Convolution.convTranspose2d(g, weight, null, rows, cols, new int[] {1, 0}, 2, ConvBackend.auto());
        assertThat(back.shape()).containsExactly(x.shape());
        assertThat(Reduction.sum(Elementwise.mul(y, g)).item())
                .isCloseTo(Reduction.sum(Elementwise.mul(x, back)).item(), within(1e-3f));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("rungs")
    void gradients(ConvBackend rung) {
        Tensor x = Tensor.randn(random, 2, 4, 7);
        Tensor weight = Tensor.randn(random, 6, 2, 3);
        Tensor bias = Tensor.randn(random, 6);
        Window window = Window.of(3).stride(2).dilation(2);
        GradCheck.linear(() -> Convolution.conv1d(x, weight, bias, window, 2, rung), x, weight, bias)
                .requireBelow(2e-5);
        GradCheck.linear(() -> Convolution.causalConv1d(x, weight, bias, window, 2, rung), x, weight, bias)
                .requireBelow(2e-5);
        Tensor back = Tensor.randn(random, 4, 3, 3);
        GradCheck.linear(() -> Convolution.convTranspose1d(x, back, bias, window.padding(1), 1, 2, rung), x, back, bias)
                .requireBelow(2e-5);
        Tensor image = Tensor.randn(random, 2, 4, 3, 2);
        Tensor kernel = Tensor.randn(random, 4, 3, 3, 2);
        Window cols = Window.of(2).stride(3);
        int[] extra = {1, 2};
        GradCheck.linear(
                        () -> Convolution.convTranspose2d(image, kernel, bias, window, cols, extra, 2, rung),
                        image,
                        kernel,
                        bias)
                .requireBelow(2e-5);
        Tensor three = Tensor.randn(random, 3, 4, 3, 2);
        GradCheck.linear(
                        () -> Convolution.trueConv2d(image, three, null, window.padding(1), cols.padding(1)),
                        image,
                        three)
                .requireBelow(2e-5);
    }

    @Test
    void onlyWantedGradientsAreComputed() {
        Tensor x = Tensor.full(3, 1, 1, 2);
        Tensor weight = Tensor.full(1, 1, 1, 2);
        Tensor bias = Tensor.zeros(1).requiresGrad(true);
        Convolution.convTranspose1d(x, weight, bias, Window.of(2), 0, 1, ConvBackend.auto())
                .backward(Tensor.full(2, 1, 1, 3));
        assertThat(x.grad()).isNull();
        assertThat(weight.grad()).isNull();
        assertThat(bias.grad().item()).isEqualTo(6);
    }

    @Test
    void shapesThatDoNotFitAreExplained() {
        Tensor weight = Tensor.zeros(4, 2, 3);
        Window three = Window.of(3);
        assertThatThrownBy(() -> Convolution.conv1d(Tensor.zeros(1, 1, 9, 9), weight, null, three))
                .hasMessage("conv1d: input has 4 axes but NCL has 3 (input [1, 1, 9, 9]); reshape it to NCL");
        assertThatThrownBy(() -> Convolution.conv1d(Tensor.zeros(1, 3, 9), weight, null, three))
                .hasMessage("conv1d: input has 3 channels but weight expects 2 (input [1, 3, 9] NCL,"
                        + " weight [4, 2, 3] OIK); use inChannels=3");
        assertThatThrownBy(() -> Convolution.conv1d(Tensor.zeros(1, 2, 9), weight, null, Window.of(5)))
                .hasMessage("conv1d: weight is 3 but the window is 5 (input [1, 2, 9] NCL, weight [4, 2, 3] OIK);"
                        + " use one kernelSize for both");
        assertThatThrownBy(() -> Convolution.conv1d(Tensor.zeros(1, 6, 9), weight, null, three, 3, ConvBackend.auto()))
                .hasMessage("conv1d: groups is 3 but must divide inChannels 6 and outChannels 4");
        assertThatThrownBy(() -> Convolution.conv1d(Tensor.zeros(1, 2, 9), weight, null, three, 0, ConvBackend.auto()))
                .hasMessage("conv1d: groups is 0 but must be 1 or more");
        assertThatThrownBy(() -> Convolution.causalConv1d(
                        Tensor.zeros(1, 2, 9), weight, null, three.padding(1), 1, ConvBackend.auto()))
                .hasMessage("causal_conv1d: padding is 1 but must be 0;"
                        + " a causal convolution pads by itself, on the left only");
        assertThatThrownBy(() ->
                        Convolution.causalConv1d(Tensor.zeros(1, 3, 9), weight, null, three, 1, ConvBackend.auto()))
                .hasMessage("causal_conv1d: input has 3 channels but weight expects 2 (input [1, 3, 9] NCL,"
                        + " weight [4, 2, 3] OIK); use inChannels=3");
        assertThatThrownBy(() -> Convolution.trueConv2d(Tensor.zeros(1, 2, 9, 9), weight, null, three, three))
                .hasMessage("true_conv2d weight: input has 3 axes but OIHW has 4 (input [4, 2, 3]);"
                        + " reshape it to OIHW");
        assertThatThrownBy(() -> Convolution.trueConv1d(Tensor.zeros(1, 2, 9), Tensor.zeros(3), null, three))
                .hasMessage("true_conv1d weight: input has 1 axes but OIK has 3 (input [3]); reshape it to OIK");
    }

    @Test
    void transposedShapesThatDoNotFitAreExplained() {
        Tensor weight = Tensor.zeros(4, 2, 3, 3);
        Window three = Window.of(3);
        assertThatThrownBy(() -> Convolution.convTranspose2d(Tensor.zeros(1, 2, 5, 5), weight, null, three))
                .hasMessage("conv_transpose2d: input has 2 channels but weight expects 4 (input [1, 2, 5, 5] NCHW,"
                        + " weight [4, 2, 3, 3] IOHW); use inChannels=2");
        assertThatThrownBy(() -> Convolution.convTranspose2d(Tensor.zeros(1, 4, 5, 5), weight, Tensor.zeros(4), three))
                .hasMessage("conv_transpose2d: bias has shape [4] but weight has 2 output channels"
                        + " (input [1, 4, 5, 5] NCHW, weight [4, 2, 3, 3] IOHW); use a bias of shape [2]");
        assertThatThrownBy(() -> ConvGeometry.transposed(
                        new int[] {1, 4, 5, 5}, weight.shape(), null, three, three, new int[] {0}, 1))
                .hasMessage("conv_transpose2d: 1 output paddings for 2 axes; give one for each");
        assertThatThrownBy(() -> three.stride(2).transposedOutputSize(4, 2))
                .hasMessage("window: outputPadding is 2 but stride is 2; use an outputPadding from 0 to 1,"
                        + " no input reaches further");
        assertThatThrownBy(() -> three.padding(2).transposedOutputSize(2, 0))
                .hasMessage("window: transposed, an input of 2 gives an output of 0 (kernelSize 3, stride 1,"
                        + " padding 2, dilation 1); use less padding");
        assertThatThrownBy(() -> Convolution.convTranspose1d(
                        Tensor.zeros(1, 4, 5), Tensor.zeros(4, 2), null, three, 0, 1, ConvBackend.auto()))
                .hasMessage("conv_transpose1d weight: input has 2 axes but IOK has 3 (input [4, 2]);"
                        + " reshape it to IOK");
    }
}
