package convkit.grader.policy;

import java.util.Locale;

/** How much a student is told about the tests they cannot read. */
public enum HiddenTests {
    /** Everything, as for public tests: inputs, expected values, diagnosis. */
    FULL,
    /** What each test checks and whether it passed; not what went wrong. */
    OUTCOME,
    /** How many passed, and the points for all of them together. */
    SUMMARY;

    /** As it stands in the policy file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
