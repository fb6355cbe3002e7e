package convkit.grader.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What lateness costs. A day is 24 hours from the due time, and a day begun counts as a whole one.
 *
 * @param due when submissions are due; its offset also holds for times of hand-in that are known without one
 * @param grace lateness up to this long costs nothing; beyond it, days are counted from {@code due}
 * @param percentPerDay share of the points that each day costs
 * @param capPercent at most this share is taken, 0 to 100
 * @param closesAfterDays what comes in more than so many days late earns nothing; null for never
 */
public record LatePolicy(
        OffsetDateTime due, Duration grace, BigDecimal percentPerDay, BigDecimal capPercent, Integer closesAfterDays) {

    /**
     * Days begun after the due time; 0 if in time or within the grace.
     *
     * @param handedIn when it came in
     */
    public long daysLate(Instant handedIn) {
        Duration late = Duration.between(due.toInstant(), handedIn);
        if (late.compareTo(grace) <= 0 || late.isNegative() || late.isZero()) {
            return 0;
        }
        long whole = late.toDays();
        return late.equals(Duration.ofDays(whole)) ? whole : whole + 1;
    }

    /** Share of the points that is taken, 0 to 100, exact. */
    public BigDecimal deductionPercent(long daysLate) {
        if (closesAfterDays != null && daysLate > closesAfterDays) {
            return Policy.HUNDRED;
        }
        return percentPerDay.multiply(BigDecimal.valueOf(daysLate)).min(capPercent);
    }
}
