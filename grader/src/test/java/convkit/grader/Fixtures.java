package convkit.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Submissions for tests, put together from the hostile ones of this module and the reference solutions. */
final class Fixtures {

    static final Path ATTACKS = Path.of("src/test/resources/submissions");
    static final Path STARTERS = Path.of("../exercises");
    static final Path SOLUTIONS = Path.of("../solutions");

    private static final Path REFERENCES = SOLUTIONS.resolve("src/main/java/convkit/solutions");

    private Fixtures() {}

    /** A folder with the named fixture's files and the reference solution of every exercise that it does not answer. */
    static Submission attack(String name, Path into) {
        Path folder = into.resolve(name);
        try (Stream<Path> files = Files.walk(ATTACKS.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(ATTACKS.resolve(name).relativize(file).toString()));
            }
            for (String topic : new String[] {"arithmetic/MyOutputSize", "convolution/MyConv2d", "pooling/MyMaxPool"}) {
                Path reference = REFERENCES.resolve(topic + ".java");
                Path target = folder.resolve(reference.getFileName());
                if (!Files.exists(target)) {
                    copy(reference, target);
                }
            }
            return Submission.at(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
