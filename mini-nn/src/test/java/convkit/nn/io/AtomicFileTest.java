package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void theOldContentStaysUntilTheNewIsWhole() throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[] {1});
        AtomicFile.write(file, channel -> {
            channel.write(ByteBuffer.wrap(new byte[] {2, 3}));
            assertThat(Files.readAllBytes(file)).containsExactly(1);
        });
        assertThat(Files.readAllBytes(file)).containsExactly(2, 3);
    }

    @Test
    void aFailureLeavesTheOldContentAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[] {1});
        assertThatThrownBy(() -> AtomicFile.write(file, channel -> {
                    channel.write(ByteBuffer.wrap(new byte[] {2, 3}));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
