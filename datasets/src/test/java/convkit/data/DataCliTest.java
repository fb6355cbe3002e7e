package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCliTest {

    /** RFC 6761 reserves .invalid: no network resolves it. */
    private static final URI NOWHERE = URI.create("http://publisher.invalid/labels.gz");

    @TempDir
    private Path cache;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private CatalogEntry clothes;
    private byte[] content;

    @BeforeEach
    void makeACatalog() throws IOException {
        content = IdxReaderTest.gzip(IdxReaderTest.idx(new int[] {2049, 3}, 1, 2, 3));
        Path installed = Files.createDirectory(cache.resolve("installed"));
        Path file = Files.write(installed.resolve("labels.gz"), content);
        clothes = new CatalogEntry(
                "clothes",
                60_000,
                10_000,
                "MIT",
                installed,
                List.of(new RemoteFile("labels.gz", content.length, RemoteFile.sha256(file), List.of(NOWHERE))));
    }

    @Test
    void listShowsWhatIsThere() {
        assertThat(run("list")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "NAME                      TRAIN    TEST  STATE        LICENCE",
                        "clothes                  60,000  10,000  not fetched  MIT",
                        "mnist-digits              8,000   2,000  bundled      MIT, CC BY-SA 3.0",
                        "Fetched data sets lie in " + cache + "; CONVKIT_CACHE names another folder.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void fetchThenList() {
        assertThat(run("fetch", "clothes")).isZero();
        assertThat(out.toString().lines())
                .containsExactly("clothes is in " + cache.resolve("clothes") + ", checksums verified");

        assertThat(run("list")).isZero();
        assertThat(out.toString().lines()).contains("clothes                  60,000  10,000  fetched      MIT");
    }

    @Test
    void aBundledSetNeedsNoFetch() {
        assertThat(run("fetch", "mnist-digits")).isZero();

        assertThat(out.toString().lines()).containsExactly("mnist-digits is bundled; there is nothing to fetch");
    }

    @Test
    void aFailureIsOneLine() throws IOException {
        Files.delete(clothes.installed().resolve("labels.gz"));

        assertThat(run("fetch", "clothes")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly("fetch clothes: labels.gz could not be downloaded, 0 of "
                        + content.length
                        + " bytes are here (http://publisher.invalid/labels.gz: host name not found); check the network and run ./kit data fetch clothes again,"
                        + " it continues there, or put the file into " + cache.resolve("clothes") + " yourself");
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        assertThat(run("fetch", "cifar")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("data fetch: there is no data set cifar; known are clothes, mnist-digits");
    }

    @Test
    void aWrongCommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("fetch")).isEqualTo(2);
        assertThat(run("show")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "data: no command given; use list, or fetch NAME",
                        "Missing required parameter: 'NAME'",
                        "Unmatched argument at index 0: 'show'");
    }

    @Test
    void help() {
        assertThat(run("--help")).isZero();
        assertThat(run("fetch", "--help")).isZero();

        assertThat(out.toString()).contains("Usage: data", "Usage: data fetch");
    }

    private int run(String... arguments) {
        return new DataCli(List.of(clothes, MnistDigits.CATALOG_ENTRY), cache, false)
                .commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
