package convkit.exercises.check;

/**
 * A failed test with everything a report needs. Its text is complete, so that an IDE, which shows nothing else, gives
 * the student the diagnosis and the values too.
 */
final class ExerciseFailure extends AssertionError {

    private final String message;
    private final String studentMessage;
    private final String fingerprint;
    private final transient Diagnosis diagnosis;
    private final transient Comparison comparison;

    /** @param fingerprint of all calls the test made; see {@link Fingerprint} */
    ExerciseFailure(
            String message, String studentMessage, String fingerprint, Diagnosis diagnosis, Comparison comparison) {
        super(TextCard.failure(message, studentMessage, diagnosis, comparison));
        this.message = message;
        this.studentMessage = studentMessage;
        this.fingerprint = fingerprint;
        this.diagnosis = diagnosis;
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

    Diagnosis diagnosis() {
        return diagnosis;
    }

    Comparison comparison() {
        return comparison;
    }
}
