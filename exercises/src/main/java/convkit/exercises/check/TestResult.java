package convkit.exercises.check;

/**
 * Outcome of one test against one answer.
 *
 * @param name method name, unique within the exercise
 * @param what one sentence: what is checked
 * @param why one sentence: why it matters
 * @param hidden whether the student cannot read this test
 * @param points earned: {@code maxPoints} or 0
 * @param maxPoints points for passing
 * @param message what went wrong, in our words only; empty if passed
 * @param studentMessage text that came out of the student's code, such as an exception's message; empty if none. To be
 *     shown labelled and escaped, because a stranger wrote it
 * @param diagnosis the catalogued mistake that explains the failure; null if none matches
 * @param comparison expected and actual values; null if the failure is not about values
 * @param seconds time the test took
 */
public record TestResult(
        String name,
        String what,
        String why,
        boolean hidden,
        double points,
        double maxPoints,
        boolean passed,
        String message,
        String studentMessage,
        Diagnosis diagnosis,
        Comparison comparison,
        double seconds) {}
