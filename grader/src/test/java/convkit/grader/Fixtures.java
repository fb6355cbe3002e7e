package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.solutions.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Submissions for tests, put together from the hostile ones of this module and the reference solutions. */
final class Fixtures {

    static final Path STARTERS = Path.of("../exercises");
    static final Path SOLUTIONS = Path.of("../solutions");

    private Fixtures() {}

    /** What the command line would read there. */
    static Submission submission(Path path) {
        return new SubmissionReader(Exercises.all()).at(path);
    }

    /** A file with a catalogued wrong solution, as a student would hand it in. */
    static Path wrong(String exerciseId, String mistake, Path into) {
        Path file = into.resolve(exerciseId)
                .resolve(mistake)
                .resolve(Exercises.byId(exerciseId).answerClass() + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, new Catalogue().solutions(exerciseId).wrongSource(mistake));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first alternative solution of an exercise under the name of the student's class, with the helpers beside it. */
    static void alternative(Exercise exercise, Path into) throws IOException {
        Class<?> solution = new Catalogue()
                .solutions(exercise.id())
                .alternatives()
                .get(0)
                .get()
                .getClass();
        Path folder =
                SOLUTIONS.resolve("src/main/java/" + solution.getPackageName().replace('.', '/'));
        Files.createDirectories(into);
        String name = solution.getSimpleName();
        Files.writeString(
                into.resolve(exercise.answerClass() + ".java"),
                Files.readString(folder.resolve(name + ".java"))
                        .replaceAll("\\b" + name + "\\b", exercise.answerClass()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Path helper = into.resolve(file.getFileName());
                if (!Files.readString(file).contains("Exercise {") && !Files.exists(helper)) {
                    Files.copy(file, helper);
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
