package convkit.grader.score;

import convkit.grader.intake.Student;
import convkit.grader.policy.LatePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.report.SubmissionReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * What a student gets.
 *
 * @param report what was found out about the submission
 * @param exercises one score per exercise of the class; 0 points for one that this submission does not answer
 * @param earned sum of the exercises' points, exact
 * @param counted the same, at most the cap of the whole; exact
 * @param daysLate days begun after the due time, 0 if in time
 * @param deductionPercent share of the counted points that lateness takes, 0 to 100
 * @param total the result: lateness taken off, scaled, then rounded once
 * @param outOf the full result
 */
public record StudentScore(
        SubmissionReport report,
        List<ExerciseScore> exercises,
        BigDecimal earned,
        BigDecimal counted,
        long daysLate,
        BigDecimal deductionPercent,
        BigDecimal total,
        BigDecimal outOf) {

    public StudentScore {
        exercises = List.copyOf(exercises);
    }

    /** @param max sum of the exercises' maxima without extra credit */
    static StudentScore of(
            SubmissionReport report, List<ExerciseScore> exercises, BigDecimal max, BigDecimal outOf, Policy policy) {
        BigDecimal earned = exercises.stream().map(ExerciseScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cap = max.multiply(policy.totalCapPercent()).divide(Policy.HUNDRED);
        // Without a maximum there is nothing that a cap could be a share of: all is extra credit.
        BigDecimal counted = max.signum() == 0 ? earned : earned.min(cap);
        LatePolicy late = policy.late();
        Instant handedIn = report.student().handedIn();
        long days = late == null || handedIn == null ? 0 : late.daysLate(handedIn);
        BigDecimal deduction = late == null ? BigDecimal.ZERO : late.deductionPercent(days);
        BigDecimal left = counted.multiply(Policy.HUNDRED.subtract(deduction)).divide(Policy.HUNDRED);
        return new StudentScore(
                report, exercises, earned, counted, days, deduction, scaled(left, max, outOf, policy), outOf);
    }

    /** The only rounding: the exact quotient, half up. */
    private static BigDecimal scaled(BigDecimal points, BigDecimal max, BigDecimal outOf, Policy policy) {
        if (policy.outOf() == null || max.signum() == 0) {
            return points.setScale(policy.decimals(), RoundingMode.HALF_UP);
        }
        return points.multiply(outOf).divide(max, policy.decimals(), RoundingMode.HALF_UP);
    }

    /** Share of the full result in percent, rounded down: only a full result is 100. */
    public int percent() {
        return outOf.signum() == 0
                ? 0
                : total.multiply(Policy.HUNDRED)
                        .divide(outOf, 0, RoundingMode.DOWN)
                        .intValueExact();
    }

    /** Who gets it. */
    public Student student() {
        return report.student();
    }

    /** Whether lateness could not be judged although it costs something. */
    public boolean handInUnknown(Policy policy) {
        return policy.late() != null && student().handedIn() == null;
    }
}
