package convkit.grader.export;

import convkit.exercises.check.TestResult;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StrangersText;
import convkit.grader.rules.Finding;
import java.util.stream.Collectors;

/** Outcomes as plain text. Every line that a submission wrote is marked, so that it cannot pass for one of ours. */
final class TestText {

    private static final String MARK = "  | ";

    private TestText() {}

    /** What is to be said about a failed test; empty if it passed. */
    static String of(TestResult test) {
        if (test.passed()) {
            return "";
        }
        StringBuilder text = new StringBuilder(StrangersText.visible(test.message()));
        if (test.diagnosis() != null) {
            text.append("\nDiagnosis ")
                    .append(test.diagnosis().mistake())
                    .append(": ")
                    .append(test.diagnosis().message());
        }
        if (!test.studentMessage().isEmpty()) {
            text.append("\nThe submission's own text:\n").append(marked(test.studentMessage()));
        }
        return text.toString();
    }

    /** Why an exercise was not graded, what it printed, which rules it breaks; empty if there is nothing to say. */
    static String of(ExerciseReport exercise) {
        StringBuilder text = new StringBuilder();
        if (exercise.status() != ExerciseReport.Status.GRADED) {
            text.append("Not graded, 0 points: ")
                    .append(StrangersText.visibleLine(exercise.reason()))
                    .append('\n');
        }
        if (!exercise.compilerOutput().isEmpty()) {
            text.append("The compiler says:\n")
                    .append(marked(exercise.compilerOutput()))
                    .append('\n');
        }
        if (!exercise.output().isEmpty()) {
            text.append("The submission printed:\n")
                    .append(marked(exercise.output()))
                    .append('\n');
        }
        for (Finding finding : exercise.findings()) {
            text.append("Rule ")
                    .append(finding.rule().key())
                    .append(" (costs no points by itself): ")
                    .append(StrangersText.visibleLine(finding.message()))
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    static String marked(String theirs) {
        return StrangersText.visible(theirs).lines().map(line -> MARK + line).collect(Collectors.joining("\n"));
    }
}
