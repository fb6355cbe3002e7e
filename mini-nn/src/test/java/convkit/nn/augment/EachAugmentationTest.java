package convkit.nn.augment;

import static convkit.nn.augment.AugmentationTest.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EachAugmentationTest {

    private final SplittableRandom random = new SplittableRandom(7);

    private static void requireClose(Tensor actual, Tensor expected, float tolerance) {
        assertThat(actual.data()).containsExactly(expected.data(), within(tolerance));
    }

    @Test
    void flippingTwiceChangesNothing() {
        Tensor image = noise(1, 3, 5, 4);
        for (Augmentation flip : new Augmentation[] {Geometric.horizontalFlip(), Geometric.verticalFlip()}) {
            assertThat(flip.andThen(flip).apply(image, random).data()).containsExactly(image.data());
        }
        assertThat(Geometric.horizontalFlip().apply(image, random).get(2, 1, 0)).isEqualTo(image.get(2, 1, 3));
        assertThat(Geometric.verticalFlip().apply(image, random).get(2, 1, 0)).isEqualTo(image.get(2, 3, 0));
    }

    /** [1 2; 3 4] to the left: the right column becomes the upper row. */
    @Test
    void quarterTurns() {
        Tensor image = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThat(Geometric.quarterTurn(image, 1).data()).containsExactly(2, 4, 1, 3);
        assertThat(Geometric.quarterTurn(image, -1).data()).containsExactly(3, 1, 4, 2);
        Tensor wide = noise(1, 2, 3, 5);
        assertThat(Geometric.quarterTurn(wide, 1).shape()).containsExactly(2, 5, 3);
        Tensor turned = wide;
        for (int i = 0; i < 4; i++) {
            turned = Geometric.quarterTurn(turned, 1);
        }
        assertThat(turned.data()).containsExactly(wide.data());
    }

    @Test
    void rotationByARightAngleIsAQuarterTurn() {
        Tensor image = noise(2, 2, 6, 6);
        requireClose(Geometric.rotate(image, 90), Geometric.quarterTurn(image, 1), 1e-5f);
        requireClose(Geometric.rotate(image, -180), Geometric.quarterTurn(image, 2), 1e-5f);
        assertThat(Geometric.rotate(image, 0).data()).containsExactly(image.data());
        assertThat(Geometric.rotate(Tensor.full(1, 1, 9, 9), 45).get(0, 0, 0))
                .as("corner")
                .isZero();
    }

    @Test
    void translationMovesAndFillsWithBlack() {
        Tensor image = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThat(Geometric.translate(image, 1, 0).data()).containsExactly(0, 0, 1, 2);
        assertThat(Geometric.translate(image, 0, -1).data()).containsExactly(2, 0, 4, 0);
        assertThat(Geometric.translation(0).apply(image, random).data()).containsExactly(image.data());
    }

    /** Doubled about the centre, 4 pixels show what the middle 2 were: centres at 1¼ − ½ … in the source. */
    @Test
    void scalingIsAboutTheCentre() {
        Tensor row = Tensor.of(new float[] {0, 1, 2, 3}, 1, 1, 4);
        assertThat(Geometric.scaling(2, 2).apply(row, random).data())
                .containsExactly(new float[] {0.75f, 1.25f, 1.75f, 2.25f}, within(1e-6f));
        Tensor column = Shaping.reshape(row, 1, 4, 1);
        assertThat(Geometric.scaling(2, 2).apply(column, random).data())
                .containsExactly(new float[] {0.75f, 1.25f, 1.75f, 2.25f}, within(1e-6f));
        Tensor small = Geometric.scaling(0.5, 0.5).apply(Tensor.full(1, 1, 8, 8), random);
        double sum = 0;
        for (float value : small.data()) {
            sum += value;
        }
        assertThat(sum).as("a quarter of the area").isEqualTo(16);
        assertThat(Geometric.scaling(1, 1).apply(row, random).data()).containsExactly(row.data());
    }

    @Test
    void aCropOfTheWholeIsTheImageAndNoCropLeavesIt() {
        Tensor image = noise(5, 3, 7, 9);
        assertThat(Geometric.cropAndResize(1).apply(image, random).data()).containsExactly(image.data());
        for (int i = 0; i < 50; i++) {
            Tensor y = Geometric.cropAndResize(0.1).apply(Tensor.full(1, 1, 7, 9), random);
            assertThat(y.data()).as("nothing black from outside").containsOnly(1);
        }
    }

    @Test
    void elasticShiftsAreSmoothAndAsStrongAsAsked() {
        // brightness is the column, so a change of brightness is a shift to the side
        int size = 40;
        Tensor ramp = Tensor.zeros(1, size, size);
        for (int i = 0; i < ramp.size(); i++) {
            ramp.data()[i] = i % size / (float) size;
        }
        Tensor y = Geometric.elastic(0.05, 0.1).apply(ramp, random);
        double squares = 0;
        int count = 0;
        double steepest = 0;
        for (int h = 8; h < size - 8; h++) {
            for (int w = 8; w < size - 8; w++) {
                double shift = (y.get(0, h, w) - ramp.get(0, h, w)) * size;
                double next = (y.get(0, h + 1, w) - ramp.get(0, h + 1, w)) * size;
                squares += shift * shift;
                steepest = Math.max(steepest, Math.abs(next - shift));
                count++;
            }
        }
        assertThat(Math.sqrt(squares / count)).isBetween(1.0, 3.0);
        assertThat(steepest).as("neighbours move alike").isLessThan(2);
        assertThat(Geometric.elastic(0, 0.1).apply(ramp, random).data()).containsExactly(ramp.data());
    }

    /** 0.299·1 + 0.587·0.5 + 0.114·0. */
    @Test
    void colorDropLeavesTheLuminance() {
        Tensor y = Photometric.colorDrop().apply(Tensor.of(new float[] {1, 0.5f, 0}, 3, 1, 1), random);
        assertThat(y.data()).containsExactly(new float[] {0.5925f, 0.5925f, 0.5925f}, within(1e-6f));
        Tensor grey = noise(1, 1, 3, 3);
        assertThat(Photometric.colorDrop().apply(grey, random).data()).containsExactly(grey.data());
    }

    @Test
    void colorJitterOfNothingAndOfEachPart() {
        Tensor image = noise(1, 3, 4, 4);
        requireClose(Photometric.colorJitter(0, 0, 0).apply(image, random), image, 1e-6f);
        Tensor dim = Tensor.full(0.25f, 3, 2, 2);
        float bright = Photometric.colorJitter(0.5, 0, 0).apply(dim, random).data()[0];
        assertThat(bright).isBetween(0.125f, 0.375f).isNotEqualTo(0.25f);
        Tensor contrast = Photometric.colorJitter(0, 0.5, 0).apply(dim, random);
        requireClose(contrast, dim, 1e-6f);
        // grey plus a multiple of the distance from grey: the luminance of each pixel stays
        Tensor pale = Tensor.of(new float[] {0.6f, 0.5f, 0.4f}, 3, 1, 1);
        Tensor saturation = Photometric.colorJitter(0, 0, 1).apply(pale, random);
        assertThat(saturation.data()).isNotEqualTo(pale.data());
        requireClose(
                Photometric.colorDrop().apply(saturation, random),
                Photometric.colorDrop().apply(pale, random),
                1e-6f);
    }

    @Test
    void intensityKeepsBlackWhiteAndOrder() {
        Tensor y = Photometric.intensity(3).apply(Tensor.of(new float[] {0, 0.25f, 0.5f, 1}, 1, 2, 2), random);
        assertThat(y.get(0, 0, 0)).isZero();
        assertThat(y.get(0, 1, 1)).isEqualTo(1);
        assertThat(y.get(0, 0, 1)).isLessThan(y.get(0, 1, 0)).isNotEqualTo(0.25f);
        // x^p: the logarithms keep their ratio, ln ¼ = 2·ln ½
        assertThat(Math.log(y.get(0, 0, 1))).isCloseTo(2 * Math.log(y.get(0, 1, 0)), within(1e-5));
    }

    @Test
    void noiseHasItsMeanAndDeviation() {
        Tensor y = Photometric.gaussianNoise(0.1).apply(Tensor.full(0.5f, 1, 100, 100), random);
        double sum = 0;
        double squares = 0;
        for (float value : y.data()) {
            sum += value - 0.5;
            squares += (value - 0.5) * (value - 0.5);
        }
        assertThat(sum / y.size()).isCloseTo(0, within(0.005));
        assertThat(Math.sqrt(squares / y.size())).isCloseTo(0.1, within(0.005));
    }

    @Test
    void cutoutIsOneGreySquareInAllChannels() {
        for (int i = 0; i < 50; i++) {
            Tensor y = Photometric.cutout(0.5).apply(Tensor.full(1, 3, 8, 8), random);
            int grey = 0;
            for (int pixel = 0; pixel < 64; pixel++) {
                grey += y.data()[pixel] == 0.5f ? 1 : 0;
                assertThat(y.data()[64 + pixel]).isEqualTo(y.data()[pixel]);
            }
            assertThat(grey).as("4×4, or cut by the border").isBetween(4, 16);
        }
    }

    @Test
    void blurKeepsAConstantImageAndItsWeightsAddUp() {
        Tensor constant = Tensor.full(0.7f, 3, 6, 5);
        requireClose(Filters.gaussianBlur(0.5, 2).apply(constant, random), constant, 1e-6f);
        Tensor dot = Tensor.zeros(1, 15, 15);
        dot.set(1, 0, 7, 7);
        Tensor y = Filters.gaussianBlur(1, 1).apply(dot, random);
        double sum = 0;
        for (float value : y.data()) {
            sum += value;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        // a distance of 1 weighs e^(−½)
        assertThat(y.get(0, 7, 8) / y.get(0, 7, 7)).isCloseTo((float) Math.exp(-0.5), within(1e-5f));
        assertThat(y.get(0, 8, 8) / y.get(0, 7, 7)).isCloseTo((float) Math.exp(-1), within(1e-5f));
    }

    /** Black left of column 2: the columns beside the edge see the full step, all others nothing. */
    @Test
    void sobelFindsTheEdge() {
        Tensor image = Tensor.zeros(1, 3, 4);
        for (int h = 0; h < 3; h++) {
            image.set(1, 0, h, 2);
            image.set(1, 0, h, 3);
        }
        assertThat(Filters.sobel().apply(image, random).data()).containsExactly(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0);
    }

    @Test
    void wrongAmountsAreExplained() {
        assertThatThrownBy(() -> Geometric.rotation(200))
                .hasMessage("rotation: maxDegrees is 200.0 but must lie between 0.0 and 180.0");
        assertThatThrownBy(() -> Geometric.translation(-0.1))
                .hasMessage("translation: maxPart is -0.1 but must lie between 0.0 and 1.0");
        assertThatThrownBy(() -> Geometric.scaling(2, 1))
                .hasMessage("scaling: most is 1.0 but must lie between 2.0 and 100.0");
        assertThatThrownBy(() -> Geometric.cropAndResize(0))
                .hasMessage("crop_and_resize: leastArea is 0.0 but must lie between 1.0E-4 and 1.0");
        assertThatThrownBy(() -> Geometric.elastic(2, 0.1))
                .hasMessage("elastic: strength is 2.0 but must lie between 0.0 and 1.0");
        assertThatThrownBy(() -> Filters.gaussianBlur(2, 1))
                .hasMessage("gaussian_blur: most is 1.0 but must lie between 2.0 and 1000.0");
        assertThatThrownBy(() -> Photometric.colorJitter(0, 2, 0))
                .hasMessage("color_jitter: contrast is 2.0 but must lie between 0.0 and 1.0");
        assertThatThrownBy(() -> Photometric.intensity(0.5))
                .hasMessage("intensity: most is 0.5 but must lie between 1.0 and 10.0");
        assertThatThrownBy(() -> Photometric.gaussianNoise(Double.NaN))
                .hasMessage("gaussian_noise: standardDeviation is NaN but must lie between 0.0 and 1.0");
        assertThatThrownBy(() -> Photometric.cutout(0))
                .hasMessage("cutout: side is 0.0 but must lie between 0.001 and 1.0");
    }

    @Test
    void wrongImagesAreExplained() {
        assertThatThrownBy(() -> Photometric.colorDrop().apply(Tensor.zeros(4, 2, 2), random))
                .hasMessage("color_drop: the image has 4 channels but colours have 3 and grey has 1"
                        + " (input [4, 2, 2] CHW); leave this augmentation out");
        assertThatThrownBy(() -> Photometric.gaussianNoise(0.1).apply(Tensor.full(-0.5f, 1, 2, 2), random))
                .hasMessage("gaussian_noise: the image has a value of -0.5 but brightness runs from 0 to 1;"
                        + " augment before normalising");
        assertThatThrownBy(() -> Filters.sobel().apply(Tensor.zeros(3, 0, 2), random))
                .hasMessage("sobel: the image is empty (input [3, 0, 2] CHW); give one with at least one pixel");
    }
}
