package convkit.grader.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    private static final LatePolicy LATE = new LatePolicy(
            OffsetDateTime.parse("2026-02-01T12:00:00Z"),
            Duration.ofMinutes(15),
            new BigDecimal("12.5"),
            new BigDecimal(30),
            4);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 0, 0",
        "2026-02-01T12:00:00Z, 0, 0",
        "2026-02-01T12:15:00Z, 0, 0",
        "2026-02-01T12:15:00.000000001Z, 1, 12.5",
        "2026-02-02T12:00:00Z, 1, 12.5",
        "2026-02-02T12:00:01Z, 2, 25",
        "2026-02-03T13:00:00Z, 3, 30",
        "2026-02-05T12:00:00Z, 4, 30",
        "2026-02-05T12:00:01Z, 5, 100",
        "2036-02-05T12:00:01Z, 3657, 100"
    })
    void daysBegunAreCountedFromTheDueTime(Instant handedIn, long days, BigDecimal percent) {
        assertThat(LATE.daysLate(handedIn)).isEqualTo(days);
        assertThat(LATE.deductionPercent(days)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 12.5", "7, 87.5", "9, 100"})
    void withoutClosingTheCapIsTheMost(long days, BigDecimal percent) {
        LatePolicy open = new LatePolicy(LATE.due(), Duration.ZERO, new BigDecimal("12.5"), Policy.HUNDRED, null);
        assertThat(open.deductionPercent(days)).isEqualByComparingTo(percent);
        assertThat(open.daysLate(LATE.due().toInstant().minusSeconds(1))).isZero();
    }
}
