package convkit.grader;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A class with attackers in it, graded from its folder to the files of each student. */
final class AttackClass {

    /** The exercises that are attacked. Each submission also holds the right answer to the one it does not attack. */
    static final List<Exercise> EXERCISES = Stream.of("output-size", "conv2d")
            .map(id -> Exercises.byId(id).withCallLimit(Duration.ofMillis(1_500)))
            .toList();

    private static final int WORKERS = 2;
    private static final Path REFERENCES = Fixtures.SOLUTIONS.resolve("src/main/java/convkit/solutions");
    private static final Path RIGHT = Attack.FOLDER.resolveSibling("Right.java");

    private final Path students;
    private final Path results;

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

    /** Grades everybody, several at a time, and writes their reports; what they got, by the name of their work. */
    Map<String, SubmissionReport> grade(Sandbox sandbox) throws IOException {
        Queue<StudentWork> waiting =
                new ConcurrentLinkedQueue<>(ClassFolder.at(students, null).students());
        Map<String, SubmissionReport> graded = new ConcurrentHashMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Void>> work = Stream.generate(() -> worker(sandbox, waiting, graded))
                    .limit(WORKERS)
                    .map(workers::submit)
                    .toList();
            for (Future<Void> each : work) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("the class did not finish", e);
        } finally {
            workers.shutdownNow();
        }
        return graded;
    }

    private Callable<Void> worker(Sandbox sandbox, Queue<StudentWork> waiting, Map<String, SubmissionReport> graded) {
        return () -> {
            SubmissionReader reader = new SubmissionReader(EXERCISES);
            ReportFolder folder = ReportFolder.at(results);
            try (Grader grader = new Grader(EXERCISES, SolutionBook.find().orElseThrow(), 1, sandbox)) {
                for (StudentWork student = waiting.poll(); student != null; student = waiting.poll()) {
                    SubmissionReport report = grader.grade(student.read(reader), () -> {});
                    folder.inside(student.key()).write(grader.report(List.of(report)));
                    graded.put(student.name(), report);
                }
            }
            return null;
        };
    }

    /** The report of one student, for programs or for people. */
    byte[] file(String student, String name) throws IOException {
        return Files.readAllBytes(results.resolve(student).resolve(name));
    }
}
