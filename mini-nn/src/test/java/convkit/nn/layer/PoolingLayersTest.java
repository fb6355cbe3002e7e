package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingLayersTest {

    private final RandomGenerator random = new SplittableRandom(1);

    static List<Arguments> layers() {
        int[] maps = {2, 4, 7, 6};
        int[] sequences = {2, 4, 7};
        Window window = Window.of(3).stride(2).padding(1);
        RandomGenerator random = new SplittableRandom(2);
        return List.of(
                Arguments.of(new MaxPool1d(2), sequences, new int[] {2, 4, 3}, "MaxPool1d(2, stride 2)"),
                Arguments.of(
                        new MaxPool1d(window), sequences, new int[] {2, 4, 4}, "MaxPool1d(3, stride 2, padding 1)"),
                Arguments.of(new AvgPool1d(3), sequences, new int[] {2, 4, 2}, "AvgPool1d(3, stride 3)"),
                Arguments.of(
                        new AvgPool1d(window), sequences, new int[] {2, 4, 4}, "AvgPool1d(3, stride 2, padding 1)"),
                Arguments.of(new GlobalMaxPool1d(), sequences, new int[] {2, 4, 1}, "GlobalMaxPool1d"),
                Arguments.of(new GlobalAvgPool1d(), sequences, new int[] {2, 4, 1}, "GlobalAvgPool1d"),
                Arguments.of(new GlobalMaxPool2d(), maps, new int[] {2, 4, 1, 1}, "GlobalMaxPool2d"),
                Arguments.of(new L2Pool2d(2), maps, new int[] {2, 4, 3, 3}, "L2Pool2d(2×2, stride 2)"),
                Arguments.of(new L2Pool2d(window), maps, new int[] {2, 4, 4, 3}, "L2Pool2d(3×3, stride 2, padding 1)"),
                Arguments.of(
                        new StochasticPool2d(2, random),
                        maps,
                        new int[] {2, 4, 3, 3},
                        "StochasticPool2d(2×2, stride 2)"),
                Arguments.of(
                        new StochasticPool2d(window, random),
                        maps,
                        new int[] {2, 4, 4, 3},
                        "StochasticPool2d(3×3, stride 2, padding 1)"),
                Arguments.of(new Maxout(2), maps, new int[] {2, 2, 7, 6}, "Maxout(2)"),
                Arguments.of(new Maxout(4), new int[] {3, 8}, new int[] {3, 2}, "Maxout(4)"),
                Arguments.of(new AdaptiveAvgPool2d(3, 9), maps, new int[] {2, 4, 3, 9}, "AdaptiveAvgPool2d(3×9)"),
                Arguments.of(new AdaptiveAvgPool2d(7, 6), maps, maps, "AdaptiveAvgPool2d(7×6)"),
                Arguments.of(Upsample.nearest(3), maps, new int[] {2, 4, 21, 18}, "Upsample(×3, nearest)"),
                Arguments.of(Upsample.bilinear(2), maps, new int[] {2, 4, 14, 12}, "Upsample(×2, bilinear)"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("layers")
    void theOutputHasTheShapeThatWasForetold(Layer layer, int[] inputShape, int[] outputShape, String description) {
        assertThat(layer.outputShape(inputShape)).containsExactly(outputShape);
        assertThat(layer.forward(Tensor.full(1, inputShape)).shape()).containsExactly(outputShape);
        assertThat(layer.describe()).isEqualTo(description);
        assertThat(layer.parameterCount()).isZero();
        assertThat(layer.multiplyAdds(inputShape)).isZero();
    }

    @Test
    void layersComputeTheirOperation() {
        Tensor x = Tensor.of(new float[] {1, 2, 6, 3}, 1, 1, 2, 2);
        assertThat(new GlobalMaxPool2d().forward(x).item()).isEqualTo(6);
        assertThat(new AdaptiveAvgPool2d(1, 1).forward(x).item()).isEqualTo(3);
        assertThat(new L2Pool2d(2).forward(x).item()).isEqualTo((float) Math.sqrt(1 + 4 + 36 + 9));
        Tensor sequence = Tensor.of(new float[] {1, 2, 6, 3}, 1, 1, 4);
        assertThat(new GlobalMaxPool1d().forward(sequence).item()).isEqualTo(6);
        assertThat(new GlobalAvgPool1d().forward(sequence).item()).isEqualTo(3);
        assertThat(new MaxPool1d(2).forward(sequence).data()).containsExactly(2, 6);
        assertThat(new AvgPool1d(2).forward(sequence).data()).containsExactly(1.5f, 4.5f);
        assertThat(Upsample.nearest(2).forward(x).get(0, 0, 3, 1)).isEqualTo(6);
        assertThat(Upsample.bilinear(2).forward(x).get(0, 0, 0, 1)).isEqualTo(1.25f);
        assertThat(new Maxout(4).forward(Tensor.of(x.data(), 1, 4)).item()).isEqualTo(6);
    }

    @Test
    void stochasticPoolingDrawsInTrainingOnlyAndRepeatsFromItsSeed() {
        Tensor x = Tensor.of(new float[] {1, 2, 5, 0}, 1, 1, 2, 2);
        StochasticPool2d layer = new StochasticPool2d(2, new SplittableRandom(3));
        StochasticPool2d same = new StochasticPool2d(2, new SplittableRandom(3));
        float sum = 0;
        for (int i = 0; i < 400; i++) {
            float drawn = layer.forward(x).item();
            assertThat(drawn).isIn(1f, 2f, 5f).isEqualTo(same.forward(x).item());
            sum += drawn;
        }
        assertThat(sum / 400).isBetween(3.4f, 4.1f);
        assertThat(layer.predict(x).item()).isEqualTo(3.75f);
        assertThat(layer.draws()).containsOnlyKeys("draws");
    }

    /** As in SegNet: what the decoder gets back stands where the encoder found it. */
    @Test
    void unpoolingUndoesThePoolingItIsPairedWith() {
        MaxPool2d pool = new MaxPool2d(2);
        Layer net = new Sequential(pool, new MaxUnpool2d(pool));
        Tensor x = Tensor.of(new float[] {1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4}, 1, 1, 4, 4);
        assertThat(net.outputShape(1, 1, 4, 4)).containsExactly(1, 1, 4, 4);
        assertThat(net.forward(x).data()).containsExactly(0, 0, 0, 0, 0, 6, 0, 8, 3, 0, 0, 0, 0, 0, 0, 4);
        assertThat(net.summary(1, 4, 4).rows())
                .extracting(Summary.Row::layer)
                .containsExactly("MaxPool2d(2×2, stride 2)", "MaxUnpool2d(2×2, stride 2)");
        Tensor later = Tensor.zeros(1, 1, 4, 4);
        later.set(9, 0, 0, 3, 2);
        assertThat(net.forward(later).get(0, 0, 3, 2))
                .as("the places of the last run")
                .isEqualTo(9);
    }

    /** torchvision's AlexNet averages to 6×6 before its classifier: nothing to do on 224×224, a row of its own on 300×300. */
    @Test
    void adaptivePoolingIsListedOnlyWhereItChangesTheSize() {
        Layer net = new Sequential(new Conv2d(1, 2, 3, random), new AdaptiveAvgPool2d(2, 2), new Flatten());
        assertThat(net.summary(1, 4, 4).rows()).extracting(Summary.Row::path).containsExactly("0");
        List<Summary.Row> rows = net.summary(1, 9, 7).rows();
        assertThat(rows).extracting(Summary.Row::path).containsExactly("0", "1");
        assertThat(rows.get(1).layer()).isEqualTo("AdaptiveAvgPool2d(2×2)");
        assertThat(rows.get(1).outputShape()).containsExactly(2, 2, 2);
        assertThat(net.forward(Tensor.zeros(3, 1, 9, 7)).shape()).containsExactly(3, 8);
    }

    @Test
    void wrongUseIsExplained() {
        MaxPool2d pool = new MaxPool2d(2);
        MaxUnpool2d unpool = new MaxUnpool2d(pool);
        assertThatThrownBy(() -> unpool.forward(Tensor.zeros(1, 1, 2, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("max_unpool2d: MaxPool2d(2×2, stride 2) has not run yet; run it before its unpooling");
        pool.forward(Tensor.zeros(1, 1, 5, 4));
        assertThatThrownBy(() -> unpool.forward(Tensor.zeros(1, 3, 2, 2)))
                .hasMessage("max_unpool2d: input is [1, 3, 2, 2] but the pooling it undoes made [1, 1, 2, 2];"
                        + " unpool maps of that shape");
        assertThatThrownBy(() -> unpool.forward(Tensor.zeros(1, 1, 2, 2)))
                .hasMessage("max_unpool2d: unpooling makes [1, 1, 4, 4] but the pooling it undoes read [1, 1, 5, 4];"
                        + " use a size that the pooling's stride divides without rest");
        assertThatThrownBy(() -> unpool.outputShape(2, 2))
                .hasMessage("max_unpool2d: input has 2 axes but NCHW has 4 (input [2, 2]); reshape it to NCHW");
        assertThatThrownBy(() -> new Maxout(0)).hasMessage("Maxout: pieces is 0 but must be 1 or more");
        assertThatThrownBy(() -> new AdaptiveAvgPool2d(6, 0))
                .hasMessage("AdaptiveAvgPool2d: output is 6×0 but both must be 1 or more");
        assertThatThrownBy(() -> Upsample.nearest(0)).hasMessage("Upsample: scale is 0 but must be 1 or more");
        assertThatThrownBy(() -> new GlobalMaxPool1d().outputShape(1, 1, 2, 2))
                .hasMessage("global_max_pool1d: input has 4 axes but NCL has 3 (input [1, 1, 2, 2]);"
                        + " reshape it to NCL");
    }
}
