package convkit.nn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Summary;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

    private final RandomGenerator random = new SplittableRandom(1);

    /** The Keras specification of the lectures, and the example of the class documentation. */
    @Test
    void kerasStyle() {
        Sequential model = NetworkBuilder.input(random, 1, 28, 28)
                .conv2d(32, 5)
                .relu()
                .maxPool2d(2)
                .conv2d(64, 5)
                .relu()
                .maxPool2d(2)
                .flatten()
                .dense(1000)
                .relu()
                .dense(10)
                .logSoftmax()
                .build();
        Summary summary = model.summary(1, 28, 28);
        assertThat(summary.rows())
                .extracting(row -> row.path() + " " + Shape.times(row.outputShape()) + " " + row.parameters())
                .containsExactly(
                        "conv1 32×24×24 832",
                        "relu1 32×24×24 0",
                        "pool1 32×12×12 0",
                        "conv2 64×8×8 51264",
                        "relu2 64×8×8 0",
                        "pool2 64×4×4 0",
                        "dense1 1000 1025000",
                        "relu3 1000 0",
                        "dense2 10 10010",
                        "log_softmax1 10 0");
        Tensor y = model.forward(Tensor.randn(random, 2, 1, 28, 28));
        assertThat(y.shape()).containsExactly(2, 10);
        double sum = 0;
        for (int c = 0; c < 10; c++) {
            sum += Math.exp(y.get(0, c));
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void everyKindOfLayer() {
        NetworkBuilder builder = NetworkBuilder.input(random, 3, 16, 16)
                .conv2d(4, Window.of(3).stride(2).padding(1))
                .batchNorm()
                .sigmoid()
                .avgPool2d(2)
                .maxPool2d(Window.of(3).stride(1).padding(1))
                .avgPool2d(Window.of(2).stride(1))
                .dropout(0.25)
                .add("own", new ReLU());
        assertThat(builder.shape()).containsExactly(4, 3, 3);
        Sequential before = builder.build();
        Sequential model = builder.dense(5).build();
        assertThat(before.children()).hasSize(8);
        assertThat(model.children().keySet())
                .containsExactly(
                        "conv1",
                        "norm1",
                        "sigmoid1",
                        "pool1",
                        "pool2",
                        "pool3",
                        "dropout1",
                        "own",
                        "flatten1",
                        "dense1");
        assertThat(model.forward(Tensor.randn(random, 2, 3, 16, 16)).shape()).containsExactly(2, 5);
    }

    @Test
    void aNameGivenByHandIsNotGivenAgain() {
        Sequential model =
                NetworkBuilder.input(random, 4).add("relu1", new ReLU()).relu().build();
        assertThat(model.children().keySet()).containsExactly("relu1", "relu2");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> NetworkBuilder.input(random, 1, 0, 28))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input: shape is [1, 0, 28] but must have axes of 1 or longer, such as 1, 28, 28"
                        + " (channels, height, width)");
        assertThatThrownBy(() -> NetworkBuilder.input(random)).hasMessageStartingWith("input: shape is [] but");
        NetworkBuilder flat = NetworkBuilder.input(random, 784).dense(10);
        assertThatThrownBy(() -> flat.conv2d(4, 3))
                .hasMessage("conv2d: needs maps [C, H, W] but the shape here is [10]; put it before flatten and dense");
        assertThatThrownBy(flat::batchNorm).hasMessageStartingWith("batchNorm: needs maps [C, H, W]");
        assertThatThrownBy(() -> flat.maxPool2d(2))
                .hasMessage(
                        "layer pool1, MaxPool2d(2×2, stride 2), on [10]: max_pool2d: input has 2 axes but NCHW has 4"
                                + " (input [1, 10]); reshape it to NCHW");
        assertThatThrownBy(() -> flat.add("dense1", new ReLU()))
                .hasMessage("layer dense1: the name is taken; use another");
        assertThatThrownBy(() -> NetworkBuilder.input(random, 1, 4, 4).conv2d(2, 5))
                .hasMessage(
                        "layer conv1, Conv2d(1 → 2, 5×5), on [1, 4, 4]: window: kernel spans 5 (kernelSize 5, dilation 1)"
                                + " but the padded input has only 4 (input 4, padding 0); use a smaller kernel or more padding");
        assertThatThrownBy(() -> NetworkBuilder.input(random, 1).build())
                .hasMessage("Sequential: no layers given; give at least one");
    }
}
