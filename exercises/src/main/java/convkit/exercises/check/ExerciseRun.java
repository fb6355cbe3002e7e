package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the tests of an exercise against an answer. */
public final class ExerciseRun {

    private ExerciseRun() {}

    /**
     * Runs the public tests and, if there is a book, the hidden ones.
     *
     * <p>The answer is called in this thread, for as long as it takes; give {@link CallLimit#around} it where an endless
     * loop must not hang the caller.
     *
     * @param answer implements the exercise's contract: the student's object, or a stand-in for it
     * @param book hidden tests and catalogued mistakes; null where there are none: then only public tests are run, and
     *     diagnosed with what was recorded of the mistakes
     * @param seed of the random inputs of the hidden tests
     * @throws IllegalArgumentException if the answer does not implement the contract
     */
    public static ExerciseResult run(Exercise exercise, Object answer, SolutionBook book, long seed) {
        if (!exercise.contract().isInstance(answer)) {
            throw new IllegalArgumentException(exercise.id() + ": "
                    + (answer == null ? "null" : answer.getClass().getName()) + " does not implement "
                    + exercise.contract().getName() + "; write 'implements "
                    + exercise.contract().getSimpleName() + "'");
        }
        List<Class<?>> testClasses = new ArrayList<>(List.of(exercise.publicTests()));
        if (book != null) {
            testClasses.addAll(book.hiddenTests(exercise.id()));
        }
        List<TestRunner.Outcome> outcomes = TestRunner.run(testClasses, new Session(answer, seed, book));
        Map<String, Long> explained = explainedTests(outcomes);
        List<TestResult> results = outcomes.stream()
                .map(outcome -> result(exercise, outcome, explained))
                .toList();
        return new ExerciseResult(exercise, seed, results);
    }

    /** In how many failed tests each mistake would explain the failure. */
    private static Map<String, Long> explainedTests(List<TestRunner.Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.failure() instanceof ExerciseFailure)
                .flatMap(outcome -> ((ExerciseFailure) outcome.failure()).diagnoses().stream())
                .collect(Collectors.groupingBy(Diagnosis::mistake, Collectors.counting()));
    }

    /** One test alone may leave several mistakes possible: then the one that explains most of this run is the likeliest. */
    private static Diagnosis likeliest(List<Diagnosis> diagnoses, Map<String, Long> explained) {
        Diagnosis likeliest = null;
        for (Diagnosis diagnosis : diagnoses) {
            if (likeliest == null || explained.get(diagnosis.mistake()) > explained.get(likeliest.mistake())) {
                likeliest = diagnosis;
            }
        }
        return likeliest;
    }

    private static TestResult result(Exercise exercise, TestRunner.Outcome outcome, Map<String, Long> explained) {
        Checks checks = outcome.method().getAnnotation(Checks.class);
        if (checks == null) {
            throw new IllegalStateException("exercise " + exercise.id() + ": test "
                    + outcome.method().getName() + " lacks @Checks; say what it checks, why, and for how many points");
        }
        boolean passed = outcome.failure() == null;
        ExerciseFailure failure = outcome.failure() instanceof ExerciseFailure known ? known : null;
        String message = passed ? "" : failure != null ? failure.message() : "defect of the test: " + outcome.failure();
        return new TestResult(
                outcome.method().getName(),
                checks.what(),
                checks.why(),
                outcome.method().getDeclaringClass() != exercise.publicTests(),
                passed ? checks.points() : 0,
                checks.points(),
                passed,
                message,
                failure == null ? "" : failure.studentMessage(),
                failure == null ? null : likeliest(failure.diagnoses(), explained),
                failure == null ? null : failure.comparison(),
                outcome.seconds());
    }
}
