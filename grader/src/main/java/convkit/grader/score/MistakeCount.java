package convkit.grader.score;

import convkit.exercises.check.Diagnosis;

/**
 * How common a catalogued mistake is.
 *
 * @param exercise id of the exercise
 * @param students how many made it in at least one test of the exercise
 */
public record MistakeCount(String exercise, Diagnosis diagnosis, int students) {}
