package convkit.grader.report;

import convkit.exercises.check.TestResult;
import convkit.grader.rules.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The report for people: one HTML file without scripts that needs no other file and no network. */
public final class HtmlReport {

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {}

    static byte[] of(GradeReport report) throws IOException {
        HtmlReport page = new HtmlReport();
        page.write(report);
        return page.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text of ours or a stranger's: either way only text. */
    private static String text(String text) {
        return Html.text(text);
    }

    /**
     * The page for one student.
     *
     * @param title headline
     * @param conditions how it was graded, and what is not shown
     * @param grade label and value of each line of the result
     * @param submission what this student may see
     */
    public static byte[] forStudent(
            String title, String conditions, Map<String, String> grade, SubmissionReport submission)
            throws IOException {
        HtmlReport page = new HtmlReport();
        page.head(title, conditions, false);
        page.html.append("<table class=\"overview grade\"><tbody>\n");
        grade.forEach((label, value) -> page.html
                .append("<tr><th scope=\"row\">")
                .append(text(label))
                .append("</th><td class=\"number\">")
                .append(text(value))
                .append("</td></tr>\n"));
        page.html.append("</tbody></table>\n");
        // Without the sum of the tests' points: beside the result it would look like another one.
        page.write(submission, 1, false);
        page.html.append(Html.foot());
        return page.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(String title, String conditions, boolean warning) throws IOException {
        html.append(Html.head(title))
                .append("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>")
                .append("<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
                .append("<rect width=\"6\" height=\"6\" fill=\"#fff\"/>")
                .append("<path d=\"M0 6 L6 0\" stroke=\"#d0d0d0\" stroke-width=\"1\"/></pattern></defs></svg>\n")
                .append("<header><h1>")
                .append(text(title))
                .append("</h1><p class=\"conditions")
                .append(warning ? " warning" : "")
                .append("\">")
                .append(text(conditions))
                .append("</p></header>\n<main>\n");
    }

    private void write(GradeReport report) throws IOException {
        head("Grading report", report.conditions(), report.sandbox().equals("none"));
        if (report.submissions().size() > 1) {
            overview(report.submissions());
        }
        int number = 0;
        for (SubmissionReport submission : report.submissions()) {
            write(submission, ++number, true);
        }
        html.append(Html.foot());
    }

    private void overview(List<SubmissionReport> submissions) {
        html.append("<section><h2>Overview</h2><table class=\"overview\"><thead><tr><th>submission</th>"
                + "<th class=\"number\">points</th><th class=\"number\">of</th><th></th></tr></thead><tbody>\n");
        int number = 0;
        for (SubmissionReport submission : submissions) {
            html.append("<tr><td><a href=\"#s")
                    .append(++number)
                    .append("\">")
                    .append(text(submission.name()))
                    .append("</a></td><td class=\"number\">")
                    .append(Numbers.points(submission.points()))
                    .append("</td><td class=\"number\">")
                    .append(Numbers.points(submission.maxPoints()))
                    .append("</td><td>");
            bar(submission.points(), submission.maxPoints());
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table></section>\n");
    }

    private void bar(double points, double maxPoints) {
        html.append(Html.bar(Numbers.percent(points, maxPoints)));
    }

    private void write(SubmissionReport submission, int number, boolean withTotal) {
        html.append("<section class=\"submission\" id=\"s")
                .append(number)
                .append("\"><h2>")
                .append(text(submission.name()))
                .append("</h2>\n");
        if (withTotal) {
            html.append("<p class=\"total\"><strong>")
                    .append(Numbers.points(submission.points()))
                    .append("</strong> of ")
                    .append(Numbers.points(submission.maxPoints()))
                    .append(" points ");
            bar(submission.points(), submission.maxPoints());
            html.append("</p>\n");
        }
        for (String note : submission.notes()) {
            html.append("<p class=\"note\">").append(text(note)).append("</p>\n");
        }
        if (!submission.problem().isEmpty()) {
            html.append("<pre class=\"strange\">")
                    .append(text(submission.problem()))
                    .append("</pre>\n");
        } else {
            submission.exercises().forEach(this::write);
        }
        html.append("</section>\n");
    }

    private void write(ExerciseReport exercise) {
        html.append("<article><h3>")
                .append(text(exercise.result().exercise().title()))
                .append(" <code>")
                .append(text(exercise.result().exercise().id()))
                .append("</code>")
                .append("<span class=\"score\">")
                .append(Numbers.points(exercise.result().points()))
                .append(" / ")
                .append(Numbers.points(exercise.result().maxPoints()))
                .append("</span></h3>\n");
        if (exercise.status() != ExerciseReport.Status.GRADED) {
            html.append("<p class=\"reason\">Not graded, 0 points: ")
                    .append(text(exercise.reason()))
                    .append("</p>\n");
            strange("The compiler says", exercise.compilerOutput());
            html.append("</article>\n");
            return;
        }
        html.append("<p class=\"file\">").append(text(exercise.file())).append("</p>\n<ol class=\"tests\">\n");
        exercise.result().tests().forEach(this::write);
        html.append("</ol>\n");
        findings(exercise.findings());
        strange(
                "The submission printed"
                        + (exercise.outputDropped() > 0
                                ? " (and about " + exercise.outputDropped() + " characters more, not kept)"
                                : ""),
                exercise.output());
        html.append("</article>\n");
    }

    private void write(TestResult test) {
        html.append("<li class=\"")
                .append(test.passed() ? "passed" : "failed")
                .append("\"><div class=\"line\">")
                .append("<span class=\"verdict\">")
                .append(test.passed() ? "✓ passed" : "✗ failed")
                .append("</span>")
                .append("<span class=\"what\">")
                .append(text(test.what()))
                .append("</span>")
                .append("<span class=\"score\">")
                .append(Numbers.points(test.points()))
                .append(" / ")
                .append(Numbers.points(test.maxPoints()))
                .append("</span></div>");
        html.append("<div class=\"name\"><code>")
                .append(text(test.name()))
                .append("</code>")
                .append(test.hidden() ? " · hidden test" : "")
                .append("</div>");
        if (!test.passed()) {
            html.append("<p class=\"why\">")
                    .append(text(test.why()))
                    .append("</p><p class=\"message\">")
                    .append(text(test.message()).replace("\n", "<br>"))
                    .append("</p>");
            if (test.diagnosis() != null) {
                html.append("<p class=\"diagnosis\"><strong>Diagnosis</strong> <code>")
                        .append(text(test.diagnosis().mistake()))
                        .append("</code><br>")
                        .append(text(test.diagnosis().message()))
                        .append("</p>");
            }
            if (test.comparison() != null) {
                html.append(ComparisonHtml.of(test.comparison()));
            }
            strange("Text from the submission", test.studentMessage());
        }
        html.append("</li>\n");
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            html.append("<p class=\"reason\">Rule ")
                    .append(text(finding.rule().key()))
                    .append(" (costs no points by itself), ")
                    .append(text(StrangersText.visibleLine(finding.file())))
                    .append(finding.line() > 0 ? " line " + finding.line() : "")
                    .append(": ")
                    .append(text(StrangersText.visibleLine(finding.message())))
                    .append("</p>\n");
        }
    }

    /** A stranger's text, framed and labelled so that nobody takes it for ours. */
    private void strange(String label, String content) {
        if (!content.isEmpty()) {
            html.append("<div class=\"strange\"><span class=\"label\">")
                    .append(text(label))
                    .append("</span><pre>")
                    .append(text(content))
                    .append("</pre></div>\n");
        }
    }
}
