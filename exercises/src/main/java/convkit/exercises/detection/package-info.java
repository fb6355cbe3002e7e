/** Exercises on object detection. Read the contracts first: their Javadoc is the statement. */
package convkit.exercises.detection;
