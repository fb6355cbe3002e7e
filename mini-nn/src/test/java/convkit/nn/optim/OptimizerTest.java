package convkit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    private final Tensor w = Tensor.vector(1).requiresGrad(true);

    private void step(Optimizer optimizer, float gradient) {
        optimizer.zeroGrad();
        w.gradData()[0] = gradient;
        optimizer.step();
    }

    @Test
    void plainDescent() {
        Optimizer sgd = new Sgd(List.of(w), 0.1);
        step(sgd, 2);
        assertThat(w.item()).isEqualTo(0.8f);
    }

    /** v: 2, then 0.9·2 + 1 = 2.8; w: 1 − 0.1·2 = 0.8, then 0.8 − 0.1·2.8 = 0.52. */
    @Test
    void momentum() {
        Optimizer sgd = new Sgd(List.of(w), 0.1, 0.9);
        step(sgd, 2);
        step(sgd, 1);
        assertThat(w.item()).isCloseTo(0.52f, within(1e-6f));
    }

    /**
     * Step 1: m̂ = g, v̂ = g², so the step is the learning rate whatever the gradient. Step 2 with g = 1 after 2: m̂ =
     * (0.9·0.2 + 0.1)/0.19 = 0.28/0.19, v̂ = (0.999·0.004 + 0.001)/0.001999.
     */
    @Test
    void adam() {
        Optimizer adam = new Adam(List.of(w), 0.1);
        step(adam, 2);
        assertThat(w.item()).isCloseTo(0.9f, within(1e-6f));
        step(adam, 1);
        double expected = 0.9 - 0.1 * (0.28 / 0.19) / Math.sqrt((0.999 * 0.004 + 0.001) / 0.001999);
        assertThat(w.item()).isCloseTo((float) expected, within(1e-6f));
    }

    @Test
    void schedules() {
        assertThat(Schedule.constant().factor(0.7)).isEqualTo(1);
        assertThat(Schedule.cosine().factor(0)).isEqualTo(1);
        assertThat(Schedule.cosine().factor(0.5)).isCloseTo(0.5, within(1e-12));
        Schedule steps = Schedule.step(0.1, 0.5, 0.75);
        assertThat(steps.factor(0.49)).isEqualTo(1);
        assertThat(steps.factor(0.5)).isEqualTo(0.1);
        assertThat(steps.factor(0.8)).isCloseTo(0.01, within(1e-12));
        Schedule warm = Schedule.cosine().warmUp(0.2);
        assertThat(warm.factor(0)).isEqualTo(0.01);
        assertThat(warm.factor(0.1)).isEqualTo(0.5);
        assertThat(warm.factor(0.2)).isEqualTo(1);
        assertThat(warm.factor(0.6)).isCloseTo(0.5, within(1e-12));
        assertThatThrownBy(() -> Schedule.step(1, 0.5))
                .hasMessage("schedule: factor is 1.0 but must lie between 0 and 1");
        assertThatThrownBy(() -> Schedule.cosine().warmUp(0))
                .hasMessage("schedule: warm-up is 0.0 but must lie between 0 and 1");
    }

    @Test
    void frozenParametersStay() {
        Optimizer sgd = new Sgd(List.of(w), 0.1, 0.9);
        w.requiresGrad(false);
        step(sgd, 2);
        assertThat(w.item()).isEqualTo(1);
    }

    @Test
    void wrongSettingsAreExplained() {
        assertThatThrownBy(() -> new Sgd(List.of(), 0.1))
                .hasMessage("optimizer: no parameters given; use model.parameters().values()");
        assertThatThrownBy(() -> new Sgd(List.of(w), 0))
                .hasMessage("optimizer: learningRate is 0.0 but must be a finite number above 0");
        assertThatThrownBy(() -> new Adam(List.of(w), Double.NaN))
                .hasMessage("optimizer: learningRate is NaN but must be a finite number above 0");
        assertThatThrownBy(() -> new Sgd(List.of(w), 0.1, 1))
                .hasMessage("optimizer: momentum is 1.0 but must be at least 0 and below 1");
        assertThatThrownBy(() -> new Adam(List.of(w), 0.1, -0.1, 0.9, 1e-8))
                .hasMessage("optimizer: beta1 is -0.1 but must be at least 0 and below 1");
    }
}
