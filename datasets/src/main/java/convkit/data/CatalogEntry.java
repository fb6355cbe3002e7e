package convkit.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A data set that the kit knows.
 *
 * @param name on the command line, such as {@code "fashion-mnist"}
 * @param trainSize number of training images
 * @param testSize number of test images
 * @param licence in a word
 * @param installed folder where a package of the operating system puts the same files
 * @param files what has to be fetched; none if the data set is bundled
 */
record CatalogEntry(String name, int trainSize, int testSize, String licence, Path installed, List<RemoteFile> files) {

    static CatalogEntry bundled(String name, int trainSize, int testSize, String licence) {
        return new CatalogEntry(name, trainSize, testSize, licence, Path.of(""), List.of());
    }

    boolean isBundled() {
        return files.isEmpty();
    }

    boolean isFetched(Path cache) {
        return files.stream()
                .allMatch(file -> Files.isRegularFile(directory(cache).resolve(file.name())));
    }

    /** Folder of this data set in the cache. */
    Path directory(Path cache) {
        return cache.resolve(name);
    }

    String fetchCommand() {
        return "./kit data fetch " + name;
    }
}
