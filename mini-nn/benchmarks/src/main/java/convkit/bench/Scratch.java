package convkit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A temporary folder that goes away with its files, also when the run is interrupted. */
final class Scratch implements AutoCloseable {

    private final Path path;
    private final Thread atTheEnd = new Thread(this::delete);

    Scratch() throws IOException {
        path = Files.createTempDirectory("convkit-bench");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    Path path() {
        return path;
    }

    private void delete() {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("bench: " + path + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        delete();
    }
}
