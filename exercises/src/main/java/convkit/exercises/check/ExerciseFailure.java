package convkit.exercises.check;

import java.util.List;

/**
 * A failed test with everything a report needs. Its text is complete, so that an IDE, which shows nothing else, gives
 * the student the diagnosis and the values too.
 */
final class ExerciseFailure extends AssertionError {

    private final String message;
    private final String studentMessage;
    private final transient List<String> fingerprints;
    private final transient List<Diagnosis> diagnoses;
    private final transient Comparison comparison;

    /** @param fingerprints of all calls the test made; see {@link Fingerprint} */
    ExerciseFailure(
            String message,
            String studentMessage,
            List<String> fingerprints,
            List<Diagnosis> diagnoses,
            Comparison comparison) {
        super(TextCard.failure(message, studentMessage, diagnoses, comparison));
        this.message = message;
        this.studentMessage = studentMessage;
        this.fingerprints = List.copyOf(fingerprints);
        this.diagnoses = List.copyOf(diagnoses);
        this.comparison = comparison;
    }

    String message() {
        return message;
    }

    String studentMessage() {
        return studentMessage;
    }

    List<String> fingerprints() {
        return fingerprints;
    }

    /** Mistakes that explain this failure, the likeliest first. */
    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    Comparison comparison() {
        return comparison;
    }
}
