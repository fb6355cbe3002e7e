package convkit.nn.conv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with the classes of the tests: environment and class path differ from those of this one. */
public final class ChildJvm {

    private final List<String> flags = new ArrayList<>();
    private List<String> modules = List.of("--add-modules", "jdk.incubator.vector");
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Predicate<String> jars = jar -> true;

    public ChildJvm flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    public ChildJvm withoutVectorModule() {
        modules = List.of();
        return this;
    }

    /** @param value null to have it unset */
    public ChildJvm environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public ChildJvm onlyJars(Predicate<String> wanted) {
        jars = wanted;
        return this;
    }

    /** Runs the main class and returns what it wrote to standard output, if it ended well. */
    public String run(Class<?> main, String... arguments) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String kept = Stream.of(path.split(System.getProperty("path.separator")))
                .filter(jars)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(modules);
        command.addAll(flags);
        command.addAll(List.of("-cp", kept, main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        environment.forEach((variable, value) -> {
            if (value == null) {
                builder.environment().remove(variable);
            } else {
                builder.environment().put(variable, value);
            }
        });
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError("child ended with " + process.exitValue() + " after saying: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
