/** Exercises on the building blocks of architectures. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.architectures;
