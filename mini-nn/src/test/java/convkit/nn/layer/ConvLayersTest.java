package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ConvLayersTest {

    private final RandomGenerator random = new SplittableRandom(1);

    /** What a layer says its output will be is what it puts out. */
    private static void assertShapes(Layer layer, int[] inputShape, int... outputShape) {
        assertThat(layer.outputShape(inputShape)).containsExactly(outputShape);
        assertThat(layer.forward(Tensor.zeros(inputShape)).shape()).containsExactly(outputShape);
    }

    @Test
    void rectangularConvolution() {
        Conv2d layer = new Conv2d(3, 8, Window.of(1), Window.of(7).padding(3), random);
        assertShapes(layer, new int[] {2, 3, 5, 9}, 2, 8, 5, 9);
        assertThat(layer.weight().shape()).containsExactly(8, 3, 1, 7);
        assertThat(layer.describe()).isEqualTo("Conv2d(3 → 8, 1×7, padding 0×3)");
        assertThat(layer.multiplyAdds(1, 3, 5, 9)).isEqualTo(5 * 9 * 8 * 3 * 7);
        assertThatThrownBy(layer::window)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Conv2d: the window is 1×7, padding 0×3, not alike along both axes; use rows() and cols()");
        assertThat(new Conv2d(1, 1, Window.of(3).dilation(2), random).window().dilation())
                .isEqualTo(2);
    }

    /** The time-delay network's first layer: 16 kernels over 15 frames of 16 coefficients. */
    @Test
    void conv1d() {
        Conv1d layer = new Conv1d(16, 16, 15, random);
        assertShapes(layer, new int[] {2, 16, 40}, 2, 16, 26);
        assertThat(layer.parameterCount()).isEqualTo(16 * 16 * 15 + 16);
        assertThat(layer.multiplyAdds(1, 16, 40)).isEqualTo(26 * 16 * 16 * 15);
        assertThat(layer.describe()).isEqualTo("Conv1d(16 → 16, 15)");
        Conv1d depthwise = new Conv1d(4, 4, Window.of(3).stride(2).padding(1), random)
                .groups(4)
                .withoutBias()
                .initializer(Initializer.constant(1))
                .backend(new NaiveConv());
        assertThat(depthwise.describe()).isEqualTo("Conv1d(4 → 4, 3, stride 2, padding 1, groups 4, no bias)");
        assertThat(depthwise.forward(Tensor.full(1, 1, 4, 5)).data())
                .containsExactly(2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 3, 2);
    }

    /** WaveNet's stack with dilation 1, 2, 4, 8 and two taps: output 15 sees inputs 0 to 15, and the size is kept. */
    @Test
    void causalStackHasAReceptiveFieldOfSixteen() {
        Layer[] stack = new Layer[4];
        for (int i = 0; i < 4; i++) {
            stack[i] = new CausalConv1d(1, 1, 2, 1 << i, random).initializer(Initializer.constant(1));
        }
        Sequential net = new Sequential(stack);
        Tensor x = Tensor.zeros(1, 1, 20).requiresGrad(true);
        Tensor y = net.forward(x);
        assertThat(y.shape()).containsExactly(1, 1, 20);
        Tensor onlyOutput17 = Tensor.zeros(1, 1, 20);
        onlyOutput17.set(1, 0, 0, 17);
        y.backward(onlyOutput17);
        for (int i = 0; i < 20; i++) {
            assertThat(x.grad().get(0, 0, i)).as("input %d", i).isEqualTo(i >= 2 && i <= 17 ? 1 : 0);
        }
    }

    @Test
    void causalConv1d() {
        CausalConv1d layer = new CausalConv1d(2, 3, Window.of(3).dilation(4).stride(2), random);
        assertShapes(layer, new int[] {1, 2, 7}, 1, 3, 4);
        assertThat(layer.multiplyAdds(1, 2, 7)).isEqualTo(4 * 3 * 2 * 3);
        assertThat(layer.describe()).isEqualTo("CausalConv1d(2 → 3, 3, stride 2, dilation 4)");
        assertThat(layer.withoutBias().bias()).isNull();
        assertThatThrownBy(() -> new CausalConv1d(1, 1, Window.of(3).padding(2), random))
                .hasMessage("CausalConv1d: padding is 2 but must be 0;"
                        + " a causal convolution pads by itself, on the left only");
    }

    /** FCN doubles a map with K=4, S=2, P=1. */
    @Test
    void convTranspose2d() {
        ConvTranspose2d layer =
                new ConvTranspose2d(21, 21, Window.of(4).stride(2).padding(1), random);
        assertShapes(layer, new int[] {2, 21, 5, 6}, 2, 21, 10, 12);
        assertThat(layer.weight().shape()).containsExactly(21, 21, 4, 4);
        assertThat(layer.multiplyAdds(1, 21, 5, 6)).isEqualTo(5 * 6 * 21 * 21 * 16);
        assertThat(layer.describe()).isEqualTo("ConvTranspose2d(21 → 21, 4×4, stride 2, padding 1)");
        ConvTranspose2d odd = new ConvTranspose2d(4, 6, Window.of(3).stride(2).padding(1), 1, random).groups(2);
        assertShapes(odd, new int[] {1, 4, 3, 3}, 1, 6, 6, 6);
        assertThat(odd.weight().shape()).containsExactly(4, 3, 3, 3);
        assertThat(odd.bias().shape()).containsExactly(6);
        assertThat(odd.describe())
                .isEqualTo("ConvTranspose2d(4 → 6, 3×3, stride 2, padding 1, output padding 1, groups 2)");
        assertShapes(new ConvTranspose2d(1, 1, 3, random), new int[] {1, 1, 2, 2}, 1, 1, 4, 4);
    }

    @Test
    void convTranspose1d() {
        ConvTranspose1d layer = new ConvTranspose1d(4, 2, Window.of(3).stride(2), 1, random).groups(2);
        assertShapes(layer, new int[] {1, 4, 5}, 1, 2, 12);
        assertThat(layer.weight().shape()).containsExactly(4, 1, 3);
        assertThat(layer.multiplyAdds(1, 4, 5)).isEqualTo(5 * 4 * 3);
        assertThat(layer.describe()).isEqualTo("ConvTranspose1d(4 → 2, 3, stride 2, output padding 1, groups 2)");
        assertShapes(new ConvTranspose1d(1, 1, 3, random), new int[] {1, 1, 2}, 1, 1, 4);
    }

    @Test
    void wrongUseIsExplained() {
        for (String layer : List.of("Conv1d", "ConvTranspose1d")) {
            assertThatThrownBy(() -> {
                        if (layer.equals("Conv1d")) {
                            new Conv1d(1, 0, 3, random);
                        } else {
                            new ConvTranspose1d(1, 0, 3, random);
                        }
                    })
                    .hasMessage(layer + ": inChannels is 1 and outChannels 0 but both must be 1 or more");
        }
        assertThatThrownBy(() -> new ConvTranspose2d(2, 4, 3, random).groups(4))
                .hasMessage("ConvTranspose2d: groups is 4 but must divide inChannels 2 and outChannels 4");
        assertThatThrownBy(() -> new ConvTranspose2d(1, 1, Window.of(3), 1, random))
                .hasMessage("window: outputPadding is 1 but stride is 1; use an outputPadding from 0 to 0,"
                        + " no input reaches further");
        assertThatThrownBy(() -> new Conv1d(2, 1, 3, random).outputShape(1, 3, 9))
                .hasMessage("conv1d: input has 3 channels but weight expects 2 (input [1, 3, 9] NCL,"
                        + " weight [1, 2, 3] OIK); use inChannels=3");
    }

    @Test
    void theSummarySaysWhichRungComputesTheConvolutions() {
        Sequential model = new Sequential(
                new Conv2d(1, 8, 3, random).backend(new NaiveConv()),
                new ReLU(),
                new Conv2d(8, 8, 3, random),
                new Conv2d(8, 8, 3, random));
        Summary summary = model.summary(1, 20, 20);
        assertThat(summary.rows()).extracting(Summary.Row::rung).containsExactly("naive", "", "vector", "vector");
        assertThat(summary.rungs()).isEqualTo("naive 1, vector 2");
        assertThat(summary.toString().stripTrailing()).endsWith("Convolutions by rung       naive 1, vector 2");
        assertThat(new Sequential(new ReLU()).summary(3).totals()).doesNotContainKey("Convolutions by rung");
    }
}
