package convkit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerOptionsTest {

    private final Tensor w = Tensor.vector(1).requiresGrad(true);

    private void step(Optimizer optimizer, float gradient) {
        optimizer.zeroGrad();
        w.gradData()[0] = gradient;
        optimizer.step();
    }

    /** v: 2, then 0.9·2 + 1 = 2.8; steps 0.1·(2 + 0.9·2) = 0.38 and 0.1·(1 + 0.9·2.8) = 0.352. */
    @Test
    void nesterov() {
        Optimizer sgd = new Sgd(List.of(w), 0.1, 0.9).nesterov();
        step(sgd, 2);
        assertThat(w.item()).isCloseTo(0.62f, within(1e-6f));
        step(sgd, 1);
        assertThat(w.item()).isCloseTo(0.62f - 0.352f, within(1e-6f));
    }

    /** v = 0.1·4 = 0.4: step 0.5·2/√0.4; then v = 0.9·0.4 + 0.1 = 0.46: step 0.5/√0.46. */
    @Test
    void rmsProp() {
        Optimizer rmsProp = new RmsProp(List.of(w), 0.5, 0.9, 0);
        step(rmsProp, 2);
        double expected = 1 - 1 / Math.sqrt(0.4);
        assertThat(w.item()).isCloseTo((float) expected, within(1e-6f));
        step(rmsProp, 1);
        assertThat(w.item()).isCloseTo((float) (expected - 0.5 / Math.sqrt(0.46)), within(1e-6f));
    }

    /** A gradient of 0.5 and a decay of 0.25·1 make 0.75. */
    @Test
    void weightDecayIsAddedToTheGradient() {
        step(new Sgd(List.of(w), 0.1).weightDecay(0.25), 0.5f);
        assertThat(w.item()).isCloseTo(1 - 0.075f, within(1e-7f));
        w.data()[0] = 1;
        step(new RmsProp(List.of(w), 0.1, 0, 0).weightDecay(0.25), 0.5f);
        assertThat(w.item()).as("without memory the step is the learning rate").isCloseTo(0.9f, within(1e-6f));
        w.data()[0] = 1;
        step(new Adam(List.of(w), 0.1).weightDecay(0.25), -0.25f);
        assertThat(w.item()).as("gradient and decay cancel").isEqualTo(1);
    }

    /** First the weight shrinks by 0.1·0.5, then Adam's first step is the learning rate. */
    @Test
    void adamWShrinksTheWeightFirst() {
        step(new AdamW(List.of(w), 0.1, 0.5), 3);
        assertThat(w.item()).isCloseTo(0.95f - 0.1f, within(1e-6f));
        w.data()[0] = 1;
        step(new AdamW(List.of(w), 0.1).weightDecay(0.5), 0);
        assertThat(w.item()).isCloseTo(0.95f, within(1e-7f));
    }

    /** Length of (3, 4, 12) is 13. */
    @Test
    void clippingByNormKeepsTheDirection() {
        Tensor a = Tensor.vector(0, 0).requiresGrad(true);
        Tensor frozen = Tensor.vector(0);
        frozen.gradData()[0] = 100;
        a.gradData()[0] = 3;
        a.gradData()[1] = 4;
        w.gradData()[0] = 12;
        List<Tensor> all = List.of(a, frozen, w);
        assertThat(GradientClipping.norm(all)).isEqualTo(13);
        GradientClipping.byNorm(20).clip(all);
        assertThat(GradientClipping.norm(all)).as("short enough").isEqualTo(13);
        GradientClipping.byNorm(6.5).clip(all);
        assertThat(a.gradData()[0]).isCloseTo(1.5f, within(1e-5f));
        assertThat(a.gradData()[1]).isCloseTo(2, within(1e-5f));
        assertThat(w.gradData()[0]).isCloseTo(6, within(1e-5f));
        assertThat(frozen.gradData()[0]).isEqualTo(100);
    }

    @Test
    void clippingByValueCutsEachValue() {
        Tensor a = Tensor.vector(0, 0, 0).requiresGrad(true);
        System.arraycopy(new float[] {-3, 0.5f, 2}, 0, a.gradData(), 0, 3);
        GradientClipping.byValue(1).clip(List.of(a));
        assertThat(a.gradData()).containsExactly(-1, 0.5f, 1);
    }

    @Test
    void anOptimizerClipsBeforeItsStep() {
        Optimizer sgd = new Sgd(List.of(w), 0.1);
        sgd.clipping(GradientClipping.byValue(2));
        step(sgd, 50);
        assertThat(w.item()).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void wrongSettingsAreExplained() {
        assertThatThrownBy(() -> new Sgd(List.of(w), 0.1).nesterov())
                .hasMessage("Sgd: nesterov looks ahead along the momentum, which is 0; use 0.9");
        assertThatThrownBy(() -> new Sgd(List.of(w), 0.1).weightDecay(-1))
                .hasMessage("optimizer: weightDecay is -1.0 but must be a finite number, 0 or more");
        assertThatThrownBy(() -> new AdamW(List.of(w), 0.1, Double.NaN))
                .hasMessage("optimizer: weightDecay is NaN but must be a finite number, 0 or more");
        assertThatThrownBy(() -> new RmsProp(List.of(w), 0.1, 1, 1e-8))
                .hasMessage("optimizer: smoothing is 1.0 but must be at least 0 and below 1");
        assertThatThrownBy(() -> GradientClipping.byNorm(0))
                .hasMessage("gradient clipping: maxNorm is 0.0 but must be above 0; 1 is usual");
        assertThatThrownBy(() -> GradientClipping.byValue(Double.NaN))
                .hasMessage("gradient clipping: limit is NaN but must be above 0; 1 is usual");
    }
}
