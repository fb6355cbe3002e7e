package convkit.solutions;

import convkit.exercises.check.CompilationException;
import convkit.exercises.check.CompiledClasses;
import convkit.exercises.check.InMemoryCompiler;
import convkit.exercises.check.Mistake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The wrong solutions of one exercise: edits the reference's source, which lies beside its class, and compiles it. */
final class WrongSolutions {

    private final String exerciseId;
    private final Class<?> reference;
    private final List<WrongSolution> all;
    private CompiledClasses compiled;

    WrongSolutions(String exerciseId, Class<?> reference, List<WrongSolution> all) {
        this.exerciseId = exerciseId;
        this.reference = reference;
        this.all = List.copyOf(all);
    }

    List<Mistake> mistakes() {
        return all.stream()
                .map(wrong -> new Mistake(
                        wrong.id(),
                        wrong.message(),
                        wrong.failsTest(),
                        () -> instance(classes().load(packageOf(wrong.id()) + "." + reference.getSimpleName()))))
                .toList();
    }

    String source(String mistake) {
        WrongSolution wrong = all.stream()
                .filter(candidate -> candidate.id().equals(mistake))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("solutions " + exerciseId
                        + ": there is no wrong solution '" + mistake + "'; there are "
                        + String.join(", ", all.stream().map(WrongSolution::id).toList())));
        return source(wrong);
    }

    private String source(WrongSolution wrong) {
        // In a package of its own, so that all can be compiled together.
        return wrong.applyTo(file(), referenceSource())
                .replaceFirst("package [\\w.]+;", "package " + packageOf(wrong.id()) + ";");
    }

    private String packageOf(String mistake) {
        return reference.getPackageName() + ".wrong." + mistake.replace('-', '_');
    }

    private String file() {
        return reference.getSimpleName() + ".java";
    }

    private String referenceSource() {
        try (InputStream in = reference.getResourceAsStream(file())) {
            if (in == null) {
                throw new IllegalStateException("solutions " + exerciseId + ": " + file() + " is not on the class path"
                        + " beside " + reference.getName() + "; sources of references must be called My….java");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("solutions " + exerciseId + ": cannot read " + file(), e);
        }
    }

    /**
     * All wrong solutions, compiled once and together, because starting a compiler takes longer than they do.
     *
     * @throws IllegalStateException if an edit does not fit the reference or does not compile
     */
    private synchronized CompiledClasses classes() {
        if (compiled == null) {
            Map<String, String> sources = new TreeMap<>();
            all.forEach(wrong -> sources.put(wrong.id() + "/" + file(), source(wrong)));
            try {
                compiled =
                        InMemoryCompiler.ofThisJdk().compile("solutions " + exerciseId + ": a wrong solution", sources);
            } catch (CompilationException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return compiled;
    }

    static Object instance(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "solutions: " + type.getName() + " must be public, with a public constructor without parameters",
                    e);
        }
    }
}
