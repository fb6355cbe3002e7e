package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Dropout;
import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtRestTest {

    private final Linear lower = new Linear(2, 2, new Random(1));
    private final Dropout dropout = new Dropout(0.9, new Random(1));
    private final Linear upper = new Linear(2, 1, new Random(2));
    private final Sequential inner = new Sequential(dropout, upper);
    private final Sequential network = new Sequential(lower, inner);

    @Test
    void theNetworkIsInEvaluationAndAsksForNoGradient() {
        String seen = AtRest.look(network, () -> {
            assertThat(dropout.isTraining()).isFalse();
            assertThat(network.parameters().values()).noneMatch(Tensor::requiresGrad);
            return "looked";
        });
        assertThat(seen).isEqualTo("looked");
    }

    @Test
    void afterwardsAllIsAsBefore() {
        inner.eval();
        dropout.train();
        lower.freeze();

        AtRest.look(network, () -> 0);

        assertThat(network.isTraining()).isTrue();
        assertThat(lower.isTraining()).isTrue();
        assertThat(inner.isTraining()).isFalse();
        assertThat(upper.isTraining()).isFalse();
        assertThat(dropout.isTraining()).isTrue();
        assertThat(lower.weight().requiresGrad()).isFalse();
        assertThat(upper.weight().requiresGrad()).isTrue();
    }

    @Test
    void afterAnErrorToo() {
        assertThatThrownBy(() -> AtRest.look(network, () -> network.forward(Tensor.zeros(1, 3))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(dropout.isTraining()).isTrue();
        assertThat(network.parameters().values()).allMatch(Tensor::requiresGrad);
    }
}
