/** Exercises on pooling. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.pooling;
