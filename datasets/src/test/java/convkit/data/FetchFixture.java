package convkit.data;

import static convkit.data.IdxReaderTest.gzip;
import static convkit.data.IdxReaderTest.idx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A data set of one file, its publisher, and an empty cache. */
abstract class FetchFixture {

    @TempDir
    Path folder;

    Path cache;
    Path directory;
    Path installed;
    byte[] content;
    PublisherServer publisher;
    final StringWriter log = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        cache = folder.resolve("cache");
        directory = cache.resolve("clothes");
        installed = Files.createDirectory(folder.resolve("installed"));
        // Random, so that packing does not make it small: half a megabyte is several network buffers.
        int[] pixels = new Random(1).ints(650 * 28 * 28, 0, 256).toArray();
        content = gzip(idx(new int[] {2051, 650, 28, 28}, pixels));
        publisher = new PublisherServer(content);
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    void fetch() throws IOException {
        fetch(entry(publisher.uri()));
    }

    void fetch(CatalogEntry entry) {
        DatasetFetch.fetch(entry, cache, FetchProgress.lines(new PrintWriter(log)));
    }

    CatalogEntry entry(URI... sources) throws IOException {
        RemoteFile file = new RemoteFile("images.gz", content.length, sha256(), List.of(sources));
        return new CatalogEntry("clothes", 600, 50, "MIT", installed, List.of(file));
    }

    String sha256() throws IOException {
        return RemoteFile.sha256(Files.write(folder.resolve("published.gz"), content));
    }

    void leavePart(byte[] bytes, int length) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("images.gz.part"), Arrays.copyOf(bytes, length));
    }

    void assertFetched() throws IOException {
        assertThat(directory.resolve("images.gz")).hasBinaryContent(content);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("images.gz", ".lock");
        }
    }

    void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".lock");
        }
    }

    void assertDownloadFails(int bytesHere, String reason) throws IOException {
        assertDownloadFails(entry(publisher.uri()), bytesHere, publisher.uri() + ": " + reason);
    }

    void assertDownloadFails(CatalogEntry entry, int bytesHere, String reasons) {
        assertThatThrownBy(() -> fetch(entry))
                .isInstanceOf(DatasetException.class)
                .hasMessage("fetch clothes: images.gz could not be downloaded, " + bytesHere + " of " + content.length
                        + " bytes are here (" + reasons + "); check the network and run ./kit data fetch clothes again,"
                        + " it continues there, or put the file into " + directory + " yourself");
        assertThat(directory.resolve("images.gz")).doesNotExist();
    }
}
