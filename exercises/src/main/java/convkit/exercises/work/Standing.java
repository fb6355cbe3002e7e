package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.CallLimit;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.ExerciseRun;
import convkit.exercises.check.TestResult;
import java.nio.file.Path;

/**
 * How a student's file does in the public tests.
 *
 * @param passed number of tests passed
 * @param tests number of public tests; 0 if there is no answer to test
 * @param trouble why there is no answer, in a few words; empty if there is one
 */
record Standing(int passed, int tests, String trouble) {

    /** The public tests have no random inputs; a result still has to name a seed. */
    private static final long SEED = 0;

    /** Compiles a file and runs the public tests against it. */
    static Standing of(Exercise exercise, Path file) {
        try {
            Object answer = AnswerCompiler.ofThisJdk().load(exercise, file);
            ExerciseResult result = test(exercise, CallLimit.around(exercise, answer));
            int passed =
                    (int) result.tests().stream().filter(TestResult::passed).count();
            return new Standing(passed, result.tests().size(), "");
        } catch (AnswerFailure failure) {
            return new Standing(
                    0, 0, failure.kind() == AnswerFailure.Kind.COMPILE ? "does not compile" : "no answer in it");
        }
    }

    /** Runs the public tests against an answer, best one with a {@link CallLimit}. */
    static ExerciseResult test(Exercise exercise, Object answer) {
        return ExerciseRun.run(exercise, answer, null, SEED);
    }

    boolean done() {
        return trouble.isEmpty() && passed == tests;
    }

    @Override
    public String toString() {
        return !trouble.isEmpty() ? trouble : done() ? "done" : passed + " of " + tests + " tests pass";
    }
}
