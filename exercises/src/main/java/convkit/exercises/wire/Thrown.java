package convkit.exercises.wire;

/**
 * An exception as it crosses the border: two texts, no object.
 *
 * @param className binary name of the exception's class
 * @param message its message; null if it has none
 */
public record Thrown(String className, String message) {

    /**
     * Reads class and message of an exception whose author is not trusted.
     *
     * @param exception may throw from its own {@code getMessage}, or return a text of any length
     * @param maxChars longer messages are cut there, and end with {@code …}
     */
    public static Thrown of(Throwable exception, int maxChars) {
        String message;
        try {
            message = exception.getMessage();
        } catch (Throwable hostile) {
            message = "(getMessage itself threw " + hostile.getClass().getName() + ")";
        }
        if (message != null && message.length() > maxChars) {
            message = message.substring(0, maxChars) + "…";
        }
        return new Thrown(exception.getClass().getName(), message);
    }
}
