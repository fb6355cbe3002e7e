/** Exercises on graphics cards. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.gpu;
