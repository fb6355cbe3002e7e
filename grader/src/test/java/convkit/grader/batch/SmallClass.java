package convkit.grader.batch;

import convkit.exercises.Exercises;
import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.SampleClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Five students whose outcomes stand in what they handed in, and a grader that reads them there. */
final class SmallClass {

    static final List<String> NAMES = List.of("ada", "bob", "cy", "dee", "eve");

    final Path students;
    /** What graders were asked to do, in order. */
    final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private final Path folder;

    SmallClass(Path folder) throws IOException {
        this.folder = folder;
        students = folder.resolve("class");
        for (String name : NAMES) {
            handIn(name, "conv2d:1010");
        }
    }

    /** @param outcome as {@link SampleClass} takes it, {@code defect} for one of the grader, {@code machine} for one of that */
    void handIn(String name, String outcome) throws IOException {
        Path file = students.resolve(name).resolve("MyConv2d.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, outcome);
    }

    List<StudentWork> works() throws IOException {
        return ClassFolder.at(students, null, HandInTimes.STANDARD).students();
    }

    static Run run(long seed, List<StudentWork> works, String... notes) {
        return new Run(
                Run.FORMAT,
                seed,
                "none",
                true,
                "0123456789",
                17,
                List.of("conv2d"),
                "",
                false,
                works.stream().map(StudentWork::student).toList(),
                List.of(notes));
    }

    RunFolder begin(boolean resume) throws IOException {
        return RunFolder.begin(folder.resolve("out"), run(1, works()), new byte[0], resume);
    }

    /** Grades as {@code MyConv2d.java} says. */
    class Reading implements SubmissionGrader {

        @Override
        public SubmissionReport grade(Submission submission, Runnable finished) throws IOException {
            asked.add(submission.student().key());
            String outcome = new String(submission.files().get("MyConv2d.java"), StandardCharsets.UTF_8);
            finished.run();
            if (outcome.equals("defect")) {
                throw new IllegalStateException("no such case");
            } else if (outcome.equals("machine")) {
                throw new IOException("no process can be started");
            }
            return SampleClass.of(submission.student(), SampleClass.submission("x", outcome));
        }

        @Override
        public void close() {
            asked.add("closed");
        }
    }

    List<String> grade(RunFolder out, int jobs) throws IOException {
        List<StudentWork> works = works();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try (Progress progress = Progress.lines(works.size(), 1, nowhere, () -> 0)) {
            return new Batch(out, Reading::new, progress)
                    .grade(Handed.of(works, new SubmissionReader(Exercises.all())), jobs);
        }
    }
}
