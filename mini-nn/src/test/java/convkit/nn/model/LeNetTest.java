package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Layer;
import convkit.nn.layer.Summary;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeNetTest {

    /** The lecture's table, line by line. */
    @Test
    void modernAgreesWithThePublishedTable() {
        Summary summary = LeNet.modern(new SplittableRandom(1)).summary(1, 32, 32);
        assertThat(summary.rows())
                .extracting(row -> Shape.times(row.outputShape()) + " " + row.parameters())
                .containsExactly(
                        "6×28×28 156",
                        "6×28×28 0",
                        "6×14×14 0",
                        "16×10×10 2416",
                        "16×10×10 0",
                        "16×5×5 0",
                        "120×1×1 48120",
                        "120×1×1 0",
                        "84 10164",
                        "84 0",
                        "10 850",
                        "10 0");
        assertThat(summary.parameters()).isEqualTo(61_706);
        assertThat(summary.trainable()).isEqualTo(61_706);
        assertThat(summary.totals())
                .containsEntry("Total parameters", "61,706")
                .containsEntry("Non-trainable parameters", "0")
                .containsEntry("Multiply-adds", "416,520")
                .containsEntry("Input (MB)", "0.00")
                .containsEntry("Forward/backward (MB)", "0.11")
                .containsEntry("Parameters (MB)", "0.24");
    }

    @Test
    void originalHasSigmoidUnitsAndTheSameSize() {
        Summary summary = LeNet.original(new SplittableRandom(1)).summary(1, 32, 32);
        assertThat(summary.parameters()).isEqualTo(61_706);
        assertThat(summary.rows()).extracting(Summary.Row::layer).contains("Sigmoid", "AvgPool2d(2×2, stride 2)");
        assertThat(summary.rows()).extracting(Summary.Row::layer).doesNotContain("ReLU");
    }

    @Test
    void inferredShapesAreTheRealOnes() {
        for (String name : List.of("lenet", "lenet-original")) {
            Layer model = Zoo.named(name).build().apply(new SplittableRandom(1));
            Tensor x = Tensor.zeros(2, 1, 32, 32);
            for (Layer layer : model.children().values()) {
                int[] inferred = layer.outputShape(x.shape());
                x = layer.predict(x);
                assertThat(x.shape()).as(layer.describe()).containsExactly(inferred);
            }
        }
    }

    @Test
    void aFreshClassifierStartsNearTheLossOfGuessing() {
        SplittableRandom random = new SplittableRandom(3);
        Tensor x = Tensor.randn(random, 64, 1, 32, 32);
        Tensor logits = LeNet.modern(random).predict(x);
        float loss = new CrossEntropy().of(logits, new int[64]).item();
        assertThat(loss).isCloseTo((float) Math.log(10), within(0.1f));
    }

    @Test
    void freezingShowsInTheSummary() {
        Layer model = LeNet.modern(new SplittableRandom(1));
        model.parameters().get("c1.weight").requiresGrad(false);
        assertThat(model.summary(1, 32, 32).trainable()).isEqualTo(61_706 - 150);
    }

    @Test
    void theWrongPictureSizeIsExplainedWithTheLayer() {
        assertThatThrownBy(() -> LeNet.modern(new SplittableRandom(1)).summary(1, 28, 28))
                .hasMessage("layer c5, Conv2d(16 → 120, 5×5), on [1, 16, 4, 4]: window: kernel spans 5 (kernelSize 5,"
                        + " dilation 1) but the padded input has only 4 (input 4, padding 0);"
                        + " use a smaller kernel or more padding");
    }
}
