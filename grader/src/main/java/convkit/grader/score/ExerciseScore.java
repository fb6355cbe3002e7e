package convkit.grader.score;

import convkit.grader.policy.ExercisePolicy;
import convkit.grader.policy.Policy;
import convkit.grader.report.ExerciseReport;
import java.math.BigDecimal;

/**
 * What one exercise counts. All numbers are exact.
 *
 * @param exercise its id
 * @param points counted, weight and cap applied
 * @param maxPoints what a correct answer counts: the cap
 * @param extraCredit whether the points are on top of the maximum
 */
public record ExerciseScore(String exercise, BigDecimal points, BigDecimal maxPoints, boolean extraCredit) {

    /** The points of the tests times the weight, at most the cap. */
    static ExerciseScore of(ExerciseReport report, ExercisePolicy policy) {
        BigDecimal max = maxPoints(report, policy);
        BigDecimal earned = BigDecimal.ZERO;
        for (var test : report.result().tests()) {
            earned = earned.add(BigDecimal.valueOf(test.points()));
        }
        // Exact: dividing by a hundred only moves the decimal point.
        BigDecimal cap = max.multiply(policy.capPercent()).divide(Policy.HUNDRED);
        return new ExerciseScore(
                report.result().exercise().id(),
                earned.multiply(policy.weight()).min(cap),
                cap,
                policy.extraCredit());
    }

    private static BigDecimal maxPoints(ExerciseReport report, ExercisePolicy policy) {
        BigDecimal max = BigDecimal.ZERO;
        for (var test : report.result().tests()) {
            max = max.add(BigDecimal.valueOf(test.maxPoints()));
        }
        return max.multiply(policy.weight());
    }
}
