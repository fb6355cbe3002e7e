/**
 * The tasks of the course. {@link convkit.exercises.Exercises} lists them; each topic has a package with, for every
 * exercise, the contract (its Javadoc is the statement), the starter to fill in, and the public tests.
 */
package convkit.exercises;
