/**
 * What people hand in, and in which wrapping: folders, archives, notebooks, and classes full of them.
 *
 * <p>Read {@link convkit.grader.intake.Submission} for what comes out, {@link convkit.grader.intake.SubmissionReader} for
 * how one is read, then {@link convkit.grader.intake.ClassFolder} for a class. Everything here is a stranger's: it is read
 * into memory within bounds and never written to disk under a name of theirs; what cannot be read is a
 * {@linkplain convkit.grader.intake.Submission#problem() problem} of that submission alone. No source is parsed here as
 * Java: that is done in the sandbox.
 */
package convkit.grader.intake;
