package convkit.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DetectionLossTest {

    private static final float LN3 = (float) Math.log(3);

    /**
     * Two kinds, one anchor that holds the thing and one that holds nothing. The scores (0, ln 3) give the thing ¾. The first
     * anchor costs −ln ¾ and for its offsets ½·0.5² + (2 − ½); the second, which should be nothing but gets ¼ for it, −ln ¼; its
     * offsets do not matter.
     */
    @Test
    void twoAnchorsByHand() {
        Tensor output = Tensor.of(new float[] {0, LN3, 0.5f, 2, 1, 1, 0, LN3, 9, 9, 9, 9}, 1, 2, 6)
                .requiresGrad(true);
        Tensor target = Tensor.of(new float[] {0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0}, 1, 2, 6);
        Tensor loss = new DetectionLoss().of(output, target);
        assertThat(loss.item()).isCloseTo((float) (-Math.log(0.75) + 0.125 + 1.5 - Math.log(0.25)), within(1e-5f));
        loss.backward();
        assertThat(output.grad().data())
                .containsExactly(new float[] {0.25f, -0.25f, 0.5f, 1, 0, 0, -0.75f, 0.75f, 0, 0, 0, 0}, within(1e-5f));
    }

    /** One thing among six anchors: of the five empty ones only the three count that seem fullest. */
    @Test
    void onlyTheHardestEmptyAnchorsCount() {
        float[] output = new float[6 * 6];
        float[] target = new float[6 * 6];
        for (int anchor = 0; anchor < 6; anchor++) {
            output[6 * anchor + 1] = anchor;
            target[6 * anchor] = 1;
        }
        target[0] = 0;
        target[1] = 1;
        Tensor y = Tensor.of(output, 1, 6, 6).requiresGrad(true);
        new DetectionLoss().of(y, Tensor.of(target, 1, 6, 6)).backward();
        for (int anchor = 0; anchor < 6; anchor++) {
            boolean counts = anchor == 0 || anchor >= 3;
            assertThat(y.grad().get(0, anchor, 0) != 0).as("anchor %d", anchor).isEqualTo(counts);
        }
    }

    /** Divided by the number of full anchors, so the same batch twice costs the same. */
    @Test
    void aBatchOfTwoEqualPicturesCostsAsMuchAsOne() {
        Tensor output = Tensor.randn(new SplittableRandom(1), 1, 4, 7);
        Tensor target = Tensor.zeros(1, 4, 7);
        for (int anchor = 0; anchor < 4; anchor++) {
            target.set(1, 0, anchor, anchor == 2 ? 1 : 0);
        }
        float once = new DetectionLoss().of(output, target).item();
        assertThat(new DetectionLoss().of(twice(output), twice(target)).item()).isCloseTo(once, within(1e-5f));
    }

    private static Tensor twice(Tensor x) {
        float[] values = new float[2 * x.size()];
        System.arraycopy(x.data(), 0, values, 0, x.size());
        System.arraycopy(x.data(), 0, values, x.size(), x.size());
        return Tensor.of(values, 2, x.dim(1), x.dim(2));
    }

    /** In a picture without things three anchors still learn that there is nothing. */
    @Test
    void picturesWithoutThingsCostSomething() {
        Tensor output = Tensor.zeros(1, 5, 6);
        Tensor target = Tensor.zeros(1, 5, 6);
        for (int anchor = 0; anchor < 5; anchor++) {
            target.set(1, 0, anchor, 0);
        }
        assertThat(new DetectionLoss().of(output, target).item()).isCloseTo((float) (3 * Math.log(2)), within(1e-5f));
    }

    /** Three anchors, of which all count, so that no small step changes which ones do. */
    @Test
    void gradientIsTheSlope() {
        Tensor output = Tensor.randn(new SplittableRandom(2), 1, 3, 7).requiresGrad(true);
        Tensor target = Tensor.zeros(1, 3, 7);
        target.set(1, 0, 0, 0);
        target.set(1, 0, 1, 2);
        target.set(0.3f, 0, 1, 4);
        target.set(1, 0, 2, 0);
        GradCheck.smooth(() -> new DetectionLoss().of(output, target), output).requireBelow(1e-2);
    }

    @Test
    void wrongUseIsExplained() {
        DetectionLoss loss = new DetectionLoss();
        assertThatThrownBy(() -> loss.of(Tensor.zeros(1, 2, 6), Tensor.zeros(1, 2, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("detection_loss: the output is [1, 2, 6] but the target [1, 2, 7]");
        assertThatThrownBy(() -> loss.of(Tensor.zeros(1, 2, 5), Tensor.zeros(1, 2, 5)))
                .hasMessage("detection_loss: 5 values per anchor (output [1, 2, 5]); there must be 1 for nothing, 1 or"
                        + " more for classes and 4 offsets");
    }
}
