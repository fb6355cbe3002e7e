package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Layer;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Summary;
import convkit.nn.ops.OneHot;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** TDNN, WaveNet, DeepBind, DeepSEA. */
class SequenceModelsTest {

    private static final String MOTIF = "GATTACA";

    private final SplittableRandom random = new SplittableRandom(6);

    @Test
    void tdnnByHand() {
        assertThat(Tdnn.bank(random).parameterCount()).isEqualTo((16 * 16 * 15 + 16) + (16 * 3 + 3));
        assertThat(Tdnn.published(random).parameterCount()).isEqualTo((8 * 16 * 3 + 8) + (3 * 8 * 5 + 3));
        assertThat(Tdnn.published(random).summary(16, 15).rows())
                .extracting(Summary.Row::outputShape)
                .containsExactly(
                        new int[] {8, 13}, new int[] {8, 13}, new int[] {3, 9}, new int[] {3, 9}, new int[] {3, 1});
        NetworkCheck.runsForwardAndBackward(Tdnn.bank(random), 2, 16, 20);
        NetworkCheck.runsForwardAndBackward(Tdnn.published(random), 2, 16, 15);
    }

    /** A sound of 15 frames in silence, early or late: every window that sees part of it moves along, so the answer stays. */
    @Test
    void tdnnDoesNotMindWhenASoundBegins() {
        Tensor sound = Tensor.randn(random, 16, 15);
        Tensor early = Tensor.zeros(1, 16, 60);
        Tensor late = Tensor.zeros(1, 16, 60);
        for (int c = 0; c < 16; c++) {
            System.arraycopy(sound.data(), c * 15, early.data(), c * 60 + 16, 15);
            System.arraycopy(sound.data(), c * 15, late.data(), c * 60 + 27, 15);
        }
        Layer network = Tdnn.bank(random);
        Tensor expected = network.predict(early);
        Tensor shifted = network.predict(late);
        assertThat(shifted.data()).containsExactly(expected.data(), within(1e-5f));
    }

    /** Input 1·C + C; each block two of 2·C² + C, skip and residual C² + C each, but no residual in the last; output. */
    @Test
    void waveNetByHand() {
        int c = 16;
        int square = c * c + c;
        int blocks = 4 * (2 * (2 * c * c + c) + square) + 3 * square;
        assertThat(new WaveNet(1, c, 1, random).parameterCount())
                .isEqualTo((c + c) + blocks + square + (c + 1))
                .isEqualTo(6_449);
        Tensor y = NetworkCheck.runsForwardAndBackward(new WaveNet(5, 4, 7, random), 2, 5, 20);
        assertThat(y.shape()).containsExactly(2, 7, 20);
        assertThat(new WaveNet(1, 4, 1, random).summary(1, 20).rows())
                .extracting(Summary.Row::layer)
                .filteredOn("Add"::equals)
                .hasSize(6);
        assertThatThrownBy(() -> new WaveNet(1, 4, 1, new int[0], random))
                .hasMessage("WaveNet: no dilations given; give at least one, such as 1, 2, 4, 8");
    }

    /** Changing the input at one time changes outputs from then on, sixteen of them, and no others. */
    @Test
    void waveNetIsCausalAndSeesSixteenSteps() {
        Layer network = new WaveNet(1, 8, 1, random);
        Tensor x = Tensor.randn(random, 1, 1, 50);
        Tensor before = network.predict(x);
        Tensor changed = x.copy();
        changed.set(x.get(0, 0, 20) + 3, 0, 0, 20);
        Tensor after = network.predict(changed);
        for (int t = 0; t < 50; t++) {
            boolean sees = t >= 20 && t < 20 + 16;
            assertThat(after.get(0, 0, t) != before.get(0, 0, t))
                    .as("output %d", t)
                    .isEqualTo(sees);
        }
        for (int t = 21; t < 50; t++) {
            changed.set(1000, 0, 0, t);
        }
        assertThat(Arrays.copyOf(network.predict(changed).data(), 21)).containsExactly(Arrays.copyOf(after.data(), 21));
    }

    @Test
    void deepBindByHand() {
        assertThat(DeepBind.shallow(random).parameterCount()).isEqualTo((4 * 24 * 16 + 16) + (16 + 1));
        assertThat(DeepBind.deep(16, 24, random).parameterCount())
                .isEqualTo((4 * 24 * 16 + 16) + (16 * 32 + 32) + (32 + 1));
        NetworkCheck.runsForwardAndBackward(DeepBind.shallow(3, 5, random), 8, 4, 30);
        NetworkCheck.runsForwardAndBackward(DeepBind.deep(3, 5, random), 8, 4, 30);
    }

    /** A kernel of ones at the motif's letters scores 7, minus a threshold of 6: 1 wherever the motif is, else 0. */
    @Test
    void deepBindFindsAMotifAnywhere() {
        Sequential network = DeepBind.shallow(1, MOTIF.length(), random);
        network.parameters().values().forEach(parameter -> Arrays.fill(parameter.data(), 0));
        Tensor motif = OneHot.sequences(new int[][] {OneHot.symbols(MOTIF, "ACGT")}, 4);
        System.arraycopy(
                motif.data(), 0, network.parameters().get("motifs.weight").data(), 0, motif.size());
        network.parameters().get("motifs.bias").data()[0] = -6;
        network.parameters().get("output.weight").data()[0] = 1;
        int[][] sequences = {
            OneHot.symbols(MOTIF + "CCCCCC", "ACGT"),
            OneHot.symbols("CCCC" + MOTIF + "CC", "ACGT"),
            OneHot.symbols("CCCCGATTCACAC", "ACGT")
        };
        assertThat(network.predict(OneHot.sequences(sequences, 4)).data()).containsExactly(1, 1, 0);
    }

    /** 1000 → 993 → 248 → 241 → 60 → 53 positions; 53·960 = 50,880 features. */
    @Test
    void deepSeaByHand() {
        Layer network = DeepSea.published(random);
        assertThat(network.parameterCount())
                .isEqualTo((320 * 4 * 8 + 320)
                        + (480 * 320 * 8 + 480)
                        + (960 * 480 * 8 + 960)
                        + (50_880 * 925 + 925)
                        + (925 * 919 + 919))
                .isEqualTo(52_843_119);
        Tensor y = NetworkCheck.runsForwardAndBackward(DeepSea.small(200, 5, random), 8, 4, 200);
        assertThat(y.shape()).containsExactly(8, 5);
    }
}
