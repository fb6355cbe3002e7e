package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.util.List;

/**
 * Outcome of all tests of one exercise against one answer.
 *
 * @param seed where the random inputs of the hidden tests came from; the same seed repeats them
 * @param tests one result per test, public ones first, easy ones before hard ones; a test that was not reached is
 *     there too, as failed
 */
public record ExerciseResult(Exercise exercise, long seed, List<TestResult> tests) {

    public ExerciseResult {
        tests = List.copyOf(tests);
    }

    /** Points earned. */
    public double points() {
        return tests.stream().mapToDouble(TestResult::points).sum();
    }

    /** Points a correct answer earns. */
    public double maxPoints() {
        return tests.stream().mapToDouble(TestResult::maxPoints).sum();
    }

    /** Whether there were tests and none failed. */
    public boolean allPassed() {
        return !tests.isEmpty() && tests.stream().allMatch(TestResult::passed);
    }
}
