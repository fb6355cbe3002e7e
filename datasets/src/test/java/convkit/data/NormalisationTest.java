package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalisationTest {

    @Test
    void meanAndStandardDeviationOfEachChannel() {
        // Channel 0 holds 0, 255, 0, 255: mean ½, deviation ½. Channel 1 holds 51, 51, 51, 255: mean 0.4,
        // deviation √((3·0.2² + 0.6²)/4) = √0.12.
        ImageDataset dataset = ImageDatasetTest.dataset(2, 1, 2, new int[] {0, 255, 51, 51, 0, 255, 51, 255}, 0, 1);

        Normalisation normalisation = Normalisation.of(dataset);

        assertThat(normalisation.mean()).containsExactly(new float[] {0.5f, 0.4f}, within(1e-6f));
        assertThat(normalisation.standardDeviation())
                .containsExactly(new float[] {0.5f, (float) Math.sqrt(0.12)}, within(1e-6f));
    }

    @Test
    void afterwardsTheSetHasMeanZeroAndDeviationOne() {
        ImageDataset dataset = MnistDigits.bundledTest();

        float[] values = dataset.sequentialBatches(dataset.size(), Normalisation.of(dataset))
                .epoch(0)
                .iterator()
                .next()
                .inputs()
                .data();

        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        assertThat(sum / values.length).isCloseTo(0, within(1e-5));
        assertThat(squares / values.length).isCloseTo(1, within(1e-5));
    }

    @Test
    void equalPixelsCannotBeNormalised() {
        ImageDataset grey = ImageDatasetTest.dataset(1, 1, 2, new int[] {7, 7}, 0);

        assertThatThrownBy(() -> Normalisation.of(grey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "normalisation: standard deviation of channel 0 is 0.0 but must be greater than 0; a channel"
                                + " whose pixels are all equal tells nothing, leave it out");
    }

    @Test
    void oneMeanForEachDeviation() {
        assertThatThrownBy(() -> new Normalisation(new float[3], new float[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("normalisation: 3 means but 1 standard deviations; give one of each per channel");
    }
}
