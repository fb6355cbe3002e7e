package convkit.grader.similarity;

import com.sun.source.util.JavacTask;
import convkit.exercises.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What is given to JPlag: a folder per student with the files that a parser can read, and one with the starters. */
final class Sources {

    /** Answers have a few kilobytes; a parser needs a hundred times a file's size. */
    private static final int MAX_BYTES = 256 << 10;

    private final Path folder;

    /** @param folder an empty one */
    Sources(Path folder) {
        this.folder = folder;
    }

    /** Where each student has a folder. */
    Path students() {
        return folder.resolve("students");
    }

    /** Where the starters are. */
    Path starters() {
        return folder.resolve("starters");
    }

    /** Writes the starters of the exercises. */
    void addStarters(List<String> exercises, List<Exercise> all) throws IOException {
        Files.createDirectories(starters());
        for (Exercise exercise : all) {
            String resource = "starters/" + exercise.answerClass() + ".java.txt";
            try (InputStream in = Exercise.class.getResourceAsStream(resource)) {
                if (in != null && exercises.contains(exercise.id())) {
                    Files.write(starters().resolve(exercise.answerClass() + ".java"), in.readAllBytes());
                }
            }
        }
    }

    /**
     * Writes a student's files under names of ours.
     *
     * @param files content by path
     * @return why files were left out, by path
     */
    SortedMap<String, String> add(String key, Map<String, byte[]> files) throws IOException {
        SortedMap<String, String> leftOut = new TreeMap<>();
        Path own = Files.createDirectories(students().resolve(key));
        int number = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            // The number keeps two files of one name apart, and the path can be found again by it.
            String name = number++ + ".java";
            if (file.getValue().length > MAX_BYTES) {
                leftOut.put(file.getKey(), "has " + file.getValue().length + " bytes");
            } else if (!parses(new String(file.getValue(), StandardCharsets.UTF_8))) {
                leftOut.put(file.getKey(), "is no Java that a parser can read");
            } else {
                Files.write(own.resolve(name), file.getValue());
            }
        }
        return leftOut;
    }

    /** JPlag leaves out all of a student's work for one such file: who copies would only have to add one. */
    private static boolean parses(String text) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(Writer.nullWriter(), null, problems, List.of("-proc:none"), null, List.of(source));
            task.parse();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
        return problems.getDiagnostics().stream().noneMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
    }
}
