package convkit.grader.intake;

import java.time.Instant;

/**
 * Who handed something in.
 *
 * @param key unique in a class, stable from run to run, and fit as the name of a file or folder
 * @param id what a gradebook knows the student by, such as a matriculation number
 * @param name for people
 * @param login what the student signs in with; empty if unknown
 * @param email address; empty if unknown
 * @param handedIn when it came in; null if unknown, which counts as in time
 */
public record Student(String key, String id, String name, String login, String email, Instant handedIn) {

    /** Somebody of whom only a name is known. */
    public static Student named(String name) {
        return new Student(Keys.of(name), name, name, "", "", null);
    }
}
