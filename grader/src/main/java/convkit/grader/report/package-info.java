/**
 * What is told about graded submissions: {@link convkit.grader.report.GradeReport} holds it, the others write it, for a
 * terminal, for programs (JSON) and for people (one HTML file that needs nothing else).
 *
 * <p>Text that came out of a submission passes {@link convkit.grader.report.StrangersText} before it is shown.
 */
package convkit.grader.report;
