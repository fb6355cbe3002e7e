package convkit.grader.batch;

import convkit.grader.intake.Student;
import convkit.grader.intake.StudentWork;
import convkit.grader.intake.Submission;
import convkit.grader.intake.SubmissionReader;
import java.io.IOException;
import java.util.List;

/**
 * What is to be graded of one student. It is opened when its turn has come: a whole class need not be in memory.
 *
 * @param student whose it is
 * @param opener opens it
 */
public record Handed(Student student, Opener opener) {

    /** Opens what was handed in. */
    @FunctionalInterface
    public interface Opener {

        /** @throws IOException if it was kept and is gone; the message is one line */
        Submission open() throws IOException;
    }

    /** What was found in a class folder or on the command line. */
    public static List<Handed> of(List<StudentWork> works, SubmissionReader reader) {
        return works.stream()
                .map(work -> new Handed(work.student(), () -> work.read(reader)))
                .toList();
    }

    /** What was handed in to an earlier run, and kept. */
    public static List<Handed> of(RunFolder run) {
        return run.run().students().stream()
                .map(student ->
                        new Handed(student, () -> run.require(student.key()).submission()))
                .toList();
    }
}
