package convkit.grader.report;

import java.util.List;

/**
 * The outcome of one run of the grader.
 *
 * @param sandbox level of the sandbox the submissions ran in; {@code none} if they were trusted
 * @param seed of the hidden tests' inputs; the same seed repeats them
 * @param hiddenTests whether there were hidden tests
 * @param submissions in the order they were given
 * @param notes on the class as a whole, one line each; strangers' names are in them
 */
public record GradeReport(
        String sandbox, long seed, boolean hiddenTests, List<SubmissionReport> submissions, List<String> notes) {

    public GradeReport {
        submissions = List.copyOf(submissions);
        notes = List.copyOf(notes);
    }

    /** One sentence on how the code was run, for the head of a report. */
    public String conditions() {
        return sandboxUsed() + "; seed " + seed + "; "
                + (hiddenTests ? "public and hidden tests." : "public tests only: no hidden tests were found.");
    }

    /** What the submissions ran in, without full stop. */
    public String sandboxUsed() {
        return sandbox.equals("none")
                ? "Run WITHOUT a sandbox, because the submissions were trusted (--trust-submissions)"
                : "Run in a sandbox (" + sandbox + ")";
    }
}
