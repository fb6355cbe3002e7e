package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataCacheTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void eachPlatformHasItsPlace() {
        assertThat(DataCache.directory(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".cache/convkit"));
        assertThat(DataCache.directory(Map.of(), "Mac OS X", HOME)).isEqualTo(HOME.resolve("Library/Caches/convkit"));
        assertThat(DataCache.directory(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME))
                .isEqualTo(Path.of("local", "convkit"));
        assertThat(DataCache.directory(Map.of(), "Windows 11", HOME))
                .isEqualTo(HOME.resolve("AppData").resolve("Local").resolve("convkit"));
    }

    @Test
    void theVariableWins() {
        assertThat(DataCache.directory(Map.of("CONVKIT_CACHE", "elsewhere"), "Linux", HOME))
                .isEqualTo(Path.of("elsewhere").toAbsolutePath());
        assertThat(DataCache.directory(Map.of("CONVKIT_CACHE", " "), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/convkit"));
    }
}
