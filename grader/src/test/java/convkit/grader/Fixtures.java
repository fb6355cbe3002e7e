package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.TestSandbox;
import convkit.solutions.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Submissions for tests, put together from the hostile ones of this module and the reference solutions. */
final class Fixtures {

    static final Path STARTERS = Path.of("../exercises");
    static final Path SOLUTIONS = Path.of("../solutions");

    private Fixtures() {}

    /** What the command line would read there. */
    static Submission submission(Path path) {
        SubmissionReader reader = new SubmissionReader(Exercises.all());
        return reader.at(path, HandInTimes.STANDARD, new HashSet<>()).read(reader);
    }

    /** All of them, one after the other. */
    static GradeReport grade(Grader grader, long seed, List<Submission> submissions) throws IOException {
        List<SubmissionReport> reports = new ArrayList<>();
        for (Submission submission : submissions) {
            reports.add(grader.grade(submission, () -> {}));
        }
        return new GradeReport(TestSandbox.get().level(), seed, true, reports, List.of());
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

    /** Every file in a folder, in hexadecimal digits, by path. */
    static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
