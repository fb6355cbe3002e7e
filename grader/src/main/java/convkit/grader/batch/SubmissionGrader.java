package convkit.grader.batch;

import convkit.grader.intake.Submission;
import convkit.grader.report.SubmissionReport;
import java.io.IOException;

/** Grades one submission after the other; used by one thread. */
public interface SubmissionGrader extends AutoCloseable {

    /** Makes graders, one for each thread. */
    @FunctionalInterface
    interface Factory {

        /** @throws IOException if the machine lacks what a grader needs; the message is one line */
        SubmissionGrader make() throws IOException;
    }

    /**
     * Grades a submission. Whatever is wrong with it is in the report.
     *
     * @param finished called after each exercise
     * @throws IOException if the machine fails: no fault of the submission's
     */
    SubmissionReport grade(Submission submission, Runnable finished) throws IOException;

    @Override
    void close();
}
