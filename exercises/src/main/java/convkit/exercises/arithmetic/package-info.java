/** Exercises on convolution arithmetic. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.arithmetic;
