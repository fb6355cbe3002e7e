package convkit.grader.intake;

import java.util.List;

/**
 * What one student handed in, found but not opened yet.
 *
 * @param student whose it is
 * @param parts files and folders of the last attempt
 * @param singleFile whether one {@code .java} file itself was handed in, whatever its name
 * @param notes one line each
 * @param problem why there is nothing to open; empty if there is something
 */
public record StudentWork(
        Student student, List<HandedIn> parts, boolean singleFile, List<String> notes, String problem) {

    public StudentWork {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Opens it. Whatever is wrong with it is the {@linkplain Submission#problem() problem} of what comes back. */
    public Submission read(SubmissionReader reader) {
        return problem.isEmpty() ? reader.read(this) : Submission.unreadable(student, notes, problem);
    }
}
