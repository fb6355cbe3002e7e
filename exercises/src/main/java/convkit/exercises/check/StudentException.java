package convkit.exercises.check;

import java.util.Set;

/**
 * The student's code threw something that is not one of the usual exceptions of {@code java.lang}. Carries names and
 * text only, so that nothing of the student's has to be loaded to report it.
 */
public class StudentException extends RuntimeException {

    private static final Set<Class<?>> USUAL = Set.of(
            ArithmeticException.class,
            ArrayIndexOutOfBoundsException.class,
            ArrayStoreException.class,
            ClassCastException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            IndexOutOfBoundsException.class,
            NegativeArraySizeException.class,
            NullPointerException.class,
            NumberFormatException.class,
            StringIndexOutOfBoundsException.class,
            UnsupportedOperationException.class);

    private final String className;
    private final String studentMessage;

    /**
     * @param className name of the class that was thrown
     * @param studentMessage its message; "" if it had none
     */
    public StudentException(String className, String studentMessage) {
        super(className + (studentMessage.isEmpty() ? "" : ": " + studentMessage));
        this.className = className;
        this.studentMessage = studentMessage;
    }

    /**
     * What a test sees when an answer throws: the usual exceptions of {@code java.lang} (exactly these classes) and
     * {@link AnswerFailure} as themselves, anything else, errors included, as a {@code StudentException}.
     */
    public static RuntimeException of(Throwable thrown) {
        if (thrown instanceof AnswerFailure
                || thrown instanceof StudentException
                || USUAL.contains(thrown.getClass())) {
            return (RuntimeException) thrown;
        }
        String message = thrown.getMessage();
        StudentException exception = new StudentException(thrown.getClass().getName(), message == null ? "" : message);
        exception.setStackTrace(thrown.getStackTrace());
        return exception;
    }

    /** Name of the class that was thrown. */
    public String className() {
        return className;
    }

    /** Message of what was thrown, written by the student's code; "" if it had none. */
    public String studentMessage() {
        return studentMessage;
    }
}
