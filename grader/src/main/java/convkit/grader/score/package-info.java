/**
 * From test results to grades: {@link convkit.grader.score.ClassScores} applies a policy to everything that was graded, with
 * exact arithmetic and one rounding at the end; {@link convkit.grader.score.Changes} says what is different between two gradings.
 */
package convkit.grader.score;
