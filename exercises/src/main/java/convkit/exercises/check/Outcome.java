package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import java.util.Arrays;

/**
 * What came back from a call.
 *
 * @param result what was returned, in canonical form and encoded: a copy nobody can change; null if the call threw
 * @param thrown name of the class that was thrown; empty if the call returned
 */
record Outcome(byte[] result, String thrown) {

    static Outcome returned(Object result) {
        return new Outcome(Codec.encode(Canonical.of(result)), "");
    }

    /** Only the class counts: the wording of a message is the student's own. */
    static Outcome threw(Throwable thrown) {
        return new Outcome(
                null,
                thrown instanceof StudentException student
                        ? student.className()
                        : thrown.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome
                && thrown.equals(outcome.thrown)
                && Arrays.equals(result, outcome.result);
    }

    @Override
    public int hashCode() {
        return 31 * thrown.hashCode() + Arrays.hashCode(result);
    }
}
