package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"fashion-mnist", "mnist-digits"})
    void theFilesAreThoseThatTheScriptsMade(String folder) throws IOException, GeneralSecurityException {
        List<String> lines = new String(resource(folder + "/SHA256SUMS"), StandardCharsets.US_ASCII)
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        for (String line : lines) {
            String[] sumAndName = line.split("  ");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(folder + "/" + sumAndName[1]));
            assertThat(HexFormat.of().formatHex(digest)).as(sumAndName[1]).isEqualTo(sumAndName[0]);
        }
        assertThat(new String(resource(folder + "/LICENSE"), StandardCharsets.UTF_8))
                .contains("The MIT License", "The above copyright notice");
    }

    @Test
    void fashionMnistHasAThousandImagesOfEachClass() {
        ImageDataset train = FashionMnist.bundledTrain();
        ImageDataset test = FashionMnist.bundledTest();

        assertThat(train.classCounts()).hasSize(10).containsOnly(1000);
        assertThat(test.classCounts()).hasSize(10).containsOnly(200);
        assertThat(train).hasToString("Fashion-MNIST, bundled training set: 10000 images 1×28×28 in 10 classes");
        assertThat(test).hasToString("Fashion-MNIST, bundled test set: 2000 images 1×28×28 in 10 classes");
        assertThat(train.description().licence()).isEqualTo("MIT, © 2017 Zalando SE");
    }

    @Test
    void mnistDigitsHaveEachClassInItsShare() {
        ImageDataset train = MnistDigits.bundledTrain();
        ImageDataset test = MnistDigits.bundledTest();

        assertThat(train.classCounts()).containsExactly(801, 902, 793, 825, 784, 691, 811, 856, 755, 782);
        assertThat(test.classCounts()).containsExactly(200, 225, 198, 207, 196, 172, 203, 214, 189, 196);
        assertThat(train).hasToString("MNIST digits, training set: 8000 images 1×28×28 in 10 classes");
    }

    @Test
    void noDigitIsInBothSets() {
        Set<Integer> seen = hashes(MnistDigits.bundledTrain());
        Set<Integer> test = hashes(MnistDigits.bundledTest());

        assertThat(seen).hasSize(8000);
        assertThat(test).hasSize(2000).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void theOrderIsMixedSoThatTheFirstAreASample() {
        // 100 draws, about 10 of each class: fewer than 2 of one has a chance of 1 in 3,000 per class.
        assertThat(Arrays.stream(FashionMnist.bundledTrain().take(100).classCounts()))
                .allMatch(count -> count >= 2);
        assertThat(Arrays.stream(MnistDigits.bundledTrain().take(100).classCounts()))
                .allMatch(count -> count >= 2);
    }

    @Test
    void aLibraryWithoutItsData() {
        DatasetDescription description = new DatasetDescription("test", List.of("a"), "", "");

        assertThatThrownBy(() -> Bundled.read("nothing", "train", description))
                .isInstanceOf(DatasetException.class)
                .hasMessage("nothing/train-images.idx3.gz: not inside the library; build it again with ./mvnw package");
    }

    private static Set<Integer> hashes(ImageDataset dataset) {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < dataset.size(); i++) {
            hashes.add(Arrays.hashCode(dataset.image(i).data()));
        }
        return hashes;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FashionMnist.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
