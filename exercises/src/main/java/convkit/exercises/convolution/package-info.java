/** Exercises on convolution. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.convolution;
