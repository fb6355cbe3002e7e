package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.check.TestResult;
import convkit.grader.report.ConsoleReport;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.ExerciseReport.Status;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import convkit.grader.sandbox.Sandbox;
import convkit.grader.sandbox.TestSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/**
 * One class of honest and hostile submissions, graded together: no attack earns a point that its honest part does not,
 * the class finishes, and nobody else's report changes by a byte. {@code ./kit attacks} runs this and shows the table.
 */
@Tag("slow")
class AttackTest {

    private static final List<Attack> ATTACKS = Attack.all();

    private static AttackClass everybody;
    private static Map<String, SubmissionReport> graded;
    private static AttackClass honest;

    @BeforeAll
    static void gradeThemAll(@TempDir Path temporary) throws IOException {
        everybody = new AttackClass(Files.createDirectory(temporary.resolve("everybody")), ATTACKS);
        graded = everybody.grade(TestSandbox.get());
        honest = new AttackClass(Files.createDirectory(temporary.resolve("honest")), onlyHonest());
        honest.grade(TestSandbox.get());
    }

    private static List<Attack> onlyHonest() {
        return ATTACKS.stream().filter(Attack::isHonest).toList();
    }

    @AfterAll
    static void printTheTable() {
        List<String> rows = new ArrayList<>();
        double forged = 0;
        int contained = 0;
        for (Attack attack : ATTACKS) {
            SubmissionReport report = graded.get(attack.name());
            double points = report == null ? Double.NaN : attack.points(report);
            boolean asExpected = report != null
                    && points == attack.points()
                    && attack.says().stream().anyMatch(attack.said(report)::contains);
            if (!attack.isHonest()) {
                forged += Math.max(0, points - attack.points());
                contained += asExpected ? 1 : 0;
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "%-28s %-22s %5.1f of %4.1f  %s",
                    attack.name(),
                    attack.isHonest() ? "honest" : attack.heldBy(),
                    points,
                    attack.points(),
                    asExpected ? "" : "NOT AS EXPECTED"));
        }
        System.out.printf("%-28s %-22s %s%n", "submission", "held by", "points of honest ones");
        rows.forEach(row -> System.out.println(row.stripTrailing()));
        long attacks = ATTACKS.stream().filter(attack -> !attack.isHonest()).count();
        System.out.printf(Locale.ROOT, "attacks: %d of %d contained, %.0f forged points%n", contained, attacks, forged);
        printHowSoonHungCallsEnd();
    }

    /**
     * Shown, not asserted: how long it takes is the machine's business. Earlier calls of the same test count too; and where one
     * hung in a process that was used before, a fresh one got the same time again.
     */
    private static void printHowSoonHungCallsEnd() {
        Pattern hung = Pattern.compile("no answer within (\\d+(?:\\.\\d+)?) s");
        double[] late = everybody.timed().stream()
                .flatMap(report -> report.exercises().stream())
                .flatMap(report -> report.result().tests().stream())
                .flatMapToDouble(test -> hung.matcher(test.message())
                        .results()
                        .limit(1)
                        .mapToDouble(limit -> test.seconds() % Double.parseDouble(limit.group(1))))
                .sorted()
                .toArray();
        assertThat(late).as("tests with hung calls").hasSizeGreaterThan(10);
        System.out.printf(
                Locale.ROOT,
                "hung calls: in %d tests, which ended %.0f ms after the limit in the median, %.0f ms at most%n",
                late.length,
                1000 * late[late.length / 2],
                1000 * late[late.length - 1]);
    }

    @TestFactory
    Stream<DynamicTest> eachEarnsWhatIsRightInItAndSaysWhatHappened() {
        return ATTACKS.stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    SubmissionReport report = graded.get(attack.name());
                    assertThat(report).as("the class finished").isNotNull();
                    assertThat(attack.says()).as(attack.said(report)).anyMatch(attack.said(report)::contains);
                    assertThat(attack.points(report)).isEqualTo(attack.points());
                    assertThat(report.exercises()).hasSize(AttackClass.EXERCISES.size());
                    assertTheOthersAreWhole(attack, report);
                }));
    }

    private static void assertTheOthersAreWhole(Attack attack, SubmissionReport report) {
        for (ExerciseReport other : report.exercises()) {
            if (!attack.reports(report).contains(other)) {
                assertThat(other.result().allPassed())
                        .as("%s of %s", other.result().exercise().id(), attack.name())
                        .isTrue();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theReportsOfTheOthersAreTheSameBytesWithAndWithoutAttackers() {
        return onlyHonest().stream()
                .map(student -> DynamicTest.dynamicTest(student.name(), () -> {
                    assertThat(everybody.record(student.name())).isEqualTo(honest.record(student.name()));
                    assertThat(everybody.page(student.name())).isEqualTo(honest.page(student.name()));
                }));
    }

    @Test
    void theTableHoldsEveryFixtureOnce() throws IOException {
        List<String> fixtures = new ArrayList<>(BuiltAttacks.ALL.keySet());
        try (Stream<Path> folders = Files.list(Attack.FOLDER)) {
            folders.forEach(folder -> fixtures.add(folder.getFileName().toString()));
        }
        assertThat(ATTACKS).extracting(Attack::name).containsExactlyInAnyOrderElementsOf(fixtures);
        assertThat(ATTACKS).hasSizeGreaterThan(70).filteredOn(Attack::isHonest).hasSizeGreaterThan(4);
    }

    /** Without a sandbox they find what they look for, and would be paid: that they earn nothing above is not for lack of trying. */
    @Test
    void whatReadsWhatItMustNotDoesSoWhereNothingHoldsIt(@TempDir Path folder) throws IOException {
        List<Attack> readers = ATTACKS.stream()
                .filter(attack -> List.of("reads-files", "reads-proc").contains(attack.name()))
                .toList();
        Map<String, SubmissionReport> unheld = new AttackClass(folder, readers).grade(Sandbox.none());
        assertThat(unheld.get("reads-files").points())
                .isEqualTo(unheld.get("reads-files").maxPoints());
        assertThat(unheld.get("reads-proc").points())
                .isEqualTo(unheld.get("reads-proc").maxPoints());
    }

    private static ExerciseReport exercise(String submission, String id) {
        return graded.get(submission).exercises().stream()
                .filter(report -> report.result().exercise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCompileErrorIsToldInTheCompilersOwnWordsWithTheLine() {
        ExerciseReport exercise = exercise("compile-error", "output-size");
        assertThat(exercise.status()).isEqualTo(Status.NOT_COMPILED);
        assertThat(exercise.reason()).isEqualTo("MyOutputSize.java does not compile");
        assertThat(exercise.compilerOutput())
                .isEqualTo("MyOutputSize.java:8: error: ';' expected\n    return inputSize - kernelSize + 1\n");
        assertThat(exercise.result().maxPoints()).isPositive();
    }

    @Test
    void onlyTheTestForChangedArgumentsSeesThem() {
        assertThat(exercise("mutated-arguments", "conv2d").result().tests())
                .filteredOn(test -> !test.passed())
                .extracting(TestResult::name)
                .contains("leavesArgumentsUnchanged");
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
        GradeReport report = new GradeReport("none", 1, true, List.of(graded.get("hostile-text")), List.of());
        new ConsoleReport(new PrintWriter(console), Ansi.OFF).print(report, true);
        assertThat(console.toString())
                .contains("the submission's own text: <script>alert(1)</script>\"'>\\u001b[2J\\u202e@|bold hacked|@")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
        String html = new String(everybody.page("hostile-text"), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Text from the submission", "The submission printed")
                .doesNotContain("<script", "\u001b", "\u202e", "http:", "https:");
        String json = new String(everybody.record("hostile-text"), StandardCharsets.UTF_8);
        assertThat(json).contains("\\u001B[2J").doesNotContain("\u001b");
    }

    @Test
    void aForgedNameIsNotSaidAsOurs() throws IOException {
        TestResult test =
                exercise("forged-answer", "output-size").result().tests().get(0);
        assertThat(test.message()).contains("an exception of a class whose name cannot be shown");
        assertThat(test.message()).doesNotContain("PASSED");
        assertThat(test.studentMessage()).hasSizeLessThan(4_100);
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
