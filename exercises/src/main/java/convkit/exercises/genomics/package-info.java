/** Exercises on genomics. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.genomics;
