package convkit.grader.report;

import convkit.exercises.check.TestResult;
import convkit.grader.rules.Finding;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** The report for a terminal: a table, then what went wrong. */
public final class ConsoleReport {

    private final PrintWriter out;
    private final Ansi ansi;

    /** @param ansi whether to use colours */
    public ConsoleReport(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    /**
     * Prints the report, with a line for each submission if there are several.
     *
     * @param details whether to say what went wrong in each of them
     */
    public void print(GradeReport report, boolean details) {
        out.println(report.conditions());
        if (details) {
            report.submissions().forEach(this::print);
        }
        if (!details || report.submissions().size() > 1) {
            overview(report, details);
        }
        if (!report.notes().isEmpty()) {
            out.println();
            out.println(styled(Style.bold, "Notes on the class"));
            report.notes().forEach(note -> indented("  ", StrangersText.visibleLine(note)));
        }
        out.flush();
    }

    private void print(SubmissionReport submission) {
        out.println();
        out.println(styled(Style.bold, StrangersText.visibleLine(submission.name())) + "  "
                + score(submission.points(), submission.maxPoints()));
        remarks("  ", submission);
        if (submission.problem().isEmpty()) {
            submission.exercises().forEach(this::print);
        }
    }

    private void remarks(String indent, SubmissionReport submission) {
        submission.notes().forEach(note -> indented(indent, "note: " + StrangersText.visibleLine(note)));
        indented(indent, StrangersText.visible(submission.problem()));
    }

    private void print(ExerciseReport exercise) {
        out.printf(
                "  %-14s %s%n",
                exercise.result().exercise().id(),
                score(exercise.result().points(), exercise.result().maxPoints()));
        if (exercise.status() != ExerciseReport.Status.GRADED) {
            indented("    ", StrangersText.visible(exercise.reason()));
            indented("      ", StrangersText.visible(exercise.compilerOutput()));
            return;
        }
        exercise.result().tests().stream().filter(test -> !test.passed()).forEach(this::print);
        for (Finding finding : exercise.findings()) {
            out.println("    rule " + finding.rule().key() + ", " + StrangersText.visibleLine(finding.file())
                    + (finding.line() > 0 ? " line " + finding.line() : "") + ": "
                    + StrangersText.visibleLine(finding.message()));
        }
    }

    private void print(TestResult test) {
        out.println("    " + styled(Style.fg_red, "failed") + " " + test.name() + (test.hidden() ? " (hidden)" : "")
                + ": " + test.what());
        indented("      ", StrangersText.visible(test.message()));
        if (test.diagnosis() != null) {
            indented(
                    "      ",
                    "diagnosis " + test.diagnosis().mistake() + ": "
                            + test.diagnosis().message());
        }
        if (!test.studentMessage().isEmpty()) {
            indented("      ", "the submission's own text: " + StrangersText.visibleLine(test.studentMessage()));
        }
    }

    private void overview(GradeReport report, boolean details) {
        int longest = report.submissions().stream()
                .mapToInt(submission ->
                        StrangersText.visibleLine(submission.name()).length())
                .max()
                .orElse(0);
        out.println();
        out.println(styled(Style.bold, "Overview"));
        for (SubmissionReport submission : report.submissions()) {
            String name = StrangersText.visibleLine(submission.name());
            out.println("  " + name + " ".repeat(longest - name.length() + 2)
                    + score(submission.points(), submission.maxPoints()));
            if (!details) {
                remarks("    ", submission);
            }
        }
    }

    private static String score(double points, double maxPoints) {
        return Numbers.points(points) + " of " + Numbers.points(maxPoints) + " points ("
                + Numbers.percent(points, maxPoints) + ")";
    }

    private void indented(String indent, String text) {
        text.lines().forEach(line -> out.println(indent + line));
    }

    /** Not picocli's markup: a submission's text could contain it. */
    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + style.off() : text;
    }
}
