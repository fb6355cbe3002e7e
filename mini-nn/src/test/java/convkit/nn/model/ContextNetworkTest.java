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

    /** Layers of the same weights; pooled three times, by 2, 4 and 8, and enlarged by 8 in the end. */
    @Test
    void thePooledTwinHasTheSameWeightsAndCoarserMaps() {
        int[] dilations = {1, 2, 8, 1};
        Layer dilated = ContextNetwork.segmentation(3, 6, 4, dilations, random);
        Layer pooled = ContextNetwork.pooledTwin(3, 6, 4, dilations, random);
        assertThat(pooled.parameterCount()).isEqualTo(dilated.parameterCount());
        NetworkCheck.runsForwardAndBackward(pooled, 2, 3, 16, 24);
        assertThat(pooled.summary(3, 16, 24).rows().stream()
                        .filter(row -> row.layer().startsWith("Conv2d"))
                        .map(row -> row.outputShape()[1]))
                .containsExactly(16, 8, 2, 2, 2);
        assertThat(pooled.outputShape(1, 3, 16, 24)).containsExactly(1, 4, 16, 24);
    }

    @Test
    void withoutDilationItSeesLess() {
        Layer local = ContextNetwork.segmentation(1, 1, 1, new int[] {1, 1, 1}, random);
        local.parameters().forEach((name, parameter) -> Arrays.fill(parameter.data(), name.endsWith("weight") ? 1 : 0));
        Tensor x = Tensor.zeros(1, 1, 1, 21);
        x.set(1, 0, 0, 0, 10);
        Tensor y = local.predict(x);
        assertThat(y.get(0, 0, 0, 7)).isPositive();
        assertThat(y.get(0, 0, 0, 6)).isZero();
    }
}
