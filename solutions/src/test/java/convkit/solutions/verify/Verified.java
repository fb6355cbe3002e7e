package convkit.solutions.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sums up in one line what was verified, when all tests have run and none failed. JUnit finds it by its service file;
 * the test classes report to it.
 */
public final class Verified implements TestExecutionListener {

    // JUnit makes the listener and the test classes apart from each other: they meet only here.
    private static final List<String> CATALOGUE = new ArrayList<>();
    private static final List<String> MUTANTS = new ArrayList<>();

    private boolean failed;

    /** What the tests of the catalogue have found. */
    public static void catalogue(int exercises, int tests, int correct, int wrong, int diagnosed) {
        CATALOGUE.add(exercises + " exercises");
        CATALOGUE.add(tests + " tests");
        CATALOGUE.add(correct + " correct solutions pass");
        CATALOGUE.add(wrong + " wrong solutions caught");
        CATALOGUE.add(diagnosed + " diagnosed");
    }

    static void mutants(Survivors.Score score) {
        MUTANTS.add(score.percent() + " mutants killed");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!failed && !CATALOGUE.isEmpty()) {
            StringJoiner line = new StringJoiner(", ", "verify: ", "");
            CATALOGUE.forEach(line::add);
            MUTANTS.forEach(line::add);
            System.out.println(MUTANTS.isEmpty() ? line + " (mutants left out)" : line.toString());
        }
    }
}
