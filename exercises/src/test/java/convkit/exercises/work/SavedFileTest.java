package convkit.exercises.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SavedFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("My.java"), "one");
    }

    private static CompletableFuture<Void> change(SavedFile saved) {
        return CompletableFuture.runAsync(() -> {
            try {
                saved.awaitChange();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void writingInPlaceAndRenamingOverItAreBothSaved() throws Exception {
        try (SavedFile saved = new SavedFile(file)) {
            CompletableFuture<Void> change = change(saved);
            Files.writeString(file, "two");
            change.get();
            change = change(saved);
            Path draft = Files.writeString(folder.resolve("draft"), "three");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            change.get();
            assertThat(file).hasContent("three");
        }
    }

    @Test
    void otherFilesAndTheSameTextAreNoChange() throws Exception {
        try (SavedFile saved = new SavedFile(file)) {
            CompletableFuture<Void> change = change(saved);
            Files.writeString(folder.resolve("Other.java"), "x");
            Files.writeString(file, "one");
            Files.delete(file);
            // Longer than the quiet after which the file is read.
            Thread.sleep(400);
            assertThat(change).isNotDone();
            Files.writeString(file, "two");
            change.get();
        }
    }
}
