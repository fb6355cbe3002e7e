package convkit.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.grader.intake.Student;
import convkit.grader.policy.ExercisePolicy;
import convkit.grader.policy.HiddenTests;
import convkit.grader.policy.LatePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.score.ClassScores;
import convkit.grader.score.SampleClass;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradeTest {

    @Test
    void aStudentSeesHowTheResultCameAbout() {
        Policy policy = new Policy(
                "Week 3",
                List.of(),
                Map.of(
                        "conv2d", new ExercisePolicy(new BigDecimal("0.5"), false, Policy.HUNDRED, Set.of()),
                        "max-pool", new ExercisePolicy(BigDecimal.ONE, true, Policy.HUNDRED, Set.of())),
                new LatePolicy(
                        OffsetDateTime.parse("2026-02-01T12:00:00Z"),
                        Duration.ZERO,
                        BigDecimal.TEN,
                        Policy.HUNDRED,
                        null),
                new BigDecimal(120),
                BigDecimal.TEN,
                2,
                HiddenTests.FULL);
        ClassScores scores = ClassScores.of(
                SampleClass.report(SampleClass.of(
                        new Student("1", "1", "Ada", "", "", Instant.parse("2026-02-03T12:00:00Z")),
                        SampleClass.submission("ada", "conv2d:1001", "max-pool:1111"))),
                policy);
        // 0.75 + 5, at most 120 % of 2.5, is 3; less 20 % is 2.4 of 2.5
        assertThat(Grade.lines(scores.students().get(0), policy))
                .containsExactly(
                        Map.entry("conv2d, points × 0.5", "0.75 of 2.5"),
                        Map.entry("max-pool, extra credit", "5 of 5"),
                        Map.entry("Points", "5.75"),
                        Map.entry("Points counted, after the cap", "3"),
                        Map.entry("Lateness", "2 days, −20 %"),
                        Map.entry("Result", "9.6 of 10 (96 %)"));
    }
}
