package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What networks do to a download. */
class DownloadTest extends FetchFixture {

    @Test
    void goesOnWhereAnEarlierFetchStopped() throws IOException {
        leavePart(content, 12_345);

        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsExactly("bytes=12345-");
    }

    @Test
    void startsAgainIfTheServerKnowsNoRanges() throws IOException {
        leavePart(new byte[content.length], 12_345);
        publisher.knowsRanges = false;

        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsExactly("bytes=12345-");
    }

    @Test
    void refusesAnotherRangeThanAskedFor() throws IOException {
        leavePart(content, 100);
        publisher.sendsWrongRange = true;

        assertDownloadFails(
                100, "asked for bytes from 100 but got bytes 0-" + (content.length - 1) + "/" + content.length);
    }

    @Test
    void connectionsThatBreakAreTakenUpAgain() throws IOException {
        publisher.breaksAfter = 200_000;

        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsExactly("", "bytes=200000-", "bytes=400000-");
    }

    @Test
    void aConnectionThatBreaksBeforeAnythingCameIsReportedAndTheNextFetchGoesOn() throws IOException {
        leavePart(content, 300_000);
        publisher.breaksAfter = 0;
        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("fetch clothes: images.gz could not be downloaded, 300000 of " + content.length
                        + " bytes are here (" + publisher.uri() + ": ");
        assertThat(directory.resolve("images.gz")).doesNotExist();

        publisher.breaksAfter = Integer.MAX_VALUE;
        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsOnly("bytes=300000-");
    }

    @Test
    void aServerThatBreaksOffAndKnowsNoRangesIsGivenUp() throws IOException {
        publisher.knowsRanges = false;
        publisher.breaksAfter = 200_000;

        // JDK 17 ends the stream as if nothing was wrong; JDK 25 throws, in its own words.
        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("200000 of " + content.length + " bytes are here (" + publisher.uri() + ": ")
                .hasMessageMatching(".*: (connection ended after 200000 bytes|Premature EOF)\\); check the network.*");
        assertThat(directory.resolve("images.gz")).doesNotExist();
    }

    @Test
    void aNewStartForgetsWhatWasThere() throws IOException {
        leavePart(new byte[content.length], 300_000);
        publisher.knowsRanges = false;
        publisher.breaksAfter = 200_000;

        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("200000 of " + content.length + " bytes are here");
        assertThat(directory.resolve("images.gz.part")).hasBinaryContent(Arrays.copyOf(content, 200_000));
    }

    @Test
    void aPartThatIsWholeIsNotDownloadedAgain() throws IOException {
        leavePart(content, content.length);

        fetch();

        assertFetched();
        assertThat(publisher.ranges()).isEmpty();
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws IOException {
        leavePart(Arrays.copyOf(content, content.length + 1), content.length + 1);

        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsExactly("");
    }

    @Test
    void anotherLengthIsRefusedBeforeAnythingIsWritten() throws IOException {
        // What a login page of a network looks like: status 200, and not the file.
        try (PublisherServer loginPage = new PublisherServer(new byte[5000])) {
            assertDownloadFails(
                    entry(loginPage.uri()),
                    0,
                    loginPage.uri() + ": offers 5000 bytes but " + content.length + " are expected");
        }
    }

    @Test
    void anAnswerWithoutAnEndIsCut() throws IOException {
        try (PublisherServer endless = new PublisherServer(new byte[content.length + 1])) {
            endless.tellsLength = false;
            assertDownloadFails(
                    entry(endless.uri()),
                    0,
                    endless.uri() + ": sends more than the " + content.length + " bytes expected");
        }
    }

    @Test
    void anAnswerThatDoesNotTellItsLengthIsRead() throws IOException {
        publisher.tellsLength = false;

        fetch();

        assertFetched();
    }

    @Test
    void notFound() throws IOException {
        publisher.status = 404;

        assertDownloadFails(0, "HTTP status 404");
    }

    @Test
    void nobodyListens() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://localhost:" + socket.getLocalPort() + "/file.gz");
        }

        assertThatThrownBy(() -> fetch(entry(nobody)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(nobody + ": Connection refused")
                .hasMessageNotContaining("\n");
    }

    @Test
    void noSuchHost() throws IOException {
        // RFC 6761 reserves .invalid: no network resolves it.
        assertDownloadFails(
                entry(URI.create("http://publisher.invalid/file.gz")),
                0,
                "http://publisher.invalid/file.gz: host name not found");
    }

    @Test
    void theSecondSourceHelpsOut() throws IOException {
        try (PublisherServer broken = new PublisherServer(content)) {
            broken.status = 503;
            fetch(entry(broken.uri(), publisher.uri()));
        }

        assertFetched();
    }

    @Test
    void everySourceThatFailedIsNamed() throws IOException {
        publisher.status = 403;
        try (PublisherServer broken = new PublisherServer(content)) {
            broken.status = 503;
            assertDownloadFails(
                    entry(broken.uri(), publisher.uri()),
                    0,
                    broken.uri() + ": HTTP status 503; " + publisher.uri() + ": HTTP status 403");
        }
    }
}
