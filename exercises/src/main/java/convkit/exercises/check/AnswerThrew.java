package convkit.exercises.check;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;

/** Explains a test that failed because the answer threw. */
final class AnswerThrew {

    private AnswerThrew() {}

    static ExerciseFailure explain(Throwable thrown, Recorder recorder, Supplier<List<Diagnosis>> diagnoses) {
        if (thrown instanceof AnswerFailure) {
            return ExerciseExtension.failure(
                    recorder.lastCall() + ": " + thrown.getMessage(), "", recorder, List.of(), null);
        }
        String said = thrown.getMessage() == null ? "" : thrown.getMessage();
        if (thrown instanceof UnsupportedOperationException && said.startsWith("TODO")) {
            return ExerciseExtension.failure(
                    recorder.lastCall() + " is not written yet: replace the TODO by your code",
                    "",
                    recorder,
                    List.of(),
                    null);
        }
        String name = thrown.getClass().getSimpleName();
        if (thrown instanceof StudentException student) {
            name = student.className();
            said = student.studentMessage();
        }
        return ExerciseExtension.failure(
                recorder.lastCall() + " threw " + name + place(thrown, recorder),
                said,
                recorder,
                diagnoses.get(),
                null);
    }

    /** The line of the student's class where it happened; empty if unknown. */
    private static String place(Throwable thrown, Recorder recorder) {
        Class<?> answer = CallLimit.answerOf(recorder.answer()).getClass();
        StackTraceElement[] trace = thrown.getStackTrace();
        if (Proxy.isProxyClass(answer)) {
            // Thrown in another process, of which at most one frame is told: the student's.
            return trace.length == 1 ? " in line " + trace[0].getLineNumber() + " of " + simpleName(trace[0]) : "";
        }
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().equals(answer.getName())) {
                return " in line " + frame.getLineNumber() + " of " + answer.getSimpleName();
            }
        }
        return "";
    }

    private static String simpleName(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    }
}
