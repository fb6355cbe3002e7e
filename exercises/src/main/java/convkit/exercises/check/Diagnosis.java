package convkit.exercises.check;

/**
 * A catalogued mistake whose results are exactly the student's.
 *
 * @param mistake id of the mistake, such as {@code kernel-flipped}
 * @param message what to tell the student
 */
public record Diagnosis(String mistake, String message) {}
