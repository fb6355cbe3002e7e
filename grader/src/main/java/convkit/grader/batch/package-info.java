/**
 * A whole class, unattended: {@link convkit.grader.batch.Batch} grades one submission after the other and keeps each in a
 * {@link convkit.grader.batch.Graded record} of its own, in a {@link convkit.grader.batch.RunFolder} that says under which
 * {@link convkit.grader.batch.Run conditions} it was graded. Everything else, pages and gradebooks, is made from the records
 * by {@link convkit.grader.batch.RunFolder#writeResults} alone. Where a run was interrupted, how many worked at it and on how
 * many machines therefore leaves no trace in what comes out. {@link convkit.grader.batch.Regrade} begins a run that an earlier
 * one is compared with; {@link convkit.grader.batch.Anonymous} takes the names out of a class before it is graded.
 */
package convkit.grader.batch;
