package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is in the cache afterwards. */
class DatasetFetchTest extends FetchFixture {

    @Test
    void bringsTheFileAndNothingElse() throws IOException {
        fetch();

        assertFetched();
        assertThat(publisher.ranges()).containsExactly("");
        assertThat(log.toString())
                .contains("images.gz: " + content.length + " of " + content.length + " bytes")
                .hasLineCount(4);
    }

    @Test
    void aSecondFetchAsksForNothing() throws IOException {
        fetch();
        fetch();

        assertThat(publisher.ranges()).hasSize(1);
    }

    @Test
    void aDamagedFileInTheCacheIsFetchedAgain() throws IOException {
        fetch();
        Files.write(directory.resolve("images.gz"), Arrays.copyOf(content, 1000));

        fetch();

        assertFetched();
    }

    @Test
    void wrongContentOfTheRightLengthIsRemoved() throws IOException {
        byte[] wrong = content.clone();
        wrong[content.length / 2] ^= 1;
        leavePart(wrong, content.length - 10);

        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("fetch clothes: images\\.gz has SHA-256 [0-9a-f]{64} but " + sha256()
                        + " is expected; the file was removed, run \\./kit data fetch clothes again");
        assertNothingLeft();

        fetch();
        assertFetched();
    }

    @Test
    void anInstalledPackageIsPreferredThoughPackedOtherwise() throws IOException {
        byte[] repacked = content.clone();
        // The time in the gzip header: other bytes, same content, as in Debian's package.
        repacked[4] = 77;
        Files.write(installed.resolve("images.gz"), repacked);

        fetch();

        assertThat(directory.resolve("images.gz")).hasBinaryContent(repacked);
        assertThat(publisher.ranges()).isEmpty();
    }

    @Test
    void anInstalledPackageWithOtherContentIsPassedOver() throws IOException {
        Files.write(installed.resolve("images.gz"), Arrays.copyOf(content, 1000));

        fetch();

        assertFetched();
    }

    @Test
    void twoFetchesDoNotMix() throws IOException {
        Files.createDirectories(directory);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(this::fetch)
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("fetch clothes: another fetch is already writing in " + directory
                            + "; wait until it is done");
        }
    }

    @Test
    void aCacheThatCannotBeMade() throws IOException {
        Files.createFile(cache);

        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("fetch clothes: cannot write in " + directory + " (")
                .hasMessageEndingWith("); free some space there, or set CONVKIT_CACHE to another folder");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full, a disk that is always full")
    void aFullDisk() throws IOException {
        Files.createDirectories(directory);
        Path part = Files.createSymbolicLink(directory.resolve("images.gz.part"), Path.of("/dev/full"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(DatasetException.class)
                .hasMessage("fetch clothes: cannot write in " + directory + " (No space left on device);"
                        + " free some space there, or set CONVKIT_CACHE to another folder");
        assertThat(directory.resolve("images.gz")).doesNotExist();
        Files.delete(part);
    }
}
