package convkit.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starters and recorded mistakes are what the solutions say; with {@code -Dconvkit.generate=true} they are made so. */
class GeneratedFilesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void filesInExercisesAreUpToDate() throws IOException {
        Map<Path, String> files = GeneratedFiles.of(ROOT, Chosen.exercises());
        assertThat(files).isNotEmpty();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            if (Boolean.getBoolean("convkit.generate")) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
            assertThat(file.getKey()).exists();
            assertThat(Files.readString(file.getKey()))
                    .as(
                            "%s differs from what the solutions say; write it anew with%n  %s%n",
                            file.getKey(), GeneratedFiles.COMMAND)
                    .isEqualTo(file.getValue());
        }
    }
}
