package convkit.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercises;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of submissions through a run, with a grader that reads the outcome off the submission. */
class BatchTest {

    @TempDir
    private Path folder;

    private SmallClass small;
    private Queue<String> asked;

    @BeforeEach
    void makeAClass() throws IOException {
        small = new SmallClass(folder);
        asked = small.asked;
    }

    private static List<Double> points(GradeReport report) {
        return report.submissions().stream().map(SubmissionReport::points).toList();
    }

    @Test
    void everyoneIsGradedOnceAndKeptInTheOrderOfTheClass() throws IOException {
        try (RunFolder out = small.begin(false)) {
            assertThat(out.missing()).containsExactlyElementsOf(SmallClass.NAMES);
            assertThat(small.grade(out, 1)).isEmpty();
            assertThat(asked).containsExactly("ada", "bob", "cy", "dee", "eve", "closed");
            GradeReport report = out.writeResults();
            assertThat(report.submissions())
                    .extracting(SubmissionReport::name)
                    .containsExactlyElementsOf(SmallClass.NAMES);
            assertThat(points(report)).containsOnly(2.5);
            assertThat(out.graded("bob").orElseThrow().submission().files()).containsOnlyKeys("MyConv2d.java");
        }
        assertThat(folder.resolve("out/class.html")).exists();
    }

    @Test
    void whatIsGradedIsNotGradedAgainUnlessItWasHandedInAnew() throws IOException {
        try (RunFolder out = small.begin(false)) {
            small.grade(out, 1);
        }
        asked.clear();
        small.handIn("cy", "conv2d:1111");
        Files.delete(folder.resolve("out/records/dee.json"));
        Files.writeString(folder.resolve("out/records/eve.json"), "{\"torn");
        Files.writeString(folder.resolve("out/records/.bob.json.4711.tmp"), "half");
        try (RunFolder out = small.begin(true)) {
            assertThat(folder.resolve("out/records/.bob.json.4711.tmp")).doesNotExist();
            assertThat(out.missing()).containsExactly("dee", "eve");
            assertThat(small.grade(out, 1)).isEmpty();
            assertThat(asked).containsExactly("cy", "dee", "eve", "closed");
            assertThat(points(out.report())).containsExactly(2.5, 2.5, 5.0, 2.5, 2.5);
        }
    }

    @Test
    void aDefectOfTheGraderCostsNobodyElseAndIsTriedAgain() throws IOException {
        small.handIn("bob", "defect");
        try (RunFolder out = small.begin(false)) {
            assertThat(small.grade(out, 1)).containsExactly("bob");
            assertThat(asked)
                    .as("a new grader after a defect")
                    .containsExactly("ada", "bob", "closed", "cy", "dee", "eve", "closed");
            assertThat(points(out.report())).containsExactly(2.5, 0.0, 2.5, 2.5, 2.5);
            assertThat(out.report().submissions().get(1).problem())
                    .isEqualTo("not graded: the grader itself failed on it (java.lang.IllegalStateException: no such"
                            + " case), so this is no fault of the student's; --resume tries again");
            asked.clear();
            assertThat(small.grade(out, 1)).containsExactly("bob");
            assertThat(asked).containsExactly("bob", "closed");
        }
    }

    @Test
    void aFailingMachineEndsTheRunAndWhatIsGradedIsKept() throws IOException {
        small.handIn("cy", "machine");
        try (RunFolder out = small.begin(false)) {
            assertThatThrownBy(() -> small.grade(out, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no process can be started");
            assertThat(asked).containsExactly("ada", "bob", "cy", "closed");
            assertThat(out.missing()).containsExactly("cy", "dee", "eve");
            assertThatThrownBy(out::writeResults)
                    .hasMessage(folder.resolve("out/records/cy.json")
                            + " is missing or damaged; go on with ./kit grade --resume");
        }
    }

    @Test
    void aRecordThatCannotBeWrittenEndsTheRunAndLosesNothing() throws IOException {
        Path blocked = folder.resolve("out/records/cy.json/full");
        Files.createDirectories(blocked);
        try (RunFolder out = small.begin(false)) {
            assertThatThrownBy(() -> small.grade(out, 1)).isInstanceOf(IOException.class);
            assertThat(out.graded("bob")).isPresent();
            assertThat(out.graded("dee")).isEmpty();
        }
        Files.delete(blocked);
        Files.delete(blocked.getParent());
        try (RunFolder out = small.begin(true)) {
            small.grade(out, 1);
            assertThat(points(out.report())).containsOnly(2.5);
        }
    }

    @Test
    void jobsWorkAtTheSameTime() throws IOException {
        CyclicBarrier together = new CyclicBarrier(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        small.handIn("fay", "conv2d:1010");
        try (RunFolder out = small.begin(false);
                Progress progress = Progress.lines(6, 1, new PrintWriter(Writer.nullWriter()), () -> 0)) {
            SubmissionGrader.Factory graders = () -> small.new Reading() {
                @Override
                public SubmissionReport grade(Submission submission, Runnable finished) throws IOException {
                    threads.add(Thread.currentThread());
                    try {
                        // Alone, a worker would wait for ever.
                        together.await(30, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IOException(e);
                    }
                    return super.grade(submission, finished);
                }
            };
            new Batch(out, graders, progress).grade(Handed.of(small.works(), new SubmissionReader(Exercises.all())), 2);
            assertThat(out.missing()).isEmpty();
        }
        assertThat(threads).hasSize(2);
    }
}
