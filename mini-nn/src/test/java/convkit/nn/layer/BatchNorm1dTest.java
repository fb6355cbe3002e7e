package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchNorm1dTest {

    private final SplittableRandom random = new SplittableRandom(4);

    /** Channel 0 holds 1, 3, 5, 7: mean 4, variance 5; the first value becomes (1 − 4)/√5. */
    @Test
    void sequencesByHand() {
        BatchNorm1d layer = new BatchNorm1d(2);
        Tensor y = layer.forward(Tensor.of(new float[] {1, 3, 2, 2, 5, 7, 2, 2}, 2, 2, 2));
        assertThat(y.shape()).containsExactly(2, 2, 2);
        assertThat(y.get(0, 0, 0)).isCloseTo((float) (-3 / Math.sqrt(5)), within(1e-5f));
        assertThat(y.get(1, 0, 1)).isCloseTo((float) (3 / Math.sqrt(5)), within(1e-5f));
        // running values: 0.9·0 + 0.1·4, and 0.9·1 + 0.1·(unbiased 20/3)
        assertThat(layer.runningMean()[0]).isCloseTo(0.4f, within(1e-6f));
        assertThat(layer.runningVariance()[0]).isCloseTo(0.9f + 2f / 3, within(1e-6f));
    }

    /** 2 and 6: mean 4, variance 4. */
    @Test
    void vectorsByHandAndEvaluation() {
        BatchNorm1d layer = new BatchNorm1d(1);
        Tensor y = layer.forward(Tensor.of(new float[] {2, 6}, 2, 1));
        assertThat(y.data()).containsExactly(new float[] {-1, 1}, within(1e-5f));
        layer.runningMean()[0] = 2;
        layer.runningVariance()[0] = 9;
        assertThat(layer.predict(Tensor.of(new float[] {5}, 1, 1)).item()).isCloseTo(1, within(1e-5f));
        assertThat(layer.isTraining()).isTrue();
        assertThat(layer.parameters()).containsOnlyKeys("weight", "bias");
        assertThat(layer.buffers()).containsOnlyKeys("running_mean", "running_var");
        assertThat(layer.describe()).isEqualTo("BatchNorm1d(1)");
    }

    @Test
    void gradients() {
        BatchNorm1d layer = new BatchNorm1d(2);
        Tensor x = Tensor.randn(random, 3, 2, 4);
        Tensor weight = layer.parameters().get("weight");
        Tensor bias = layer.parameters().get("bias");
        GradCheck.smooth(() -> layer.forward(x), x, weight, bias).requireBelow(5e-4);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new BatchNorm1d(0)).hasMessage("BatchNorm1d: channels is 0 but must be 1 or more");
        assertThatThrownBy(() -> new BatchNorm1d(3).forward(Tensor.zeros(2, 4)))
                .hasMessage("batch_norm: input has 4 channels but the layer expects 3 (input [2, 4] NC);"
                        + " use channels=4");
        assertThatThrownBy(() -> new BatchNorm1d(3).forward(Tensor.zeros(1, 3)))
                .hasMessage("batch_norm: training needs 2 or more values per channel but the input has 1"
                        + " (input [1, 3] NC); use a larger batch, or eval()");
        assertThatThrownBy(() -> new BatchNorm1d(3).forward(Tensor.zeros(1, 3, 4, 4)))
                .hasMessage("batch_norm: input has 4 axes but NC has 2 and NCL 3 (input [1, 3, 4, 4]);"
                        + " reshape it, or use BatchNorm2d for NCHW");
    }
}
