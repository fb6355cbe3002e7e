/**
 * The student's desk: one file per exercise, and the commands {@code ./kit start}, {@code check}, {@code progress} and
 * {@code submit} on it. Read {@link convkit.exercises.work.Workspace} first. Nothing here ever overwrites a file that a
 * student has edited.
 */
package convkit.exercises.work;
