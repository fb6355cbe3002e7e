package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On files made here, in the format of the publisher's binary version. */
class Cifar10Test {

    private static final int RECORD = 3073;

    @TempDir
    private Path folder;

    /** Records with these labels; pixel i of record r is (i + 7·r) mod 256. */
    private static byte[] records(int... labels) {
        byte[] bytes = new byte[labels.length * RECORD];
        for (int r = 0; r < labels.length; r++) {
            bytes[r * RECORD] = (byte) labels[r];
            for (int i = 0; i < RECORD - 1; i++) {
                bytes[r * RECORD + 1 + i] = (byte) (i + 7 * r);
            }
        }
        return bytes;
    }

    private ImageDataset read(int recordsPerFile, String... files) {
        return Cifar10.read(folder, "test set", List.of(files), recordsPerFile);
    }

    @Test
    void labelsAndColourPlanesOfAllFilesInTheirOrder() throws IOException {
        Files.write(folder.resolve("one.bin"), records(3, 9));
        Files.write(folder.resolve("two.bin"), records(0, 5));

        ImageDataset images = read(2, "one.bin", "two.bin");

        assertThat(images).hasToString("CIFAR-10, test set: 4 images 3×32×32 in 10 classes");
        assertThat(images.labels()).containsExactly(3, 9, 0, 5);
        assertThat(images.className(1)).isEqualTo("truck");
        // second record: red (0, 0) is pixel 0, green (1, 2) is 1024 + 34, blue (31, 31) is 3071
        assertThat(images.image(1).get(0, 0, 0)).isEqualTo(7 / 255f);
        assertThat(images.image(1).get(1, 1, 2)).isEqualTo((1024 + 34 + 7) % 256 / 255f);
        assertThat(images.image(3).get(2, 31, 31)).isEqualTo((3071 + 7) % 256 / 255f);
    }

    @Test
    void aWholeTestFile() throws IOException {
        int[] labels = new int[10_000];
        Arrays.setAll(labels, i -> i % 10);
        Files.write(folder.resolve("test_batch.bin"), records(labels));

        assertThat(Cifar10.test(folder).classCounts()).containsOnly(1000);
    }

    @Test
    void filesThatAreMissingAreNamed() throws IOException {
        Files.write(folder.resolve("data_batch_2.bin"), new byte[0]);

        assertThatThrownBy(() -> Cifar10.train(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "CIFAR-10: data_batch_1.bin, data_batch_3.bin, data_batch_4.bin, data_batch_5.bin not found in "
                                + folder
                                + "; get cifar-10-binary.tar.gz from https://www.cs.toronto.edu/~kriz/cifar.html, unpack"
                                + " it, and name its folder cifar-10-batches-bin in CONVKIT_CIFAR10 or put it there");
    }

    @Test
    void filesOfAnotherSizeAreRefused() throws IOException {
        Path file = folder.resolve("one.bin");
        Files.write(file, new byte[2 * RECORD - 1]);

        assertThatThrownBy(() -> read(2, "one.bin"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + ": 6145 bytes found but 6146 expected (2 records of 3073); get the file again");
    }

    @Test
    void labelsThatAreNoClassAreRefused() throws IOException {
        Path file = folder.resolve("one.bin");
        Files.write(file, records(1, 10));

        assertThatThrownBy(() -> read(2, "one.bin"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        file + ": label 10 in record 1 but 10 classes have labels 0 to 9; this is not CIFAR-10's binary"
                                + " version, get the file again");
    }

    @Test
    void theUsersFolderComesBeforeTheCache() {
        Path cache = Path.of("cache");

        assertThat(Cifar10.folder("mine", cache)).isEqualTo(Path.of("mine"));
        assertThat(Cifar10.folder(" ", cache)).isEqualTo(cache.resolve("cifar-10-batches-bin"));
        assertThat(Cifar10.folder(null, cache)).isEqualTo(cache.resolve("cifar-10-batches-bin"));
    }
}
