package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Linear;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdversarialTest {

    /** z = W·x + b with W = [2 −4 0; 4 2 0], b = (4, 0). */
    private static Linear scores() {
        Linear linear = new Linear(3, 2, new Random(1));
        System.arraycopy(new float[] {2, -4, 0, 4, 2, 0}, 0, linear.weight().data(), 0, 6);
        System.arraycopy(new float[] {4, 0}, 0, linear.bias().data(), 0, 2);
        return linear;
    }

    private final Tensor x = Tensor.of(new float[] {0.5f, 0.5f, 0.5f, 0, 1, 0.5f}, 2, 3);

    @Test
    void everyPictureMovesAgainstItsOwnLabel() {
        // row 0, label 0: gradient (1, 3, 0); row 1, label 1: z = (0, 2), p₀·(2 − 4, −4 − 2, 0)
        assertThat(Adversarial.direction(scores(), x, new int[] {0, 1}).data()).containsExactly(1, 1, 0, -1, -1, 0);
    }

    @Test
    void pixelsMoveByEpsilonAndStayInRange() {
        Tensor attacked = Adversarial.fgsm(scores(), x, new int[] {0, 1}, 0.25);

        assertThat(attacked.data()).containsExactly(new float[] {0.75f, 0.75f, 0.5f, 0, 0.75f, 0.5f}, within(1e-6f));
        assertThat(x.data()).containsExactly(0.5f, 0.5f, 0.5f, 0, 1, 0.5f);
        assertThat(Adversarial.fgsm(scores(), x, new int[] {0, 1}, 0).data()).containsExactly(x.data());
    }

    @Test
    void theNetworkIsNotChanged() {
        Linear linear = scores();
        Adversarial.fgsm(linear, x, new int[] {0, 1}, 0.25);

        assertThat(linear.weight().grad()).isNull();
        assertThat(linear.weight().requiresGrad()).isTrue();
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThatThrownBy(() -> Adversarial.fgsm(scores(), x, new int[] {0, 1}, -0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fgsm: epsilon is -0.1 but must be 0 or more");
        assertThatThrownBy(() -> Adversarial.direction(scores(), x, new int[] {0}))
                .hasMessage(
                        "nll: 1 labels for 2 rows (log-probabilities [2, 2] NC); give one label per row, at least one"
                                + " row");
    }
}
