/**
 * Results in the formats of others: gradebooks, Gradescope, GitHub Classroom, JUnit, SARIF; and the pages for the class and for
 * each student. {@link convkit.grader.export.Results} writes them all and says which file is for whom.
 *
 * <p>Nothing here depends on the time or the machine: the same grades give the same bytes.
 */
package convkit.grader.export;
