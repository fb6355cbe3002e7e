package convkit.grader.export;

import convkit.grader.report.Html;
import convkit.grader.report.StrangersText;
import convkit.grader.score.ClassScores;
import convkit.grader.score.ExerciseScore;
import convkit.grader.score.MistakeCount;
import convkit.grader.score.StudentScore;
import convkit.grader.score.TestRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The class at a glance, for the instructor: results, which tests are hard, which misconception is most common. */
final class ClassPage {

    private final StringBuilder html = new StringBuilder();
    private final ClassScores scores;

    private ClassPage(ClassScores scores) {
        this.scores = scores;
    }

    /** @param folders where each student's files lie, relative to the page */
    static byte[] of(ClassScores scores, Map<StudentScore, String> folders) throws IOException {
        ClassPage page = new ClassPage(scores);
        page.head();
        page.results();
        page.mistakes();
        page.tests();
        page.students(folders);
        page.notes();
        page.html.append(Html.foot());
        return page.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() throws IOException {
        html.append(Html.head(scores.policy().assignment() + ": class"))
                .append("<header><h1>")
                .append(Html.text(StrangersText.visibleLine(scores.policy().assignment())))
                .append("</h1><p class=\"conditions")
                .append(scores.report().sandbox().equals("none") ? " warning" : "")
                .append("\">")
                .append(Html.text(scores.report().conditions()))
                .append("</p></header>\n<main>\n");
    }

    private void results() throws IOException {
        html.append("<section><h2>Results</h2><p>")
                .append(Html.text(sentence()))
                .append("</p>\n");
        if (!scores.students().isEmpty()) {
            html.append(Charts.histogram(scores));
        }
        html.append("</section>\n");
    }

    private String sentence() {
        int students = scores.students().size();
        if (students == 0) {
            return "No submissions.";
        }
        BigDecimal sum = scores.students().stream().map(StudentScore::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> sorted =
                scores.students().stream().map(StudentScore::total).sorted().toList();
        BigDecimal middle = sorted.get(students / 2).add(sorted.get((students - 1) / 2));
        return students + (students == 1 ? " student" : " students") + "; mean "
                + Gradebooks.number(sum.divide(BigDecimal.valueOf(students), 2, RoundingMode.HALF_UP)) + ", median "
                + Gradebooks.number(middle.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP)) + " of "
                + Gradebooks.number(scores.outOf()) + " points.";
    }

    private void mistakes() {
        html.append("<section><h2>Misconceptions</h2>");
        List<MistakeCount> mistakes = scores.mistakes();
        if (mistakes.isEmpty()) {
            html.append("<p>No catalogued mistake was recognised.</p></section>\n");
            return;
        }
        html.append("<p>Most common: <strong>")
                .append(Html.text(mistakes.get(0).diagnosis().mistake()))
                .append("</strong> in <code>")
                .append(Html.text(mistakes.get(0).exercise()))
                .append("</code>. A student counts once per mistake.</p>")
                .append("<table class=\"overview\"><thead><tr><th>exercise</th><th>misconception</th>")
                .append("<th class=\"number\">students</th><th>what they are told</th></tr></thead><tbody>\n");
        for (MistakeCount mistake : mistakes) {
            html.append("<tr><td><code>")
                    .append(Html.text(mistake.exercise()))
                    .append("</code></td><td><code>")
                    .append(Html.text(mistake.diagnosis().mistake()))
                    .append("</code></td><td class=\"number\">")
                    .append(mistake.students())
                    .append("</td><td>")
                    .append(Html.text(mistake.diagnosis().message()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></section>\n");
    }

    private void tests() throws IOException {
        html.append("<section><h2>Tests</h2><p>Share of the answers that pass each test; an answer that is missing or"
                + " does not compile passes none.</p>\n");
        List<TestRate> rates = scores.testRates();
        for (ExerciseScore exercise : scores.exercises()) {
            List<TestRate> own = rates.stream()
                    .filter(rate -> rate.exercise().equals(exercise.exercise()))
                    .toList();
            html.append("<h3><code>")
                    .append(Html.text(exercise.exercise()))
                    .append("</code><span class=\"score\">")
                    .append(exercise.extraCredit() ? "extra credit, " : "")
                    .append(Gradebooks.number(exercise.maxPoints()))
                    .append(" points</span></h3>\n")
                    .append(Charts.passRates(own));
        }
        html.append("</section>\n");
    }

    private void students(Map<StudentScore, String> folders) {
        html.append("<section><h2>Students</h2><table class=\"overview\"><thead><tr><th>student</th>"
                + "<th class=\"number\">points</th><th class=\"number\">late</th><th class=\"number\">result</th>"
                + "<th></th></tr></thead><tbody>\n");
        for (StudentScore student : scores.students()) {
            html.append("<tr><td><a href=\"")
                    // A key has only letters, digits and . _ - @, and does not begin with a dot.
                    .append(folders.get(student))
                    .append("/report.html\">")
                    .append(Html.text(
                            StrangersText.visibleLine(student.student().name())))
                    .append("</a></td><td class=\"number\">")
                    .append(Gradebooks.number(student.counted()))
                    .append("</td><td class=\"number\">")
                    .append(late(student))
                    .append("</td><td class=\"number\">")
                    .append(Gradebooks.number(student.total()))
                    .append("</td><td>")
                    .append(Html.bar(student.percent()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></section>\n");
    }

    private void notes() {
        List<String> notes = scores.report().notes();
        if (!notes.isEmpty()) {
            html.append("<section><h2>Notes on the class</h2><ul>\n");
            notes.forEach(note -> html.append("<li>")
                    .append(Html.text(StrangersText.visibleLine(note)))
                    .append("</li>\n"));
            html.append("</ul></section>\n");
        }
    }

    private String late(StudentScore student) {
        if (student.handInUnknown(scores.policy())) {
            return "unknown";
        }
        return student.daysLate() == 0
                ? ""
                : student.daysLate() + " d, −" + Gradebooks.number(student.deductionPercent()) + " %";
    }
}
