/** Exercises on dense prediction. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.dense;
