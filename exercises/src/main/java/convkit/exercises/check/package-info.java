/**
 * Checks answers. Read {@link convkit.exercises.check.ExerciseRun} first (tests in, results out), then {@link
 * convkit.exercises.check.ExerciseTests} and {@link convkit.exercises.check.Expect} (what a test is written with), then
 * {@link convkit.exercises.check.RecordedMistakes} (how a wrong result is given a name).
 */
package convkit.exercises.check;
