package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDatasetTest {

    @Test
    void anImageRunsFromBlackToWhite() {
        ImageDataset dataset = dataset(2, 1, 3, new int[] {0, 51, 255, 1, 2, 3, 10, 20, 30, 40, 50, 60}, 1, 0);

        assertThat(dataset.image(0).shape()).containsExactly(2, 1, 3);
        assertThat(dataset.image(0).data()).containsExactly(0f, 0.2f, 1f, 1 / 255f, 2 / 255f, 3 / 255f);
        assertThat(dataset.image(1).get(1, 0, 2)).isEqualTo(60 / 255f);
        assertThat(dataset.label(0)).isEqualTo(1);
        assertThat(dataset.className(0)).isEqualTo("b");
        assertThat(dataset.classCounts()).containsExactly(1, 1, 0);
        assertThat(dataset).hasToString("test: 2 images 2×1×3 in 3 classes");
    }

    @Test
    void aBatchIsNormalisedChannelByChannel() {
        ImageDataset dataset = dataset(2, 1, 1, new int[] {0, 255, 51, 102}, 0, 2);
        Normalisation normalisation = new Normalisation(new float[] {0.2f, 1f}, new float[] {0.5f, 2f});

        Batch batch = dataset.batch(normalisation, 1, 0);

        assertThat(batch.inputs().shape()).containsExactly(2, 2, 1, 1);
        // (0.2 − 0.2)/0.5, (0.4 − 1)/2, (0 − 0.2)/0.5, (1 − 1)/2
        assertThat(batch.inputs().data()).containsExactly(new float[] {0f, -0.3f, -0.4f, 0f}, within(1e-6f));
        assertThat(batch.labels()).containsExactly(2, 0);
    }

    @Test
    void changingWhatWasHandedOutDoesNotChangeTheDataset() {
        ImageDataset dataset = numbered(3);
        dataset.labels()[0] = 2;
        dataset.image(0).data()[0] = 1f;

        assertThat(dataset.label(0)).isZero();
        assertThat(dataset.image(0).data()[0]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10, 0.9", "100, 0.8", "101, 0.5", "7, 0.333", "1000, 0.015"})
    void splitGivesEveryImageToExactlyOnePartAndEveryClassItsShare(int size, double fraction) {
        ImageDataset dataset = numbered(size);

        ImageDataset.Split split = dataset.split(fraction, 1);

        assertThat(split.train().size()).isEqualTo((int) Math.round(fraction * size));
        int[] numbers = new int[size];
        for (ImageDataset part : List.of(split.train(), split.validation())) {
            for (int i = 0; i < part.size(); i++) {
                int number = number(part, i);
                numbers[number]++;
                assertThat(part.label(i)).isEqualTo(number % 3);
            }
        }
        assertThat(numbers).containsOnly(1);
        int[] counts = dataset.classCounts();
        for (int label = 0; label < 3; label++) {
            assertThat((double) split.train().classCounts()[label]).isCloseTo(fraction * counts[label], within(1.0));
        }
    }

    @Test
    void splitRepeatsFromItsSeed() {
        ImageDataset dataset = numbered(100);

        assertThat(numbers(dataset.split(0.5, 7).train()))
                .isEqualTo(numbers(dataset.split(0.5, 7).train()));
        assertThat(numbers(dataset.split(0.5, 7).train()))
                .isNotEqualTo(numbers(dataset.split(0.5, 8).train()));
        assertThat(dataset.split(0.5, 7).validation().description().name()).isEqualTo("test, validation part");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN, 0.01, 0.99})
    void splitRefusesAnEmptyPart(double fraction) {
        assertThatThrownBy(() -> numbered(10).split(fraction, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("split: fraction " + fraction + " of 10 images leaves a part empty;"
                        + " use a fraction between 0 and 1 and enough images");
    }

    @Test
    void takeAndSubset() {
        ImageDataset dataset = numbered(10);

        assertThat(numbers(dataset.take(3))).containsExactly(0, 1, 2);
        assertThat(dataset.take(0).size()).isZero();
        assertThat(numbers(dataset.subset(9, 0, 9))).containsExactly(9, 0, 9);
        assertThat(dataset.subset(9, 1).labels()).containsExactly(0, 1);
        assertThatThrownBy(() -> dataset.take(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("take: 11 images wanted but test has 10; take 0 to 10");
        assertThatThrownBy(() -> dataset.subset(0, 10))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("image 10 wanted but test has 10; use 0 to 9");
        assertThatThrownBy(() -> dataset.image(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("image -1 wanted but test has 10; use 0 to 9");
    }

    @Test
    void padToPutsEachChannelInTheMiddle() {
        ImageDataset dataset = dataset(2, 1, 2, new int[] {1, 2, 3, 4}, 2);

        ImageDataset padded = dataset.padTo(4);

        assertThat(padded.image(0).shape()).containsExactly(2, 4, 4);
        assertThat(pixels(padded, 0))
                .containsExactly(
                        0, 0, 0, 0, //
                        0, 1, 2, 0, // one row above, two below: the odd one lies below
                        0, 0, 0, 0, //
                        0, 0, 0, 0, //
                        0, 0, 0, 0, //
                        0, 3, 4, 0, //
                        0, 0, 0, 0, //
                        0, 0, 0, 0);
        assertThat(padded.labels()).containsExactly(2);
        assertThatThrownBy(() -> dataset.padTo(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("padTo: images are 1×2 but 1×1 is smaller; pad to at least 2");
    }

    @Test
    void anImageWithoutItsLabel() {
        assertThatThrownBy(() -> dataset(1, 2, 2, new int[8], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test: 8 pixels but 1 labels need 4 ([1, 1, 2, 2] NCHW); give one label per image");
    }

    @Test
    void aLabelWithoutAClass() {
        assertThatThrownBy(() -> dataset(1, 1, 1, new int[2], 0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test: label 3 at position 1 but 3 classes have labels 0 to 2; name every class");
    }

    @Test
    void anEpochVisitsEachImageOnceWithItsLabel() {
        Batches batches = numbered(10).batches(4, 3, Normalisation.toUnitRange(1));

        assertThat(batches.size()).isEqualTo(10);
        assertThat(batches.count()).isEqualTo(3);
        int[] visits = new int[10];
        int[] sizes = new int[3];
        int count = 0;
        for (Batch batch : batches.epoch(0)) {
            sizes[count++] = batch.size();
            for (int n = 0; n < batch.size(); n++) {
                int number = Math.round(batch.inputs().get(n, 0, 0, 0) * 255);
                visits[number]++;
                assertThat(batch.labels()[n]).isEqualTo(number % 3);
            }
        }
        assertThat(sizes).containsExactly(4, 4, 2);
        assertThat(visits).containsOnly(1);
    }

    @Test
    void theOrderDependsOnSeedAndEpochAlone() {
        ImageDataset dataset = numbered(50);
        Batches batches = dataset.batches(8, 1, Normalisation.toUnitRange(1));
        Batches same = dataset.batches(8, 1, Normalisation.toUnitRange(1));
        Batches other = dataset.batches(8, 2, Normalisation.toUnitRange(1));

        assertThat(order(batches, 0)).isEqualTo(order(same, 0)).isEqualTo(order(batches, 0));
        assertThat(order(batches, 5)).isEqualTo(order(same, 5));
        assertThat(order(batches, 0)).isNotEqualTo(order(batches, 1)).isNotEqualTo(order(other, 0));
        assertThat(order(batches, 1))
                .as("seed 1, epoch 1 is not seed 2, epoch 0")
                .isNotEqualTo(order(other, 0));
    }

    @Test
    void everyOrderIsAboutEquallyLikely() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 6000; seed++) {
            int[] order = Order.shuffled(3, seed);
            counts[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        // Six orders, 1,000 expected of each with a standard deviation of 29.
        assertThat(Arrays.stream(counts).filter(count -> count > 0)).hasSize(6).allMatch(c -> c > 850 && c < 1150);
    }

    @Test
    void sequentialBatchesKeepTheOrder() {
        Batches batches = numbered(5).sequentialBatches(2, Normalisation.toUnitRange(1));

        assertThat(order(batches, 0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(order(batches, 1)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void batchesRefuseWhatDoesNotFit() {
        assertThatThrownBy(() -> numbered(5).batches(0, 1, Normalisation.toUnitRange(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batches: batch size is 0 but must be at least 1; 32 to 128 are usual");
        assertThatThrownBy(() -> numbered(5).batches(1, 1, Normalisation.toUnitRange(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batches: normalisation has 3 channels but the images have 1 ([5, 1, 1, 1] NCHW);"
                        + " use Normalisation.of(the training set)");
    }

    /** Images of one pixel whose value is their number; the label is the number modulo 3. */
    private static ImageDataset numbered(int size) {
        int[] pixels = new int[size];
        int[] labels = new int[size];
        Arrays.setAll(pixels, i -> i % 256);
        Arrays.setAll(labels, i -> i % 3);
        if (size <= 256) {
            return dataset(1, 1, 1, pixels, labels);
        }
        int[] pairs = new int[2 * size];
        Arrays.setAll(pairs, i -> i % 2 == 0 ? i / 2 / 256 : i / 2 % 256);
        return dataset(1, 1, 2, pairs, labels);
    }

    private static int number(ImageDataset dataset, int index) {
        return Arrays.stream(pixels(dataset, index)).reduce(0, (number, digit) -> number * 256 + digit);
    }

    private static int[] numbers(ImageDataset dataset) {
        int[] numbers = new int[dataset.size()];
        Arrays.setAll(numbers, i -> number(dataset, i));
        return numbers;
    }

    private static int[] pixels(ImageDataset dataset, int index) {
        float[] image = dataset.image(index).data();
        int[] pixels = new int[image.length];
        Arrays.setAll(pixels, i -> Math.round(image[i] * 255));
        return pixels;
    }

    private static int[] order(Batches batches, int epoch) {
        int[] order = new int[batches.size()];
        int position = 0;
        for (Batch batch : batches.epoch(epoch)) {
            for (float value : batch.inputs().data()) {
                order[position++] = Math.round(value * 255);
            }
        }
        return order;
    }

    static ImageDataset dataset(int channels, int height, int width, int[] pixels, int... labels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        DatasetDescription description = new DatasetDescription("test", List.of("a", "b", "c"), "made up", "none");
        return new ImageDataset(description, channels, height, width, bytes, labels);
    }
}
