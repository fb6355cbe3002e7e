package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

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
    void everyKindOfArchiveGivesTheSameSources() throws IOException {
        String[] names = {"MyConv2d.java", "work/util/Numbers.java", "readme.txt"};
        String[] sources = {"MyConv2d.java", "work/util/Numbers.java"};
        assertHolds(read("a.zip", Wrapping.zip(names)), sources);
        assertHolds(read("a.tar", Wrapping.tar(names)), sources);
        assertHolds(read("a.tar.gz", Wrapping.gzip(Wrapping.tar(names))), sources);
        assertHolds(read("a.tgz", Wrapping.gzip(Wrapping.tar(names))), sources);
        // Told by its content: people rename files.
        Submission renamed = read("b.zip", Wrapping.gzip(Wrapping.tar(names)));
        assertHolds(renamed, sources);
        assertThat(renamed.student().key()).isEqualTo("b");
        assertThat(renamed.singleFile()).isFalse();
        assertThat(renamed.notes()).isEmpty();
    }

    @Test
    void whatTheFinderAndHiddenFilesLeaveBehindIsNoSecondAnswer() throws IOException {
        assertHolds(
                read(
                        "a.zip",
                        Wrapping.zip(
                                "MyConv2d.java",
                                "__MACOSX/._MyConv2d.java",
                                "__MACOSX/MyConv2d.java",
                                "._MyConv2d.java",
                                ".history/MyConv2d.java",
                                "target/MyConv2d.java")),
                "MyConv2d.java");
    }

    @Test
    void namesOfOldWindowsProgramsAreRead() throws IOException {
        assertHolds(
                read("a.zip", Wrapping.zip("work\\MyConv2d.java", "./x/My.java")), "work/MyConv2d.java", "x/My.java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../MyConv2d.java       | a.zip has a name that leaves its folder: ../MyConv2d.java; pack it without '..'
            a/../../MyConv2d.java  | a.zip has a name that leaves its folder: a/../../MyConv2d.java; pack it without '..'
            ..\\evil.txt           | a.zip has a name that leaves its folder: ..\\evil.txt; pack it without '..'
            /etc/MyConv2d.java     | a.zip has an absolute name: /etc/MyConv2d.java; pack the folder, not the disk
            C:\\MyConv2d.java      | a.zip has an absolute name: C:\\MyConv2d.java; pack the folder, not the disk
            """)
    void namesThatLeaveTheFolderAreRefused(String name, String problem) throws IOException {
        assertRefused("a.zip", Wrapping.zip("MyPool.java", name), problem);
        assertRefused(
                "a.tar.gz",
                Wrapping.gzip(Wrapping.tar("MyPool.java", name)),
                problem.replaceFirst("^a.zip", "a.tar.gz"));
    }

    @Test
    void aZeroByteInANameIsRefused() throws IOException {
        byte[] zip = replaced(Wrapping.zip("MyConv2d.java\1.txt"), "MyConv2d.java\1", "MyConv2d.java\0");
        assertRefused("a.zip", zip, "a.zip has a name with a zero byte: MyConv2d.java?.txt");
    }

    @Test
    void namesThatAreNotUtf8AreReadAndSaid() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("Übung/MyConv2d.java"));
            zip.write(Wrapping.ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        Submission submission = read("a.zip", bytes.toByteArray());
        assertHolds(submission, "\uFFFDbung/MyConv2d.java");
        assertThat(submission.notes())
                .containsExactly(
                        "a.zip has names that are not UTF-8; read with \uFFFD in place of the unknown letters");
        byte[] tar = Wrapping.tar("ISO-8859-1", entries -> {
            entries.putArchiveEntry(new TarArchiveEntry("Übung/MyConv2d.java"));
            entries.closeArchiveEntry();
        });
        assertThat(read("a.tar", tar).notes())
                .containsExactly(
                        "a.tar has names that are not UTF-8; read with \uFFFD in place of the unknown letters");
        assertHolds(read("b.zip", Wrapping.zip("Übung/MyConv2d.java")), "Übung/MyConv2d.java");
        assertHolds(read("b.tar", Wrapping.tar("Übung/MyConv2d.java")), "Übung/MyConv2d.java");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        byte[] tar = Wrapping.tar("UTF-8", entries -> {
            for (byte type : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
                TarArchiveEntry link = new TarArchiveEntry("My" + (char) type + ".java", type);
                link.setLinkName("/etc/passwd");
                entries.putArchiveEntry(link);
                entries.closeArchiveEntry();
            }
            entries.putArchiveEntry(new TarArchiveEntry("MyPipe.java", TarConstants.LF_FIFO));
            entries.closeArchiveEntry();
        });
        Submission submission = read("a.tar", tar);
        assertThat(submission.problem())
                .isEqualTo(
                        folder.resolve("a.tar")
                                + " holds no .java file and no exercise cell; hand in the files with answers, such as MyConv2d.java");
        assertThat(submission.notes())
                .containsExactly(
                        "a.tar: My2.java is a link and was not followed; hand in the file itself",
                        "a.tar: My1.java is a link and was not followed; hand in the file itself");

        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            ZipArchiveEntry link = new ZipArchiveEntry("MyConv2d.java");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(read("a.zip", Arrays.copyOf(channel.array(), (int) channel.size()))
                        .notes())
                .containsExactly("a.zip: MyConv2d.java is a link and was not followed; hand in the file itself");
    }

    @Test
    void sparseFilesAreRefused() throws IOException {
        byte[] tar = Wrapping.tar("UTF-8", entries -> {
            entries.putArchiveEntry(new TarArchiveEntry("MyConv2d.java", TarConstants.LF_GNUTYPE_SPARSE));
            entries.closeArchiveEntry();
        });
        assertRefused(
                "a.tar",
                tar,
                "a.tar: MyConv2d.java is a sparse file, whose holes could be of any size; pack it without --sparse");
    }

    @Test
    void aFileTwiceIsRefused() throws IOException {
        assertRefused(
                "a.tar",
                Wrapping.tar("MyConv2d.java", "MyConv2d.java"),
                "a.tar holds MyConv2d.java twice; hand in one of them");
    }

    @Test
    void emptyArchivesAreSaidToBe() throws IOException {
        assertRefused("a.zip", new byte[0], "a.zip is empty (0 bytes); hand it in again");
        assertRefused("a.zip", Wrapping.zip(), "a.zip is an empty archive; pack the files with answers");
        assertRefused(
                "a.tar.gz", Wrapping.gzip(Wrapping.tar()), "a.tar.gz is an empty archive; pack the files with answers");
    }

    @Test
    void otherFilesAreNoArchives() throws IOException {
        assertRefused(
                "a.zip",
                "Rar!\32\7\0 and so on".getBytes(StandardCharsets.ISO_8859_1),
                "a.zip is no zip and no tar.gz archive, whatever its name says; pack it as one of these");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() throws IOException {
        Submission submission = read("a.zip", Wrapping.zip("inner.zip", Wrapping.zip("MyConv2d.java")));
        assertThat(submission.problem()).contains("holds no .java file and no exercise cell");
        assertThat(submission.notes())
                .containsExactly("a.zip: inner.zip is an archive in an archive and was not opened");
    }

    @Test
    void encryptedArchivesAreRefused() throws IOException {
        byte[] zip = Wrapping.zip("MyConv2d.java");
        int directory = indexOf(zip, "PK\1\2");
        zip[directory + 8] |= 1;
        assertRefused("a.zip", zip, "a.zip is encrypted (MyConv2d.java); hand it in without a password");
    }

    @Test
    void unusualMethodsAreRefused() throws IOException {
        byte[] zip = Wrapping.zip("MyConv2d.java");
        zip[indexOf(zip, "PK\1\2") + 10] = 14;
        assertRefused(
                "a.zip",
                zip,
                "a.zip: MyConv2d.java is packed with method 14; only 0 (stored) and 8 (deflated) are read: pack it with"
                        + " the system's own program");
    }

    @Test
    void aWrongChecksumIsDamage() throws IOException {
        byte[] zip = Wrapping.zip("MyConv2d.java");
        zip[indexOf(zip, "PK\1\2") + 16] ^= 1;
        assertRefused(
                "a.zip",
                zip,
                "a.zip is damaged: the content of MyConv2d.java does not fit its checksum; pack it again");
        assertRefused(
                "a.tar",
                replaced(Wrapping.tar("MyConv2d.java"), "MyConv2d", "MyConv3d"),
                "a.tar is damaged: a header does not fit its checksum; pack it again");
        byte[] gzip = Wrapping.gzip(Wrapping.tar("MyConv2d.java"));
        gzip[gzip.length - 5] ^= 1;
        assertRefused("a.tar.gz", gzip, "a.tar.gz is damaged (IOException); pack it again");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 40, 100})
    void aTornArchiveIsDamaged(int length) throws IOException {
        byte[] zip = Arrays.copyOf(Wrapping.zip("MyConv2d.java"), length);
        assertThat(read("a.zip", zip).problem()).matches("a.zip is damaged \\(\\w+\\); pack it again");
        byte[] gzip = Arrays.copyOf(Wrapping.gzip(Wrapping.tar("MyConv2d.java")), length);
        assertThat(read("a.tar.gz", gzip).problem()).matches("a.tar.gz is damaged \\(\\w+\\); pack it again");
    }

    private static int indexOf(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
