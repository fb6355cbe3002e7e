package convkit.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossTest {

    private final SplittableRandom random = new SplittableRandom(6);

    /** ((1 − 3)² + (5 − 4)²)/2; derivative 2·(y − d)/2. */
    @Test
    void squaredErrorByHand() {
        Tensor y = Tensor.vector(1, 5).requiresGrad(true);
        Tensor loss = new SquaredError().of(y, Tensor.vector(3, 4));
        assertThat(loss.item()).isEqualTo(2.5f);
        loss.backward();
        assertThat(y.grad().data()).containsExactly(-2, 1);
    }

    /** (0.5²/2 + (3 − ½))/2 with the corner at 1; (0.5²/4 + (3 − 1))/2 with the corner at 2. */
    @Test
    void smoothL1ByHand() {
        Tensor y = Tensor.vector(0.5f, -3);
        Tensor target = Tensor.vector(0, 0);
        assertThat(new SmoothL1().of(y, target).item()).isEqualTo((0.125f + 2.5f) / 2);
        assertThat(new SmoothL1(2).of(y, target).item()).isEqualTo((0.0625f + 2) / 2);
    }

    /** sigmoid(ln 3) = 3/4: a yes costs −ln ¾, a no −ln ¼. */
    @Test
    void binaryCrossEntropyByHand() {
        float logit = (float) Math.log(3);
        Tensor loss = new BinaryCrossEntropy().of(Tensor.vector(logit, logit), Tensor.vector(1, 0));
        assertThat(loss.item()).isCloseTo((float) (-Math.log(0.75) - Math.log(0.25)) / 2, within(1e-6f));
    }

    @Test
    void binaryCrossEntropyIsExactForSureAnswers() {
        BinaryCrossEntropy loss = new BinaryCrossEntropy();
        assertThat(loss.of(Tensor.vector(-200), Tensor.vector(1)).item()).isEqualTo(200);
        assertThat(loss.of(Tensor.vector(30), Tensor.vector(1)).item())
                .isCloseTo((float) Math.exp(-30), within(1e-18f));
    }

    /** Two pixels with the scores (0, ln 3): class 1 has probability 3/4, so −ln ¾ and −ln ¼. */
    @Test
    void crossEntropyOfPixelsByHand() {
        float score = (float) Math.log(3);
        Tensor logits = Tensor.of(new float[] {0, 0, score, score}, 1, 2, 1, 2);
        float[] costs = {(float) -Math.log(0.75), (float) -Math.log(0.25)};
        assertThat(new CrossEntropy().of(logits, new int[] {1, 0}).item())
                .isCloseTo((costs[0] + costs[1]) / 2, within(1e-6f));
        assertThat(CrossEntropy.ignoring(255).of(logits, new int[] {255, 0}).item())
                .isCloseTo(costs[1], within(1e-6f));
        Tensor steps = Tensor.of(new float[] {0, 0, score, score}, 1, 2, 2);
        assertThat(new CrossEntropy().of(steps, new int[] {1, 0}).item())
                .isCloseTo((costs[0] + costs[1]) / 2, within(1e-6f));
    }

    @Test
    void gradients() {
        Tensor y = Tensor.randn(random, 3, 4);
        Tensor target = Tensor.randn(random, 3, 4);
        Tensor yesOrNo = Tensor.of(new float[] {0, 1, 1, 0, 0.5f, 0.25f, 1, 1, 0, 0, 1, 0}, 3, 4);
        GradCheck.smooth(() -> new SquaredError().of(y, target), y).requireBelow(1e-4);
        GradCheck.smooth(() -> new BinaryCrossEntropy().of(y, yesOrNo), y).requireBelow(1e-4);
        Tensor logits = Tensor.randn(random, 2, 3, 2, 2);
        int[] labels = {0, 1, 2, 0, 255, 1, 1, 2};
        GradCheck.smooth(() -> CrossEntropy.ignoring(255).of(logits, labels), logits)
                .requireBelow(1e-4);
        Tensor sequence = Tensor.randn(random, 2, 3, 4);
        GradCheck.smooth(() -> CrossEntropy.ignoring(255).of(sequence, labels), sequence)
                .requireBelow(1e-4);
        // errors 1/8, 3/8, … and a corner at 1/2, which no step of 1/16 crosses
        Tensor errors = Tensor.zeros(12);
        for (int i = 0; i < 12; i++) {
            errors.data()[i] = (i - 5.5f) / 4;
        }
        GradCheck.smooth(() -> new SmoothL1(0.5).of(errors, Tensor.zeros(12)), errors)
                .requireBelow(1e-4);
    }

    @Test
    void wrongTargetsAreExplained() {
        Tensor y = Tensor.zeros(2, 3);
        assertThatThrownBy(() -> new SquaredError().of(y, Tensor.zeros(2)))
                .hasMessage("squared_error: the output is [2, 3] but the target [2];"
                        + " give one target per output value, nothing is broadcast");
        assertThatThrownBy(() -> new SmoothL1().of(y, Tensor.zeros(3, 2)))
                .hasMessage("smooth_l1: the output is [2, 3] but the target [3, 2];"
                        + " give one target per output value, nothing is broadcast");
        assertThatThrownBy(() -> new SmoothL1(0)).hasMessage("SmoothL1: beta is 0.0 but must be above 0; 1 is usual");
        assertThatThrownBy(() -> new BinaryCrossEntropy().of(Tensor.zeros(2), Tensor.vector(1, 2)))
                .hasMessage("binary_cross_entropy: target 2.0 at position 1 is no probability;"
                        + " targets run from 0 (no) to 1 (yes)");
        assertThatThrownBy(() -> new BinaryCrossEntropy().of(y, Tensor.zeros(3)))
                .hasMessage("binary_cross_entropy: the output is [2, 3] but the target [3];"
                        + " give one target per output value, nothing is broadcast");
        assertThatThrownBy(() -> new CrossEntropy().of(Tensor.zeros(2, 3, 2, 2), new int[2]))
                .hasMessage("cross_entropy: 2 labels for 8 pixels (logits [2, 3, 2, 2] NCHW);"
                        + " give one label per pixel");
        assertThatThrownBy(() -> new CrossEntropy().of(Tensor.zeros(2, 3, 4), new int[2]))
                .hasMessage("cross_entropy: 2 labels for 8 steps (logits [2, 3, 4] NCL); give one label per step");
        assertThatThrownBy(() -> CrossEntropy.ignoring(-1))
                .hasMessage("cross_entropy: the ignored label is -1 but must be 0 or more; 255 is usual");
    }
}
