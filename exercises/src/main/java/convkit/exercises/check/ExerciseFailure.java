package convkit.exercises.check;

import java.util.List;

/**
 * A failed test with everything a report needs. Its text is complete, so that an IDE, which shows nothing else, gives
 * the student the diagnosis and the values too.
 */
final class ExerciseFailure extends AssertionError {

    private final String message;
    private final String studentMessage;
    private final String fingerprint;
    private final transient List<Diagnosis> diagnoses;
    private final transient Comparison comparison;

    /** @param fingerprint of all calls the test made; see {@link Fingerprint} */
    ExerciseFailure(
            String message,
            String studentMessage,
            String fingerprint,
            List<Diagnosis> diagnoses,
            Comparison comparison) {
        super(TextCard.failure(message, studentMessage, diagnoses, comparison));
        this.message = message;
        this.studentMessage = studentMessage;
        this.fingerprint = fingerprint;
        this.diagnoses = List.copyOf(diagnoses);
        this.comparison = comparison;
    }

    String message() {
        return message;
    }

    String studentMessage() {
        return studentMessage;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Mistakes that explain this failure, the likeliest first. */
    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    Comparison comparison() {
        return comparison;
    }
}
