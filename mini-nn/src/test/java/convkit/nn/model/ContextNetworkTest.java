package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.Layer;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContextNetworkTest {

    private final SplittableRandom random = new SplittableRandom(4);

    @Test
    void startsAsTheIdentity() {
        Tensor x = Tensor.of(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 1, 3, 2, 2);
        assertThat(ContextNetwork.basic(3, random).predict(x).data()).containsExactly(x.data());
    }

    /** One pixel reaches 33 to each side: 67 in all. All weights 1, so that nothing cancels. */
    @Test
    void seesSixtySevenPixels() {
        Layer module = ContextNetwork.basic(1, random);
        module.parameters()
                .forEach((name, parameter) -> Arrays.fill(parameter.data(), name.endsWith("weight") ? 1 : 0));
        Tensor x = Tensor.zeros(1, 1, 1, 101);
        x.set(1, 0, 0, 0, 50);
        Tensor y = module.predict(x);
        for (int w = 0; w < 101; w++) {
            boolean reached = Math.abs(w - 50) <= 33;
            assertThat(y.get(0, 0, 0, w) > 0).as("column %d", w).isEqualTo(reached);
        }
    }

    /** Seven of 9·C² + C and one of C² + C: C·(64·C + 8). */
    @Test
    void parametersByHand() {
        assertThat(ContextNetwork.basic(21, random).parameterCount())
                .isEqualTo(7 * (9 * 21 * 21 + 21) + (21 * 21 + 21))
                .isEqualTo(28_392);
        assertThat(ContextNetwork.segmentation(3, 8, 4, random).parameterCount())
                .isEqualTo((9 * 3 * 8 + 8) + 6 * (9 * 8 * 8 + 8) + (8 * 4 + 4));
    }

    @Test
    void runsForwardAndBackwardAndKeepsTheSize() {
        assertThat(NetworkCheck.runsForwardAndBackward(ContextNetwork.segmentation(3, 8, 4, random), 2, 3, 9, 7)
                        .shape())
                .containsExactly(2, 4, 9, 7);
        NetworkCheck.runsForwardAndBackward(ContextNetwork.basic(2, random), 1, 2, 5, 6);
    }
}
