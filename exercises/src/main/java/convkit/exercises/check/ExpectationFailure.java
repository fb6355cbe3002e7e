package convkit.exercises.check;

/** An answer's result is not the expected one. */
final class ExpectationFailure extends AssertionError {

    private final transient Comparison comparison;

    ExpectationFailure(String message, Comparison comparison) {
        super(message);
        this.comparison = comparison;
    }

    /** Expected and actual values; null if the failure is not about values. */
    Comparison comparison() {
        return comparison;
    }
}
