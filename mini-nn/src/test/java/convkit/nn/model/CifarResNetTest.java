package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Layer;
import convkit.nn.layer.Summary;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CifarResNetTest {

    private final SplittableRandom random = new SplittableRandom(1);

    /** Convolutions 9·in·out, batch norm 2·out behind each, the full connection 64·10 + 10. */
    @ParameterizedTest
    @ValueSource(ints = {20, 32, 44, 56, 110})
    void parametersByHand(int depth) {
        int n = (depth - 2) / 6;
        int stem = 9 * 3 * 16 + 2 * 16;
        int stage1 = 2 * n * (9 * 16 * 16 + 2 * 16);
        int stage2 = 9 * 16 * 32 + (2 * n - 1) * 9 * 32 * 32 + 2 * n * 2 * 32;
        int stage3 = 9 * 32 * 64 + (2 * n - 1) * 9 * 64 * 64 + 2 * n * 2 * 64;
        int all = stem + stage1 + stage2 + stage3 + 650;
        assertThat(CifarResNet.residual(depth, random).parameterCount()).isEqualTo(all);
        assertThat(CifarResNet.plain(depth, random).parameterCount()).isEqualTo(all);
        Layer withoutNorm = CifarResNet.residualWithoutBatchNorm(depth, random);
        int channels = 16 + 2 * n * (16 + 32 + 64);
        assertThat(withoutNorm.parameterCount()).isEqualTo(all - channels);
        Summary summary = CifarResNet.residual(depth, random).summary(3, 32, 32);
        assertThat(summary.rows().stream().filter(row -> row.multiplyAdds() > 0))
                .hasSize(depth);
        assertThat(summary.rows().stream().filter(row -> row.layer().equals("Add")))
                .hasSize(3 * n);
    }

    @Test
    void allFourRunForwardAndBackward() {
        for (Layer network : new Layer[] {
            CifarResNet.residual(20, random),
            CifarResNet.plain(20, random),
            CifarResNet.residualWithoutBatchNorm(8, random),
            CifarResNet.plainWithoutBatchNorm(8, random)
        }) {
            assertThat(NetworkCheck.runsForwardAndBackward(network, 2, 3, 16, 16)
                            .shape())
                    .containsExactly(2, 10);
        }
    }

    /** With all convolutions at zero only the shortcuts are left: every second pixel, and zeros in the new channels. */
    @Test
    void theShortcutTakesEverySecondPixelAndAddsChannelsOfZeros() {
        Layer network = CifarResNet.residualWithoutBatchNorm(8, random);
        network.parameters().forEach((name, parameter) -> {
            if (name.startsWith("layer")) {
                Arrays.fill(parameter.data(), 0);
            }
        });
        Layer stage = network.children().get("layer2");
        Tensor x = Tensor.zeros(1, 16, 5, 5);
        x.set(3, 0, 15, 2, 4);
        x.set(9, 0, 15, 1, 4);
        Tensor y = stage.predict(x);
        assertThat(y.shape()).containsExactly(1, 32, 3, 3);
        assertThat(y.get(0, 15, 1, 2)).isEqualTo(3);
        assertThat(y.data()).containsOnly(0, 3);
    }

    @Test
    void wrongDepthsAreExplained() {
        assertThatThrownBy(() -> CifarResNet.residual(18, random))
                .hasMessage("CifarResNet: depth is 18 but must be 6n + 2 with n of 1 or more;"
                        + " use 20, 32, 44, 56 or 110");
    }

    /** 9·1·4 + 4, then stages of 4, 8 and 16 channels with one block each, then 16·10 + 10. */
    @Test
    void aNarrowPlanForGreyImages() {
        Layer network = CifarResNet.plan(8)
                .channels(1)
                .width(4)
                .withoutShortcuts()
                .withoutBatchNorm()
                .build(random);
        int stages = 2 * (9 * 4 * 4 + 4) + 9 * 4 * 8 + 8 + 9 * 8 * 8 + 8 + 9 * 8 * 16 + 16 + 9 * 16 * 16 + 16;
        assertThat(network.parameterCount()).isEqualTo(9 * 4 + 4 + stages + 170);
        assertThat(network.outputShape(2, 1, 14, 14)).containsExactly(2, 10);
    }

    /** Shortcuts draw nothing at random. */
    @Test
    void aPlainNetworkStartsWithTheWeightsOfItsTwin() {
        Layer residual = CifarResNet.plan(8).build(new SplittableRandom(3));
        Layer plain = CifarResNet.plan(8).withoutShortcuts().build(new SplittableRandom(3));
        assertThat(plain.parameters().get("layer3.block0.3.weight").data())
                .isEqualTo(
                        residual.parameters().get("layer3.block0.body.3.weight").data());
    }

    @Test
    void aPlanWithoutChannelsIsExplained() {
        assertThatThrownBy(() -> CifarResNet.plan(8).width(0))
                .hasMessage("CifarResNet: 3 input channels and width 0 but both must be 1 or more;"
                        + " use 3 and 16, as published");
        assertThatThrownBy(() -> CifarResNet.plan(8).channels(0))
                .hasMessageStartingWith("CifarResNet: 0 input channels and width 16");
    }
}
