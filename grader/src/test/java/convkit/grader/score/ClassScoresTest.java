package convkit.grader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.grader.intake.Student;
import convkit.grader.policy.ExercisePolicy;
import convkit.grader.policy.HiddenTests;
import convkit.grader.policy.LatePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.report.GradeReport;
import convkit.grader.report.SubmissionReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassScoresTest {

    private static final Instant DUE = Instant.parse("2026-02-01T12:00:00Z");

    private static final LatePolicy LATE =
            new LatePolicy(DUE.atOffset(ZoneOffset.UTC), Duration.ZERO, BigDecimal.TEN, Policy.HUNDRED, null);

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    private static ExercisePolicy weight(String weight, boolean extra, String cap) {
        return new ExercisePolicy(decimal(weight), extra, decimal(cap), Set.of());
    }

    private static Policy policy(Map<String, ExercisePolicy> exercises, LatePolicy late, String cap, String outOf) {
        return new Policy(
                "a",
                List.of(),
                exercises,
                late,
                decimal(cap),
                outOf == null ? null : decimal(outOf),
                2,
                HiddenTests.FULL);
    }

    private static StudentScore score(Policy policy, Instant handedIn, String... patterns) {
        Student ada = new Student("1", "1", "ada", "", "", handedIn);
        GradeReport report = SampleClass.report(SampleClass.of(ada, SampleClass.submission("ada", patterns)));
        return ClassScores.of(report, policy).students().get(0);
    }

    @Test
    void withoutAPolicyThePointsOfTheTestsCount() {
        StudentScore score = score(Policy.STANDARD, null, "conv2d:1101", "max-pool:0010");
        assertThat(score.total()).isEqualTo("5.00");
        assertThat(score.outOf()).isEqualTo("10.00");
        assertThat(score.percent()).isEqualTo(50);
        assertThat(score.exercises()).extracting(ExerciseScore::points).containsExactly(decimal("3.5"), decimal("1.5"));
        assertThat(score.handInUnknown(Policy.STANDARD)).isFalse();
    }

    @Test
    void weightsAndExtraCreditCount() {
        Policy policy = policy(
                Map.of("conv2d", weight("2", false, "100"), "max-pool", weight("0.1", true, "100")),
                null,
                "1000",
                null);
        // 2 · 3.5 + 0.1 · 5 of 2 · 5
        StudentScore score = score(policy, null, "conv2d:1101", "max-pool:1111");
        assertThat(score.total()).isEqualTo("7.50");
        assertThat(score.outOf()).isEqualTo("10.00");
        StudentScore above = score(policy, null, "conv2d:1111", "max-pool:1111");
        assertThat(above.total()).isEqualTo("10.50");
        assertThat(above.percent()).isEqualTo(105);
    }

    @Test
    void capsBoundAnExerciseAndTheWhole() {
        Policy exercise = policy(Map.of("conv2d", weight("1", false, "60")), null, "1000", null);
        // 60 % of 5 points is full credit.
        assertThat(score(exercise, null, "conv2d:1101").total()).isEqualTo("3.00");
        assertThat(score(exercise, null, "conv2d:1101").outOf()).isEqualTo("3.00");
        assertThat(score(exercise, null, "conv2d:1000").total()).isEqualTo("1.00");
        Policy whole = policy(Map.of("max-pool", weight("1", true, "100")), null, "110", null);
        StudentScore capped = score(whole, null, "conv2d:1111", "max-pool:1111");
        assertThat(capped.earned()).isEqualByComparingTo("10");
        assertThat(capped.counted()).isEqualByComparingTo("5.5");
        assertThat(capped.total()).isEqualTo("5.50");
    }

    @Test
    void latenessIsTakenOffWhatCounts() {
        Policy policy = policy(Map.of(), LATE, "1000", null);
        assertThat(score(policy, DUE, "conv2d:1111").total()).isEqualTo("5.00");
        StudentScore late = score(policy, DUE.plusSeconds(90_000), "conv2d:1101");
        assertThat(late.daysLate()).isEqualTo(2);
        assertThat(late.deductionPercent()).isEqualByComparingTo("20");
        assertThat(late.total()).isEqualTo("2.80");
        StudentScore unknown = score(policy, null, "conv2d:1101");
        assertThat(unknown.total()).isEqualTo("3.50");
        assertThat(unknown.handInUnknown(policy)).isTrue();
    }

    /** 1/3 of a point three times is one point, and 0.1 · 3 is 0.3: nothing is rounded before the end. */
    @Test
    void arithmeticIsExactAndRoundedOnceHalfUp() {
        Policy third = policy(Map.of(), null, "1000", "1");
        // 3.5 / 5 · 1 = 0.7; 1 / 5; 0.5 / 15 = 0.0333…
        assertThat(score(third, null, "conv2d:1101").total()).isEqualTo("0.70");
        assertThat(score(third, null, "conv2d:0001", "max-pool:0000", "dropout:0000")
                        .total())
                .isEqualTo("0.03");
        // 1.5 · 0.67 = 1.005: binary arithmetic would make 1.00 of it.
        Policy fine = policy(Map.of("conv2d", weight("0.67", false, "100")), null, "1000", null);
        assertThat(score(fine, null, "conv2d:0010").total()).isEqualTo("1.01");
        Policy none = policy(Map.of("conv2d", weight("1", true, "100")), null, "10", "20");
        assertThat(score(none, null, "conv2d:1111").total()).isEqualTo("5.00");
    }

    @Test
    void anExerciseGradedForAnybodyCountsForEverybodyInTheOrderOfTheCourse() {
        GradeReport report = SampleClass.report(
                SampleClass.submission("a", "max-pool:1111"),
                SampleClass.submission("b", "output-size:1111"),
                new SubmissionReport(Student.named("c"), "no Java file", List.of(), List.of()));
        ClassScores scores = ClassScores.of(report, Policy.STANDARD);
        assertThat(scores.exercises()).extracting(ExerciseScore::exercise).containsExactly("output-size", "max-pool");
        assertThat(scores.outOf()).isEqualTo("10.00");
        assertThat(scores.students())
                .extracting(StudentScore::total)
                .containsExactly(decimal("5.00"), decimal("5.00"), decimal("0.00"));
        Policy without = policy(Map.of("max-pool", weight("0", false, "100")), null, "1000", null);
        assertThat(ClassScores.of(report, without).exercises())
                .extracting(ExerciseScore::exercise)
                .containsExactly("output-size");
        ClassScores empty = ClassScores.of(SampleClass.report(), Policy.STANDARD);
        assertThat(empty.outOf()).isZero();
        GradeReport nothing =
                SampleClass.report(new SubmissionReport(Student.named("c"), "no Java file", List.of(), List.of()));
        assertThat(ClassScores.of(nothing, Policy.STANDARD).students().get(0).percent())
                .isZero();
    }

    @Test
    void oneStudentHasOneSubmission() {
        GradeReport report = SampleClass.report(SampleClass.submission("same"), SampleClass.submission("same"));
        assertThatThrownBy(() -> ClassScores.of(report, Policy.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("student 'same' has two submissions; hand in one of them");
    }
}
