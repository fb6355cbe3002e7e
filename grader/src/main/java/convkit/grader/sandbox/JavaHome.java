package convkit.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK that runs the grader and the child. */
final class JavaHome {

    private JavaHome() {}

    /** Its real folder. */
    static Path current() throws IOException {
        return Path.of(System.getProperty("java.home")).toRealPath();
    }

    /** Its {@code java} command. */
    static Path program() throws IOException {
        return current().resolve("bin").resolve("java");
    }

    /**
     * Files outside the JDK that its links point to. Debian keeps the configuration in {@code /etc/java-17-openjdk} and
     * links to it; a JVM that cannot read it does not start.
     */
    static List<Path> filesLinkedFrom(Path javaHome) throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(javaHome.resolve("conf")), Files.walk(javaHome.resolve("lib"), 3))) {
            return files.filter(Files::isSymbolicLink)
                    .map(JavaHome::target)
                    .filter(target -> !target.startsWith(javaHome))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Path target(Path link) {
        try {
            return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        } catch (IOException e) {
            return link;
        }
    }
}
