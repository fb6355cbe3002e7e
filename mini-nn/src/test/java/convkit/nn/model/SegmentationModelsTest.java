package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Activations;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Summary;
import convkit.nn.layer.Upsample;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** FCN, SegNet, U-Net: a class for every pixel. */
class SegmentationModelsTest {

    /** The thirteen convolutions of VGG-16: 138,357,544 less its full connections. */
    private static final int VGG_CONVOLUTIONS = 138_357_544 - 102_764_544 - 16_781_312 - 4_097_000;

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void fcnByHand() {
        int head = (512 * 49 * 4096 + 4096) + (4096 * 4096 + 4096) + (4096 * 21 + 21);
        int skips = (512 * 21 + 21) + (256 * 21 + 21);
        int enlarging = 21 * 21 * (4 * 4 + 4 * 4 + 16 * 16);
        assertThat(Fcn.vgg16(21, random).parameterCount())
                .isEqualTo(VGG_CONVOLUTIONS + head + skips + enlarging)
                .isEqualTo(134_489_759);
        int convolutions = (9 * 3 * 16 + 16) + (9 * 16 * 32 + 32) + (9 * 32 * 64 + 64) + 2 * (9 * 64 * 64 + 64);
        int scores = (32 * 4 + 4) + 3 * (64 * 4 + 4);
        assertThat(Fcn.small(4, random).parameterCount())
                .isEqualTo(convolutions + scores + 4 * 4 * (3 * 4 * 4 + 8 * 8));
    }

    /** Finest map first on the way down, coarsest scores first on the way up: 32, 16, 8, 4. */
    @Test
    void fcnFusesScoresOfFourSizes() {
        NetworkCheck.runsForwardAndBackward(Fcn.small(4, random), 2, 3, 64, 32);
        assertThat(Fcn.small(4, random).summary(3, 64, 64).rows().stream()
                        .filter(row -> row.layer().equals("Add"))
                        .map(row -> Shape.times(row.outputShape()))
                        .collect(Collectors.toList()))
                .containsExactly("4×4×4", "4×8×8", "4×16×16");
        assertThat(Fcn.vgg16(21, random).outputShape(1, 3, 224, 320)).containsExactly(1, 21, 224, 320);
        assertThatThrownBy(() -> Fcn.small(4, random).outputShape(1, 3, 48, 48)).hasMessageContaining("residual:");
    }

    /** The finest map that is scored decides; the coarsest alone is enlarged by 32 in one step. */
    @Test
    void fcnScoresFromAChosenSizeOn() {
        for (int finest = 2; finest <= 5; finest++) {
            Layer network = Fcn.small(4, finest, random);
            NetworkCheck.runsForwardAndBackward(network, 1, 3, 32, 64);
            assertThat(network.summary(3, 64, 64).rows().stream()
                            .filter(row -> row.layer().equals("Add")))
                    .hasSize(5 - finest);
        }
        assertThat(Fcn.small(4, 5, random).children().get("upsample").describe())
                .contains("64×64, stride 32");
        assertThatThrownBy(() -> Fcn.small(4, 6, random))
                .hasMessage(
                        "Fcn: finest is 6 but must be 2 to 5; 2 fuses the scores of four sizes, 5 takes the coarsest"
                                + " alone");
        assertThatThrownBy(() -> Fcn.small(4, 1, random)).hasMessageContaining("finest is 1");
    }

    /** Away from the border, where the transposed convolution has zeros for neighbours, it starts as the bilinear layer. */
    @Test
    void fcnStartsByInterpolating() {
        Layer upsample = Fcn.small(2, random).children().get("upsample");
        Tensor x = Tensor.randn(random, 1, 2, 5, 5);
        Tensor learned = upsample.predict(x);
        Tensor bilinear = Upsample.bilinear(4).predict(x);
        assertThat(learned.shape()).containsExactly(1, 2, 20, 20);
        for (int c = 0; c < 2; c++) {
            for (int h = 2; h < 18; h++) {
                for (int w = 2; w < 18; w++) {
                    assertThat(learned.get(0, c, h, w)).isCloseTo(bilinear.get(0, c, h, w), within(1e-5f));
                }
            }
        }
    }

    /** Convolutions without bias; batch norm 2·out; the decoder is the encoder backwards but for its last convolution. */
    @Test
    void segNetByHand() {
        int biases = 2 * 64 + 2 * 128 + 3 * 256 + 6 * 512;
        int encoder = VGG_CONVOLUTIONS - biases + 2 * biases;
        int decoderOutputs = (3 * 512) + (2 * 512 + 256) + (2 * 256 + 128) + (128 + 64) + 64;
        int decoder = VGG_CONVOLUTIONS - biases - 9 * 3 * 64 + 2 * decoderOutputs;
        assertThat(SegNet.vgg16(11, random).parameterCount())
                .isEqualTo(encoder + decoder + (9 * 64 * 11 + 11))
                .isEqualTo(29_441_419);
        assertThat(SegNet.small(4, random).parameterCount())
                .isEqualTo((9 * 3 * 16 + 32)
                        + (9 * 16 * 32 + 64)
                        + (9 * 32 * 64 + 128)
                        + (9 * 64 * 32 + 64)
                        + (9 * 32 * 16 + 32)
                        + (9 * 16 * 4 + 4));
    }

    /** One value in four, at most, comes out of an unpooling, and only where the encoder had its maximum. */
    @Test
    void segNetPutsValuesBackWhereTheMaximaWere() {
        Sequential network = SegNet.small(4, random);
        NetworkCheck.runsForwardAndBackward(network, 2, 3, 16, 24);
        Activations activations = Activations.of(network, Tensor.randn(random, 1, 3, 16, 16));
        Tensor encoded = activations.get("encoder0");
        Tensor pooled = activations.get("pool0");
        Tensor unpooled = activations.get("unpool0");
        int placed = 0;
        for (int c = 0; c < 16; c++) {
            for (int h = 0; h < 16; h++) {
                for (int w = 0; w < 16; w++) {
                    if (unpooled.get(0, c, h, w) != 0) {
                        placed++;
                        assertThat(encoded.get(0, c, h, w)).isEqualTo(pooled.get(0, c, h / 2, w / 2));
                    }
                }
            }
        }
        assertThat(placed).isBetween(100, 16 * 8 * 8);
    }

    /** Level of width C from in: 9·in·C + C + 9·C² + C; joined: 4·2C·C + C up, then from 2C: 9·2C·C + C + 9·C² + C. */
    @Test
    void uNetByHand() {
        assertThat(UNet.published(random).parameterCount())
                .isEqualTo(uNet(1, 2, 64, 128, 256, 512, 1024))
                .isEqualTo(31_030_658);
        assertThat(UNet.of(3, new int[] {8, 16, 32}, 4, random).parameterCount())
                .isEqualTo(uNet(3, 4, 8, 16, 32))
                .isEqualTo(29_492);
    }

    private static long uNet(int inChannels, int classes, int... channels) {
        long sum = channels[0] * classes + classes;
        long in = inChannels;
        for (int level = 0; level < channels.length; level++) {
            long c = channels[level];
            sum += 9 * in * c + c + 9 * c * c + c;
            if (level < channels.length - 1) {
                sum += 4 * 2 * c * c + c + 9 * 2 * c * c + c + 9 * c * c + c;
            }
            in = c;
        }
        return sum;
    }

    @Test
    void uNetKeepsTheSizeAndJoinsEachLevel() {
        NetworkCheck.runsForwardAndBackward(UNet.of(3, new int[] {4, 8, 16}, 2, random), 2, 3, 12, 8);
        assertThat(UNet.of(3, new int[] {4, 8, 16}, 2, random).summary(3, 12, 8).rows().stream()
                        .filter(row -> row.layer().equals("Concat"))
                        .map(Summary.Row::outputShape)
                        .map(Shape::times))
                .containsExactly("16×6×4", "8×12×8");
        assertThatThrownBy(() -> UNet.of(1, new int[0], 2, random))
                .hasMessage("UNet: no levels given; give the channels of at least one");
    }
}
