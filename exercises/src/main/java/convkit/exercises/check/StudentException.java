package convkit.exercises.check;

/**
 * The student's code threw something that is not one of the usual exceptions of {@code java.lang}. Carries names and
 * text only, so that nothing of the student's has to be loaded to report it.
 */
public class StudentException extends RuntimeException {

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

    /** Name of the class that was thrown. */
    public String className() {
        return className;
    }

    /** Message of what was thrown, written by the student's code; "" if it had none. */
    public String studentMessage() {
        return studentMessage;
    }
}
