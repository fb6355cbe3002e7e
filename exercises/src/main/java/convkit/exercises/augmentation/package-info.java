/** Exercises on augmentation. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.augmentation;
