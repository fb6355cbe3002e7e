package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.SolutionBook;
import convkit.exercises.check.TestResult;
import convkit.grader.intake.Submission;
import convkit.grader.report.ConsoleReport;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.ExerciseReport.Status;
import convkit.grader.report.GradeReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.TestSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** One class of hostile submissions, graded in one go: each may lose its own points and nothing else. */
@Tag("slow")
class AttackTest {

    private static final List<String> HONEST = List.of("helper-files", "helper-files-flat");

    private static GradeReport report;
    private static Map<String, SubmissionReport> byName;
    private static Path folder;

    @BeforeAll
    static void gradeThemAll(@TempDir Path temporary) throws IOException {
        folder = temporary;
        List<String> names = new ArrayList<>();
        try (var attacks = Files.list(Fixtures.ATTACKS)) {
            attacks.map(attack -> attack.getFileName().toString()).sorted().forEach(names::add);
        }
        List<Submission> submissions =
                names.stream().map(name -> Fixtures.attack(name, temporary)).toList();
        try (Grader grader = new Grader(exercises(), SolutionBook.find().orElseThrow(), 1, TestSandbox.get())) {
            report = Fixtures.grade(grader, 1, submissions);
        }
        byName = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), report.submissions().get(i));
        }
    }

    /** The two that are attacked, with a short limit, because loops are to be waited for here. */
    private static List<Exercise> exercises() {
        return Exercises.all().stream()
                .filter(e -> e.id().equals("output-size") || e.id().equals("conv2d"))
                .map(e -> e.withCallLimit(Duration.ofMillis(1_500)))
                .toList();
    }

    private static ExerciseReport exercise(String submission, String id) {
        return byName.get(submission).exercises().stream()
                .filter(report -> report.result().exercise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endless-loop                | output-size | no answer within 1.5 s
            exit                        | output-size | the process that ran the code ended (exit status 0) before it answered; System.exit and Runtime.halt do that
            halt                        | output-size | the process that ran the code ended (exit status 42) before it answered; System.exit and Runtime.halt do that
            exit-in-static-initialiser  | output-size | making an object of MyOutputSize: the process that ran the code ended (exit status 0) before it answered; System.exit and Runtime.halt do that
            loop-in-static-initialiser  | output-size | making an object of MyOutputSize: no answer within 1.5 s
            constructor-with-parameter  | output-size | making an object of MyOutputSize: MyOutputSize has no constructor without parameters; add one
            memory-eater                | output-size | the process ran out of memory (256 MiB)
            stack-overflow              | output-size | threw java.lang.StackOverflowError in line
            output-flood                | output-size | result is -1 but
            garbage-in-the-channel      | output-size | the process sent something that is no answer (frame does not begin with the kit's mark); code that writes to the process's own output does that
            closed-channel              | output-size | before it answered; System.exit and Runtime.halt do that
            assertion-error             | output-size | threw java.lang.AssertionError in line 8 of MyOutputSize
            hostile-get-message         | output-size | threw MyOutputSize$Hostile
            hostile-text                | output-size | threw IllegalStateException in line 9 of MyOutputSize
            null-result                 | conv2d      | result: null was returned but a tensor [1, 1, 2, 2] was expected
            nan-result                  | conv2d      | result[0, 0, 0, 0] is NaN but 122 was expected (4 of 4 values differ)
            wrong-shape                 | conv2d      | result has shape [1, 2, 3] but [1, 1, 2, 2] was expected
            huge-result                 | conv2d      | the result has 67174418 bytes; at most 67108864 can be returned
            lazy-loop                   | conv2d      | no answer within 1.5 s
            """)
    void anAttackCostsItsOwnExerciseAndSaysWhy(String submission, String id, String message) {
        ExerciseReport attacked = exercise(submission, id);
        assertThat(attacked.status()).isEqualTo(Status.GRADED);
        assertThat(attacked.result().points()).isZero();
        assertThat(attacked.result().tests()).hasSizeGreaterThan(5).noneMatch(TestResult::passed);
        assertThat(attacked.result().tests())
                .anySatisfy(test -> assertThat(test.message()).contains(message));
        assertTheOthersAreWhole(submission, id);
    }

    private static void assertTheOthersAreWhole(String submission, String attacked) {
        for (ExerciseReport other : byName.get(submission).exercises()) {
            if (!other.result().exercise().id().equals(attacked)) {
                assertThat(other.result().allPassed())
                        .as("%s of %s", other.result().exercise().id(), submission)
                        .isTrue();
            }
        }
    }

    @Test
    void everyFixtureIsJudgedSomewhere() {
        assertThat(byName).hasSize(24);
        for (SubmissionReport submission : report.submissions()) {
            assertThat(submission.exercises()).hasSize(2);
        }
        for (String name : HONEST) {
            assertThat(byName.get(name).points())
                    .as(name)
                    .isEqualTo(byName.get(name).maxPoints());
        }
    }

    @Test
    void aCompileErrorIsToldInTheCompilersOwnWordsWithTheLine() {
        ExerciseReport exercise = exercise("compile-error", "output-size");
        assertThat(exercise.status()).isEqualTo(Status.NOT_COMPILED);
        assertThat(exercise.reason()).isEqualTo("MyOutputSize.java does not compile");
        assertThat(exercise.compilerOutput())
                .isEqualTo("MyOutputSize.java:8: error: ';' expected\n    return inputSize - kernelSize + 1\n");
        assertThat(exercise.result().points()).isZero();
        assertThat(exercise.result().maxPoints()).isPositive();
        assertTheOthersAreWhole("compile-error", "output-size");
    }

    @Test
    void aFileWithoutAnAnswerIsTold() {
        ExerciseReport exercise = exercise("missing-class", "output-size");
        assertThat(exercise.status()).isEqualTo(Status.NO_ANSWER);
        assertThat(exercise.reason())
                .isEqualTo("MyOutputSize.java: no class in this file implements OutputSizeExercise");
        assertThat(exercise.result().points()).isZero();
        assertTheOthersAreWhole("missing-class", "output-size");
    }

    @Test
    void onlyTheTestForChangedArgumentsSeesThem() {
        ExerciseReport exercise = exercise("mutated-arguments", "conv2d");
        assertThat(exercise.result().tests())
                .filteredOn(test -> !test.passed())
                .extracting(TestResult::name)
                .contains("leavesArgumentsUnchanged");
        assertThat(exercise.result().points()).isPositive();
    }

    @Test
    void aFloodOfOutputIsCut() {
        ExerciseReport exercise = exercise("output-flood", "output-size");
        assertThat(exercise.output()).hasSize(4_000).matches("A+");
        assertThat(exercise.outputDropped()).isGreaterThan(2_000_000_000L);
    }

    @Test
    void whatAStrangerWroteIsLabelledAndHarmlessInEveryReport() throws IOException {
        TestResult test =
                exercise("hostile-text", "output-size").result().tests().get(0);
        assertThat(test.studentMessage()).contains("<script>alert(1)</script>", "\u001b[2J");
        assertThat(test.message()).doesNotContain("script");

        StringWriter console = new StringWriter();
        new ConsoleReport(new PrintWriter(console), Ansi.OFF).print(report, true);
        assertThat(console.toString())
                .contains("the submission's own text: <script>alert(1)</script>\"'>\\u001b[2J\\u202e@|bold hacked|@")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");

        ReportFolder.at(folder.resolve("report")).write(report);
        String html = Files.readString(folder.resolve("report/report.html"));
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Text from the submission", "The submission printed")
                .doesNotContain("<script", "\u001b", "\u202e", "http:", "https:");
        String json = Files.readString(folder.resolve("report/report.json"));
        assertThat(json).contains("\\u001B[2J").doesNotContain("\u001b");
    }

    @Test
    void assertionErrorsAreTextAndNeverAVerdict() {
        TestResult test =
                exercise("assertion-error", "output-size").result().tests().get(0);
        assertThat(test.passed()).isFalse();
        assertThat(test.studentMessage()).isEqualTo("all tests passed");
        assertThat(exercise("hostile-get-message", "output-size")
                        .result()
                        .tests()
                        .get(0)
                        .studentMessage())
                .isEqualTo("(getMessage itself threw java.lang.IllegalStateException)");
    }
}
