package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.ops.Normalization;
import convkit.nn.ops.Normalization.Moments;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalizationAndResidualTest {

    private final SplittableRandom random = new SplittableRandom(2);

    /** Channel 0 holds 1, 3, 5, 7: mean 4, variance 5; the first value becomes (1 − 4)/√5. */
    @Test
    void batchNormByHand() {
        BatchNorm2d layer = new BatchNorm2d(2);
        Tensor x = Tensor.of(new float[] {1, 3, 2, 2, 5, 7, 2, 2}, 2, 2, 1, 2);
        Tensor y = layer.forward(x);
        assertThat(y.get(0, 0, 0, 0)).isCloseTo((float) (-3 / Math.sqrt(5)), within(1e-5f));
        assertThat(y.get(1, 0, 0, 1)).isCloseTo((float) (3 / Math.sqrt(5)), within(1e-5f));
        assertThat(y.get(0, 1, 0, 0)).as("a constant channel").isZero();
        // running values: 0.9·0 + 0.1·4, and 0.9·1 + 0.1·(unbiased 20/3)
        assertThat(layer.runningMean()[0]).isCloseTo(0.4f, within(1e-6f));
        assertThat(layer.runningVariance()[0]).isCloseTo(0.9f + 2f / 3, within(1e-6f));
    }

    @Test
    void evaluationUsesTheRunningValuesAndLeavesThem() {
        BatchNorm2d layer = new BatchNorm2d(1);
        layer.runningMean()[0] = 2;
        layer.runningVariance()[0] = 9;
        Tensor y = layer.predict(Tensor.of(new float[] {5}, 1, 1, 1, 1));
        assertThat(y.item()).isCloseTo(1f, within(1e-5f));
        assertThat(layer.runningMean()[0]).isEqualTo(2);
    }

    @Test
    void batchNormGradientsPassThroughMeanAndVariance() {
        Tensor x = Tensor.randn(random, 3, 2, 2, 3);
        Tensor gamma = Tensor.randn(random, 2);
        Tensor beta = Tensor.randn(random, 2);
        GradCheck.smooth(() -> Normalization.batchNorm(x, gamma, beta, Moments.of(x), 1e-5, true), x, gamma, beta)
                .requireBelow(5e-4);
        Moments fixed = new Moments(new float[] {0.5f, -1}, new float[] {2, 0.5f});
        GradCheck.linear(() -> Normalization.batchNorm(x, gamma, beta, fixed, 1e-5, false), x, gamma, beta)
                .requireBelow(5e-5);
    }

    @Test
    void dropoutKeepsTheExpectedValueAndRestsInEvaluation() {
        Dropout dropout = new Dropout(0.25, random);
        Tensor x = Tensor.full(1, 40_000);
        Tensor y = dropout.forward(x);
        double sum = 0;
        int dropped = 0;
        for (float value : y.data()) {
            sum += value;
            dropped += value == 0 ? 1 : 0;
        }
        assertThat(sum / x.size()).isCloseTo(1, within(0.02));
        assertThat(dropped / (double) x.size()).isCloseTo(0.25, within(0.01));
        assertThat(y.data()).containsOnly(0f, (float) (1 / 0.75));
        assertThat(dropout.predict(x).data()).containsOnly(1f);
    }

    /** y = w·x + x: the gradient to x is w + 1, so it arrives even where w is 0. */
    @Test
    void theShortcutCarriesTheGradient() {
        Conv2d body = new Conv2d(1, 1, 1, random);
        body.weight().data()[0] = 0;
        Residual block = new Residual(body);
        Tensor x = Tensor.full(3, 1, 1, 2, 2).requiresGrad(true);
        Tensor y = block.forward(x);
        assertThat(y.data()).containsOnly(3);
        y.backward(Tensor.full(1, 1, 1, 2, 2));
        assertThat(x.grad().data()).containsOnly(1);
        assertThat(block.summary(1, 2, 2).rows())
                .extracting(Summary.Row::layer)
                .containsExactly("Conv2d(1 → 1, 1×1)", "Add");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new Residual(new Conv2d(1, 2, 1, random)).outputShape(1, 1, 4, 4))
                .hasMessage("residual: the body makes [1, 2, 4, 4] but the shortcut [1, 1, 4, 4];"
                        + " give the shortcut a 1×1 convolution of the body's stride and channels");
        assertThatThrownBy(() -> new BatchNorm2d(0)).hasMessage("BatchNorm2d: channels is 0 but must be 1 or more");
        assertThatThrownBy(() -> new BatchNorm2d(3).forward(Tensor.zeros(2, 4, 2, 2)))
                .hasMessage("batch_norm: input has 4 channels but the layer expects 3 (input [2, 4, 2, 2] NCHW);"
                        + " use channels=4");
        assertThatThrownBy(() -> new BatchNorm2d(3).forward(Tensor.zeros(1, 3, 1, 1)))
                .hasMessage("batch_norm: training needs 2 or more values per channel but the input has 1"
                        + " (input [1, 3, 1, 1] NCHW); use a larger batch, or eval()");
        assertThatThrownBy(() -> Normalization.batchNorm(
                        Tensor.zeros(2, 3),
                        Tensor.zeros(2),
                        Tensor.zeros(3),
                        Moments.of(Tensor.zeros(2, 3)),
                        1e-5,
                        true))
                .hasMessage(
                        "batch_norm: input has 3 channels but gamma has 2 and beta 3 (input [2, 3]); use channels=3");
        assertThatThrownBy(() -> Moments.of(Tensor.zeros(3)))
                .hasMessage("batch_norm: input is [3] but must be [N, C] or [N, C, H, W] with at least one value;"
                        + " reshape it");
        assertThatThrownBy(() -> new Dropout(1, random))
                .hasMessage("Dropout: probability is 1.0 but must be at least 0 and below 1");
    }
}
