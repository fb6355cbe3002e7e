package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {

    @Test
    void withoutTheFilesTheRemedyIsNamed(@TempDir Path cache) {
        Path missing = cache.resolve("fashion-mnist").resolve("t10k-images-idx3-ubyte.gz");

        assertThatThrownBy(() -> FashionMnist.read(cache, "t10k", "test set"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Fashion-MNIST: " + missing + " is not there; run ./kit data fetch fashion-mnist, or use"
                        + " FashionMnist.bundledTrain() and bundledTest(), which need no download");
    }

    @Test
    void everySourceIsEncrypted() {
        assertThat(FashionMnist.FULL.files()).hasSize(4);
        for (RemoteFile file : FashionMnist.FULL.files()) {
            assertThat(file.sources()).hasSize(2).extracting(URI::getScheme).containsOnly("https");
            assertThat(file.sources()).allMatch(source -> source.getPath().endsWith("/" + file.name()));
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void theWholeSetFromDebiansPackage(@TempDir Path cache) {
        assumeTrue(
                Files.isDirectory(FashionMnist.FULL.installed()),
                "Debian's package dataset-fashion-mnist is not installed; the full set is not tested");
        DatasetFetch.fetch(FashionMnist.FULL, cache, FetchProgress.lines(new PrintWriter(Writer.nullWriter())));

        ImageDataset train = FashionMnist.read(cache, "train", "training set");
        ImageDataset test = FashionMnist.read(cache, "t10k", "test set");

        assertThat(train).hasToString("Fashion-MNIST, training set: 60000 images 1×28×28 in 10 classes");
        assertThat(train.classCounts()).containsOnly(6000);
        assertThat(test.classCounts()).containsOnly(1000);
        // The numbers that the literature uses for this training set.
        Normalisation normalisation = Normalisation.of(train);
        assertThat(normalisation.mean()[0]).isCloseTo(0.2860f, within(5e-5f));
        assertThat(normalisation.standardDeviation()[0]).isCloseTo(0.3530f, within(5e-5f));
        assertContains(train, FashionMnist.bundledTrain());
        assertContains(test, FashionMnist.bundledTest());
    }

    private static void assertContains(ImageDataset whole, ImageDataset part) {
        assertThat(hashes(whole).containsAll(hashes(part))).isTrue();
    }

    /** One number for each image and its label. */
    private static Set<Integer> hashes(ImageDataset dataset) {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < dataset.size(); i++) {
            hashes.add(31 * Arrays.hashCode(dataset.image(i).data()) + dataset.label(i));
        }
        return hashes;
    }
}
