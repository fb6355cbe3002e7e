package convkit.grader.policy;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * No input to the policy reader has another outcome than a policy or a one-line error. {@code -Dconvkit.fuzz=100000} makes a
 * long run of it.
 */
class PolicyFuzzTest {

    private static final int INPUTS = Integer.getInteger("convkit.fuzz", 3_000);

    private static final String SEED_FILE = """
            {
              "assignment": "Week 3", "only": ["conv2d", "max-pool"], "decimals": 1, "outOf": 20.5,
              "exercises": {"conv2d": {"weight": 2, "extraCredit": true, "capPercent": 90, "forbid": ["threads"]}},
              "late": {"due": "2026-02-01T23:59:00+01:00", "graceMinutes": 15, "percentPerDay": 10, "closesAfterDays": 7},
              "totalCapPercent": 110, "hiddenTests": "outcome" // end
            }
            """;

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "null",
        "true",
        "-1",
        "1e999999999",
        "1e-999999999",
        "0.0000001",
        "9".repeat(60),
        "NaN",
        "/*",
        "*/",
        "//",
        "\n",
        "\\",
        "\\u0000",
        "\\ud800",
        "\u001b[2J",
        "\u202e",
        "\"weight\"",
        "\"conv2d\"",
        "\"late\"",
        "\"due\"",
        "{\"a\":".repeat(30),
        "\"2026-02-30T25:61:00Z\"",
        "\"+999999999-12-31T23:59:59-18:00\"",
        "é",
        "\ufeff"
    };

    @Test
    void everyInputIsAPolicyOrAOneLineError() {
        int policies = 0;
        int errors = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] input = mutated(new Random(seed));
            try {
                assertThat(PolicyFile.parse(input, "policy.json", Exercises.all()))
                        .isNotNull();
                policies++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage())
                        .as("seed " + seed)
                        .startsWith("policy.json")
                        .hasSizeLessThan(2_500)
                        .matches("[^\\p{Cntrl}\u202e\u001b]*");
                errors++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "seed " + seed + " ends in " + e.getClass().getName(), e);
            }
        }
        System.out.printf("fuzz: policies: %,d inputs, %,d read, %,d refused%n", INPUTS, policies, errors);
        assertThat(policies).isPositive();
        assertThat(errors).isGreaterThan(policies);
    }

    private static byte[] mutated(Random random) {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder(SEED_FILE);
        int edits = random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(from, text.substring(from, to));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
