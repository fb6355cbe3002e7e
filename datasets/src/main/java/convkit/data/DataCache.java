package convkit.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where fetched data sets lie: {@code CONVKIT_CACHE} if it is set, otherwise the platform's place for caches. */
final class DataCache {

    private DataCache() {}

    static Path directory() {
        return directory(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path directory(Map<String, String> environment, String osName, Path home) {
        String chosen = environment.getOrDefault("CONVKIT_CACHE", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("convkit");
        }
        return home.resolve(os.startsWith("mac") ? "Library/Caches" : ".cache").resolve("convkit");
    }
}
