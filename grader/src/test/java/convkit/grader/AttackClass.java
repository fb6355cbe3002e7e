package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.grader.batch.Batch;
import convkit.grader.batch.Handed;
import convkit.grader.batch.Progress;
import convkit.grader.batch.Run;
import convkit.grader.batch.RunFolder;
import convkit.grader.batch.SubmissionGrader;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.Student;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class with attackers in it, graded from its folder to the files of each student. */
final class AttackClass {

    /** The exercises that are attacked. Each submission also holds the right answer to the one it does not attack. */
    static final List<Exercise> EXERCISES = Stream.of("output-size", "conv2d")
            .map(id -> Exercises.byId(id).withCallLimit(Duration.ofMillis(1_500)))
            .toList();

    static final long SEED = 1;

    private static final int WORKERS = 2;
    private static final Path REFERENCES = Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions");
    private static final Path RIGHT = Attack.FOLDER.resolveSibling("Right.java");

    private final Path students;
    private final Path results;
    private final Collection<SubmissionReport> timed = new ConcurrentLinkedQueue<>();

    /** @param folder empty; students' work and their results go there */
    AttackClass(Path folder, List<Attack> attacks) throws IOException {
        students = Files.createDirectories(folder.resolve("students"));
        results = folder.resolve("results");
        for (Attack attack : attacks) {
            if (attack.isBuilt()) {
                BuiltAttacks.ALL.get(attack.name()).write(students, attack.name());
            } else {
                layOut(attack, students.resolve(attack.name()));
            }
        }
    }

    private static void layOut(Attack attack, Path folder) throws IOException {
        Path source = Attack.FOLDER.resolve(attack.name());
        boolean needsRight = false;
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Fixtures.copy(file, folder.resolve(source.relativize(file).toString()));
                needsRight |= Files.readString(file).contains("Right.");
            }
        }
        if (needsRight) {
            Fixtures.copy(RIGHT, folder.resolve("Right.java"));
        }
        for (Exercise exercise : EXERCISES) {
            if (!attack.exercise().equals(exercise.id()) && !attack.exercise().equals("all")) {
                Fixtures.copy(reference(exercise), folder.resolve(exercise.answerClass() + ".java"));
            }
        }
    }

    static Path reference(Exercise exercise) {
        return REFERENCES.resolve(exercise.topic()).resolve(exercise.answerClass() + ".java");
    }

    /** Grades everybody as {@code ./kit grade} does, and writes all results; what they got, by the name of their work. */
    Map<String, SubmissionReport> grade(Sandbox sandbox) throws IOException {
        List<StudentWork> works =
                ClassFolder.at(students, null, HandInTimes.STANDARD).students();
        List<Student> names = works.stream().map(StudentWork::student).toList();
        byte[] noPolicy = {};
        SolutionBook book = SolutionBook.find().orElseThrow();
        Run run = Run.of(SEED, sandbox.level(), true, EXERCISES, noPolicy, false, names, List.of());
        PrintWriter unheard = new PrintWriter(Writer.nullWriter());
        try (RunFolder folder = RunFolder.begin(results, run, noPolicy, false);
                Progress progress = Progress.of(works.size(), EXERCISES.size(), unheard)) {
            new Batch(folder, () -> new Timing(new Grader(EXERCISES, book, SEED, sandbox)), progress)
                    .grade(Handed.of(works, new SubmissionReader(EXERCISES)), WORKERS);
            return folder.writeResults().submissions().stream()
                    .collect(Collectors.toMap(SubmissionReport::name, report -> report));
        }
    }

    /** Reports as they are before they are kept, which is without times. */
    Collection<SubmissionReport> timed() {
        return timed;
    }

    private final class Timing implements SubmissionGrader {

        private final Grader grader;

        Timing(Grader grader) {
            this.grader = grader;
        }

        @Override
        public SubmissionReport grade(Submission submission, Runnable finished) throws IOException {
            SubmissionReport report = grader.grade(submission, finished);
            timed.add(report);
            return report;
        }

        @Override
        public void close() {
            grader.close();
        }
    }

    /** What is kept of one student, for programs. */
    byte[] record(String student) throws IOException {
        return Files.readAllBytes(results.resolve("records/" + student + ".json"));
    }

    /** The page that one student gets. */
    byte[] page(String student) throws IOException {
        return Files.readAllBytes(results.resolve("students/" + student + "/report.html"));
    }
}
