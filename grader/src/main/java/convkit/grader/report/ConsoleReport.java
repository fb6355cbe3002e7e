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

    /** Prints everything. */
    public void print(GradeReport report) {
        out.println(report.conditions());
        for (SubmissionReport submission : report.submissions()) {
            out.println();
            out.println(styled(Style.bold, StrangersText.visibleLine(submission.name())) + "  "
                    + score(submission.points(), submission.maxPoints()));
            submission.notes().forEach(note -> indented("  ", "note: " + StrangersText.visibleLine(note)));
            if (submission.problem().isEmpty()) {
                submission.exercises().forEach(this::print);
            } else {
                indented("  ", StrangersText.visible(submission.problem()));
            }
        }
        if (report.submissions().size() > 1) {
            overview(report);
        }
        out.flush();
    }

    /** Prints one line per student, and what is to be known of the class. */
    public void print(ClassReport report) {
        int longest = report.students().stream()
                .mapToInt(row -> StrangersText.visibleLine(row.name()).length())
                .max()
                .orElse(0);
        for (ClassReport.Row row : report.students()) {
            String name = StrangersText.visibleLine(row.name());
            out.println(name + " ".repeat(longest - name.length() + 2) + score(row.points(), row.maxPoints()));
            if (!row.problem().isEmpty()) {
                indented("    ", StrangersText.visible(row.problem()));
            }
            row.notes().forEach(note -> indented("    ", "note: " + StrangersText.visibleLine(note)));
        }
        if (!report.notes().isEmpty()) {
            out.println();
            out.println(styled(Style.bold, "Notes on the class"));
            report.notes().forEach(note -> indented("  ", StrangersText.visibleLine(note)));
        }
        out.flush();
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

    private void overview(GradeReport report) {
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
