package convkit.grader.report;

import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.TestResult;
import convkit.grader.policy.HiddenTests;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student may see of a report. Whatever is handed to students is made from this copy, so that no format can show
 * more than another.
 */
public final class StudentView {

    private StudentView() {}

    /**
     * A copy without what the policy keeps back. Unless hidden tests are shown in full, what the submission printed is left out
     * as well: it could print the hidden inputs.
     */
    public static SubmissionReport of(SubmissionReport report, HiddenTests hidden) {
        if (hidden == HiddenTests.FULL) {
            return report;
        }
        List<ExerciseReport> exercises = report.exercises().stream()
                .map(exercise -> of(exercise, hidden))
                .toList();
        return new SubmissionReport(report.student(), report.problem(), report.notes(), exercises);
    }

    /** One sentence for the head of a page; empty if everything is shown. */
    public static String notice(HiddenTests hidden) {
        return switch (hidden) {
            case FULL -> "";
            case OUTCOME -> "Of hidden tests only the outcome is shown; what the submission printed is not shown.";
            case SUMMARY -> "Of hidden tests only their number is shown; what the submission printed is not shown.";
        };
    }

    private static ExerciseReport of(ExerciseReport exercise, HiddenTests hidden) {
        List<TestResult> shown = new ArrayList<>();
        List<TestResult> kept = new ArrayList<>();
        for (TestResult test : exercise.result().tests()) {
            if (!test.hidden()) {
                shown.add(test);
            } else if (hidden == HiddenTests.OUTCOME) {
                shown.add(outcome(test));
            } else {
                kept.add(test);
            }
        }
        if (!kept.isEmpty()) {
            shown.add(summary(kept));
        }
        // The seed would let a student make the hidden inputs.
        ExerciseResult result = new ExerciseResult(exercise.result().exercise(), 0, shown);
        return new ExerciseReport(
                exercise.status(),
                exercise.file(),
                exercise.reason(),
                exercise.compilerOutput(),
                "",
                0,
                result,
                exercise.findings());
    }

    private static TestResult outcome(TestResult test) {
        return new TestResult(
                test.name(),
                test.what(),
                test.why(),
                true,
                test.points(),
                test.maxPoints(),
                test.passed(),
                test.passed() ? "" : "What went wrong in a hidden test is not shown.",
                "",
                null,
                null,
                test.seconds());
    }

    private static TestResult summary(List<TestResult> tests) {
        long passed = tests.stream().filter(TestResult::passed).count();
        boolean all = passed == tests.size();
        return new TestResult(
                "hiddenTests",
                passed + " of " + tests.size() + " hidden tests passed",
                "They check the same task with other inputs.",
                true,
                tests.stream().mapToDouble(TestResult::points).sum(),
                tests.stream().mapToDouble(TestResult::maxPoints).sum(),
                all,
                all ? "" : "What went wrong in a hidden test is not shown.",
                "",
                null,
                null,
                0);
    }
}
