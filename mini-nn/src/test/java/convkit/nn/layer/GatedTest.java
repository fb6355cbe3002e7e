package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GatedTest {

    private final SplittableRandom random = new SplittableRandom(5);

    /** Filter 2x, gate −x, at x = 1: tanh 2 · σ(−1) = 0.9640 · 0.2689. */
    @Test
    void whatTheFilterFindsPassesTheGate() {
        Linear filter = new Linear(1, 1, random);
        Linear gate = new Linear(1, 1, random);
        filter.weight().data()[0] = 2;
        gate.weight().data()[0] = -1;
        Tensor y = new Gated(filter, gate).forward(Tensor.full(1, 1, 1));
        assertThat(y.item()).isCloseTo(0.9640f * 0.2689f, within(1e-4f));
    }

    @Test
    void gradientsAndSummary() {
        Gated gated = new Gated(new Linear(3, 2, random), new Linear(3, 2, random));
        Tensor x = Tensor.randn(random, 2, 3).requiresGrad(true);
        GradCheck.smooth(() -> gated.forward(x), x).requireBelow(5e-4);
        assertThat(gated.parameters()).containsKeys("filter.weight", "gate.bias");
        assertThat(gated.summary(3).rows())
                .extracting(Summary.Row::layer)
                .containsExactly("Linear(3 → 2)", "Linear(3 → 2)", "Tanh · Sigmoid");
        assertThatThrownBy(() -> new Gated(new Linear(3, 2, random), new Linear(3, 4, random)).outputShape(1, 3))
                .hasMessage("gated: the filter makes [1, 2] but the gate [1, 4];"
                        + " give both the same channels and window");
    }
}
