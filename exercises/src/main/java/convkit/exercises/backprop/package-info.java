/** Exercises on backward passes and losses. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.backprop;
