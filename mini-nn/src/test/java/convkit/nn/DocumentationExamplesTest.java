package convkit.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package documents itself with an example, and the examples compile. */
class DocumentationExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java/convkit/nn");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);

    /** What an example may take for granted; it may also declare the same names for itself. */
    private static final String FRAME = """
            %s
            import java.nio.file.Path;
            import java.util.*;
            import java.util.random.RandomGenerator;
            class Example {
                static RandomGenerator random;
                static Layer model;
                static Trainer trainer;
                static Batch batch;
                static Batches train;
                static Batches validation;
                static int epochs;
                static void run() throws Exception {
            %s
                }
            }
            """;

    static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPackageIsDocumented() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(packages()).hasSize((int) files.filter(Files::isRegularFile)
                    .map(Path::getParent)
                    .distinct()
                    .count());
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void theExampleCompiles(Path file) throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(file).replace("\r\n", "\n"))
                .results()
                .map(DocumentationExamplesTest::code)
                .toList();
        assertThat(examples).as("examples in %s", file).isNotEmpty();
        String imports = packages().stream()
                .map(other -> "import convkit.nn."
                        + SOURCES.relativize(other.getParent()).toString().replace(File.separatorChar, '.') + ".*;")
                .collect(Collectors.joining("\n"));
        for (String example : examples) {
            assertThat(errors(FRAME.formatted(imports, example))).as(example).isEmpty();
        }
    }

    private static String code(MatchResult found) {
        return found.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-d", "target/examples", "-cp", "target/classes");
        try {
            Files.createDirectories(Path.of("target/examples"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        compiler.getTask(null, null, found, options, null, List.of(unit)).call();
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
