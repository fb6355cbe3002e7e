/** Exercises on training. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.training;
