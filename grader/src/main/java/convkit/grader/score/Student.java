package convkit.grader.score;

import java.time.Instant;

/**
 * Who handed in a submission.
 *
 * @param id what a gradebook knows the student by, such as a matriculation number or a login
 * @param name for people
 * @param email address; empty if unknown
 * @param handedIn when the submission came in; null if unknown, which counts as in time
 */
public record Student(String id, String name, String email, Instant handedIn) {

    /** A student of whom only the submission's name is known. */
    public static Student named(String submission) {
        return new Student(submission, submission, "", null);
    }
}
