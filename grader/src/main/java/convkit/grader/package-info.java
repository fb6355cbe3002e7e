/**
 * Grades submissions: finds the answers, has them compiled and called in a sandboxed process, runs the exercise's tests
 * against them here, and reports.
 *
 * <p>Read {@link convkit.grader.GradeCli} for what a user can ask for, {@link convkit.grader.Grader} for what happens to
 * one submission, then the packages {@code sandbox}, {@code child} and {@code report}; for how grades come about {@code policy},
 * {@code score} and {@code export}. Tests, expected values, seeds and
 * points exist only in this process; the student's classes only in the other.
 */
package convkit.grader;
