/**
 * From test results to grades: {@link convkit.grader.score.ClassScores} applies a policy to everything that was graded, with
 * exact arithmetic and one rounding at the end.
 */
package convkit.grader.score;
