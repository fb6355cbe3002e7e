package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that want too much of the machine that reads them. */
class ArchiveBoundsTest {

    @TempDir
    private Path folder;

    private Submission read(String name, byte[] content) throws IOException {
        return Wrapping.read(Files.write(folder.resolve(name), content));
    }

    private void assertRefused(String name, byte[] content, String problem) throws IOException {
        Submission submission = read(name, content);
        assertThat(submission.problem()).isEqualTo(problem);
        assertThat(submission.files()).isEmpty();
    }

    private static void assertHolds(Submission submission, String... paths) {
        assertThat(submission.problem()).isEmpty();
        assertThat(submission.files().keySet()).containsExactlyInAnyOrder(paths);
        assertThat(submission.files().values())
                .allSatisfy(content ->
                        assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(Wrapping.ANSWER));
    }

    @Test
    void namesThatAreTooLongOrTooDeepAreRefused() throws IOException {
        assertRefused(
                "a.zip",
                Wrapping.zip("x".repeat(496) + ".java"),
                "a.zip has a name of 501 characters; at most 500 may be");
        assertRefused(
                "a.zip", Wrapping.zip("x/".repeat(32) + "A.java"), "a.zip has folders 33 deep; at most 32 may be");
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] zeros = new byte[12 << 20];
        byte[] zip = Wrapping.zip("MyConv2d.java", zeros);
        Submission bomb = read("a.zip", zip);
        assertThat(bomb.problem())
                .matches("a.zip: MyConv2d.java unpacks from \\d+ to 12582912 bytes or more; at most 100 to 1 may be: an"
                        + " archive bomb\\?");
        byte[] gzip = Wrapping.gzip(Wrapping.tar("UTF-8", entries -> {
            TarArchiveEntry entry = new TarArchiveEntry("picture.png");
            entry.setSize(zeros.length);
            entries.putArchiveEntry(entry);
            entries.write(zeros);
            entries.closeArchiveEntry();
        }));
        assertRefused(
                "a.tar.gz",
                gzip,
                "a.tar.gz: it unpacks from " + gzip.length + " to " + 100 * gzip.length
                        + " bytes or more; at most 100 to 1 may be: an archive bomb?");
        assertRefused(
                "b.zip",
                Wrapping.zip("MyConv2d.java", new byte[(16 << 20) + 1]),
                "b.zip holds more than 16 MiB of sources and notebooks (at MyConv2d.java); hand in only the files with"
                        + " answers");
        // In a zip, what is not wanted is not unpacked.
        assertHolds(read("c.zip", joined(zeros)), "MyConv2d.java");
    }

    private static byte[] joined(byte[] zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("picture.png"));
            zip.write(zeros);
            zip.putNextEntry(new ZipEntry("MyConv2d.java"));
            zip.write(Wrapping.ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        assertRefused(
                "a.zip",
                Wrapping.zip(
                        IntStream.range(0, 10_001).mapToObj(i -> i + ".txt").toArray(String[]::new)),
                "a.zip has more than 10000 entries; hand in only the files with answers");
        assertRefused(
                "b.zip",
                Wrapping.zip(
                        IntStream.range(0, 1_001).mapToObj(i -> i + ".java").toArray(String[]::new)),
                "b.zip holds more than 1000 sources; hand in only the files with answers");
    }

    @Test
    void anArchiveThatIsTooLargeIsNotRead() throws IOException {
        Path file = folder.resolve("a.zip");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 33L << 20);
        }
        assertThat(Wrapping.read(file).problem())
                .isEqualTo("a.zip has 33 MiB; at most 32 may be: hand in only the files with answers");
    }

    @Test
    void aTarThatUnpacksToTooMuchIsRefusedWhateverItsRatio() throws IOException {
        byte[] picture = new byte[65 << 20];
        new Random(1).nextBytes(picture);
        Arrays.fill(picture, 1 << 20, picture.length, (byte) 0);
        byte[] gzip = Wrapping.gzip(Wrapping.tar("UTF-8", entries -> {
            TarArchiveEntry entry = new TarArchiveEntry("picture.png");
            entry.setSize(picture.length);
            entries.putArchiveEntry(entry);
            entries.write(picture);
            entries.closeArchiveEntry();
        }));
        assertRefused("a.tar.gz", gzip, "a.tar.gz unpacks to more than 64 MiB; hand in only the files with answers");
    }

    @Test
    void everyWayOfReadingALimitedStreamIsCounted() throws IOException {
        assertThat(new LimitedStream(new ByteArrayInputStream(new byte[5]), 5, "too much").readAllBytes())
                .hasSize(5);
        assertThat(new LimitedStream(new ByteArrayInputStream(new byte[5]), 5, "too much").markSupported())
                .isFalse();
        LimitedStream bytewise = new LimitedStream(new ByteArrayInputStream(new byte[3]), 1, "too much");
        assertThat(bytewise.read()).isZero();
        assertThatThrownBy(bytewise::read).isInstanceOf(RefusedException.class).hasMessage("too much");
        LimitedStream skipped = new LimitedStream(new ByteArrayInputStream(new byte[30_000]), 10_000, "too much");
        assertThat(skipped.skip(20_000)).isEqualTo(8_192);
        assertThatThrownBy(() -> skipped.skip(20_000)).hasMessage("too much");
        assertThatThrownBy(() -> new LimitedStream(new ByteArrayInputStream(new byte[9]), 8, "too much").readAllBytes())
                .hasMessage("too much");
    }
}
