package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure;

/** A child gave no reply; it has been ended. */
final class ChildFailure extends Exception {

    private final AnswerFailure.Kind kind;

    ChildFailure(AnswerFailure.Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    AnswerFailure.Kind kind() {
        return kind;
    }
}
