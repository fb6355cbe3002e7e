package convkit.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.grader.export.ChangesTable;
import convkit.grader.intake.Student;
import convkit.grader.policy.ExercisePolicy;
import convkit.grader.policy.HiddenTests;
import convkit.grader.policy.LatePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.ExerciseReport.Status;
import convkit.grader.report.SubmissionReport;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static ClassScores scores(Policy policy, SubmissionReport... submissions) {
        return ClassScores.of(SampleClass.report(submissions), policy);
    }

    private static Policy policy(Map<String, ExercisePolicy> exercises, LatePolicy late, String outOf) {
        BigDecimal of = outOf == null ? null : new BigDecimal(outOf);
        return new Policy("a", List.of(), exercises, late, Policy.HUNDRED, of, 2, HiddenTests.FULL);
    }

    private static SubmissionReport notCompiled(String name) {
        ExerciseReport graded = SampleClass.exercise("conv2d", "0000");
        return new SubmissionReport(
                Student.named(name),
                "",
                List.of(),
                List.of(new ExerciseReport(
                        Status.NOT_COMPILED, "MyConv2d.java", "does not compile", "", "", 0, graded.result())));
    }

    @Test
    void whoChangesAndWhyIsTold() {
        ClassScores before = scores(
                Policy.STANDARD,
                SampleClass.submission("ada", "conv2d:1101"),
                SampleClass.submission("bob", "conv2d:1110"),
                SampleClass.submission("cy", "conv2d:0110"),
                SampleClass.submission("dee", "conv2d:1100"),
                SampleClass.submission("gone", "conv2d:1100"));
        ClassScores after = scores(
                Policy.STANDARD,
                SampleClass.submission("new", "conv2d:1111"),
                SampleClass.submission("ada", "conv2d:1110"),
                notCompiled("bob"),
                SampleClass.submission("cy", "conv2d:0110"),
                SampleClass.submission("dee", "conv2d:1100", "max-pool:0000"));
        Changes changes = Changes.between(before, after);
        // The exercise that is graded now makes the full result another one for everybody.
        assertThat(changes.results()).extracting(Change::key).containsExactly("new", "ada", "bob", "cy", "dee", "gone");
        assertThat(changes.results().get(0).why()).containsExactly("is new");
        assertThat(changes.results().get(1))
                .isEqualTo(new Change(
                        "ada",
                        "ada",
                        new BigDecimal("3.50"),
                        new BigDecimal("4.50"),
                        List.of(
                                "conv2d: test3 passes now",
                                "conv2d: test4 fails now: expected 1 but got 2 " + SampleClass.SECRET,
                                "the result is of 10, of 5 before")));
        assertThat(changes.results().get(2).why())
                .containsExactly(
                        "conv2d: does not compile, runs before",
                        "conv2d: test1 fails now",
                        "conv2d: test2 fails now",
                        "conv2d: test3 fails now",
                        "the result is of 10, of 5 before");
        assertThat(changes.results().get(4).why())
                .containsExactly("max-pool is graded now", "the result is of 10, of 5 before");
        assertThat(changes.results().get(5).why()).containsExactly("is not there any more");
        assertThat(Changes.between(after, before).results().get(3).why())
                .containsExactly("max-pool is not graded any more", "the result is of 5, of 10 before");
    }

    @Test
    void onlyResultsThatChangeCountAsChanges() {
        // 1 + 2 + 0.5 and 2 + 1.5 points
        ClassScores before = scores(
                Policy.STANDARD,
                SampleClass.submission("ada", "conv2d:1101"),
                SampleClass.submission("bob", "conv2d:1" + "111"));
        ClassScores after = scores(
                Policy.STANDARD,
                SampleClass.submission("ada", "conv2d:0110"),
                SampleClass.submission("bob", "conv2d:1111"));
        Changes changes = Changes.between(before, after);
        assertThat(changes.results()).isEmpty();
        assertThat(changes.unaffected()).extracting(Change::key).containsExactly("ada");
        assertThat(changes.same()).isEqualTo(1);
        assertThat(ChangesTable.text(changes))
                .isEqualTo("0 students change, 2 students stay\nOther outcomes but the same result: ada\n");
    }

    @Test
    void whatThePolicyMakesOfTheSameOutcomesIsTold() {
        Student ada = new Student("ada", "17", "=Ada", "", "", Instant.parse("2026-02-02T12:00:00Z"));
        SubmissionReport report = SampleClass.of(ada, SampleClass.submission("x", "conv2d:1101"));
        LatePolicy late = new LatePolicy(
                OffsetDateTime.parse("2026-02-02T00:00:00Z"), Duration.ZERO, BigDecimal.TEN, Policy.HUNDRED, null);
        ExercisePolicy twice = new ExercisePolicy(BigDecimal.valueOf(2), true, Policy.HUNDRED, Set.of());
        Changes changes = Changes.between(
                scores(Policy.STANDARD, report), scores(policy(Map.of("conv2d", twice), late, "20"), report));
        assertThat(changes.results().get(0).why())
                .containsExactly(
                        "conv2d counts 7 of 10 extra, 3.5 of 5 before",
                        "lateness takes 10 %, 0 % before",
                        "the result is of 20, of 5 before");
        assertThat(ChangesTable.text(changes)).isEqualTo("""
                        =Ada (ada)  3.5 → 6.3
                            conv2d counts 7 of 10 extra, 3.5 of 5 before
                            lateness takes 10 %, 0 % before
                            the result is of 20, of 5 before

                        1 student changes, 0 students stay
                        """);
        assertThat(new String(ChangesTable.csv(changes), StandardCharsets.UTF_8))
                .isEqualTo(
                        "key,name,before,after,why\r\nada,'=Ada,3.5,6.3,\"conv2d counts 7 of 10 extra, 3.5 of 5 before;"
                                + " lateness takes 10 %, 0 % before; the result is of 20, of 5 before\"\r\n");
    }

    @Test
    void manyReasonsAreCut() {
        Change change =
                new Change("a", "a", null, BigDecimal.ONE, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
        assertThat(ChangesTable.text(new Changes(List.of(change), List.of(), 0)))
                .startsWith("a  – → 1\n    1\n")
                .contains("    8\n    … and 2 more\n");
    }
}
