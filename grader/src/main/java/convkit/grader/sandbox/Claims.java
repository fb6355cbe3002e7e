package convkit.grader.sandbox;

import convkit.exercises.wire.Limits;
import convkit.exercises.wire.Thrown;
import convkit.grader.child.Messages;
import java.util.regex.Pattern;

/** What the other side says of itself, made fit to stand in our own sentences: it could be forged. */
final class Claims {

    private static final int MAX_MESSAGE_CHARS = 4_000;
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{Nd}_$.]{1,300}");
    private static final String NO_CLASS = "an exception of a class whose name cannot be shown";

    private Claims() {}

    /** The exception with a message of bounded length and with the name of a class, or words that say that it has none. */
    static Thrown bounded(Thrown claimed) {
        boolean named = claimed.className() != null
                && CLASS_NAME.matcher(claimed.className()).matches();
        String message = claimed.message();
        return new Thrown(
                named ? claimed.className() : NO_CLASS,
                message == null || message.length() <= MAX_MESSAGE_CHARS
                        ? message
                        : message.substring(0, MAX_MESSAGE_CHARS) + "…");
    }

    /** Why there was no call or no result, in our words. */
    static String refusal(Messages.Refused refused, String answerClass) {
        return switch (refused.reason()) {
            case Messages.Refused.NO_CONSTRUCTOR -> answerClass + " has no constructor without parameters; add one";
            case Messages.Refused.ABSTRACT -> answerClass + " is abstract; an object of it cannot be made";
            case Messages.Refused.NO_METHOD -> "the process knows no such method";
            case Messages.Refused.TOO_LARGE ->
                "the result has " + refused.bytes() + " bytes; at most " + Limits.STANDARD.maxBytes()
                        + " can be returned";
            default -> "the process gave a reason that there is not";
        };
    }
}
