package convkit.grader.intake;

import java.util.List;

/**
 * What one student of a class handed in, found but not opened yet.
 *
 * @param key stable from run to run; fit as the name of a folder
 * @param name for reports
 * @param parts files and folders of the last attempt
 * @param notes one line each
 * @param problem why there is nothing to open; empty if there is something
 */
public record StudentWork(String key, String name, List<HandedIn> parts, List<String> notes, String problem) {

    public StudentWork {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Opens it. Whatever is wrong with it is the {@linkplain Submission#problem() problem} of what comes back. */
    public Submission read(SubmissionReader reader) {
        return problem.isEmpty()
                ? reader.read(key, name, parts, notes)
                : Submission.unreadable(key, name, notes, problem);
    }
}
