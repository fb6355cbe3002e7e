package convkit.grader.score;

import convkit.exercises.check.TestResult;

/**
 * How many answers passed a test.
 *
 * @param exercise its exercise's id
 * @param test its name
 * @param hidden whether students cannot read it
 * @param answers how many were tested, those that could not be run among them
 */
public record TestRate(String exercise, String test, boolean hidden, int passed, int answers) {

    static TestRate of(String exercise, TestResult result) {
        return new TestRate(exercise, result.name(), result.hidden(), result.passed() ? 1 : 0, 1);
    }

    TestRate plus(TestRate other) {
        return new TestRate(exercise, test, hidden, passed + other.passed, answers + other.answers);
    }

    /** Share that passed, 0 to 100. */
    public double percent() {
        return 100.0 * passed / answers;
    }
}
