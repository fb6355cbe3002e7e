package convkit.exercises.check;

/** There is no answer to a call: the student's code did not return in time, died, or could not be started. */
public class AnswerFailure extends RuntimeException {

    /** Why there is no answer. */
    public enum Kind {
        /** The call did not return within its limit. */
        TIMEOUT,
        /** The process that ran the student's code ended. */
        CRASHED,
        /** The student's code used up its memory. */
        OUT_OF_MEMORY,
        /** What came back is not an answer. */
        PROTOCOL,
        /** The student's source does not compile. */
        COMPILE,
        /** There is no class that implements the contract. */
        MISSING
    }

    private final Kind kind;

    /** @param message what happened, in our words, with the limit or file it concerns */
    public AnswerFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Why there is no answer. */
    public Kind kind() {
        return kind;
    }
}
