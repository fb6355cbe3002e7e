/** Exercises on looking inside a network. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.insight;
