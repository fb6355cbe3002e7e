package convkit.grader.export;

import convkit.grader.report.Html;
import convkit.grader.report.StrangersText;
import convkit.grader.score.ClassScores;
import convkit.grader.score.ExerciseScore;
import convkit.grader.score.StudentScore;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tech.tablesaw.api.Table;

/** The class at a glance, for the instructor: results, which tests are hard, which misconception is most common. */
final class ClassPage {

    private final StringBuilder html = new StringBuilder();
    private final ClassScores scores;

    private ClassPage(ClassScores scores) {
        this.scores = scores;
    }

    static byte[] of(ClassScores scores, boolean compared) throws IOException {
        Table outcomes = ClassTables.outcomes(scores);
        ClassPage page = new ClassPage(scores);
        page.head();
        page.results();
        page.mistakes(ClassTables.mistakes(outcomes));
        page.tests(ClassTables.passRates(outcomes));
        page.students();
        page.similarity(compared);
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

    private void mistakes(Table mistakes) {
        html.append("<section><h2>Misconceptions</h2>");
        if (mistakes.isEmpty()) {
            html.append("<p>No catalogued mistake was recognised.</p></section>\n");
            return;
        }
        IntFunction<String> exercise =
                row -> code(mistakes.stringColumn("exercise").get(row));
        IntFunction<String> mistake =
                row -> code(mistakes.stringColumn("misconception").get(row));
        html.append("<p>Most common: <strong>")
                .append(Html.text(mistakes.stringColumn("misconception").get(0)))
                .append("</strong> in ")
                .append(exercise.apply(0))
                .append(". A student counts once per mistake.</p>")
                .append(HtmlTable.of(mistakes, List.of(), Map.of("exercise", exercise, "misconception", mistake)))
                .append("</section>\n");
    }

    private static String code(String text) {
        return "<code>" + Html.text(text) + "</code>";
    }

    private void tests(Table rates) throws IOException {
        html.append("<section><h2>Tests</h2><p>Share of the answers that pass each test; an answer that is missing or"
                + " does not compile passes none.</p>\n");
        for (ExerciseScore exercise : scores.exercises()) {
            html.append("<h3>")
                    .append(code(exercise.exercise()))
                    .append("<span class=\"score\">")
                    .append(exercise.extraCredit() ? "extra credit, " : "")
                    .append(Gradebooks.number(exercise.maxPoints()))
                    .append(" points</span></h3>\n")
                    .append(Charts.passRates(
                            rates.where(rates.stringColumn("exercise").isEqualTo(exercise.exercise()))));
        }
        html.append("</section>\n");
    }

    private void students() {
        Table students = ClassTables.students(scores);
        // A key has only letters, digits and . _ - @, and does not begin with a dot.
        IntFunction<String> link = row -> "<a href=\"students/"
                + scores.students().get(row).student().key() + "/report.html\">"
                + Html.text(students.stringColumn("student").get(row)) + "</a>";
        IntFunction<String> bar = row -> Html.bar(students.intColumn("percent").getInt(row));
        html.append("<section><h2>Students</h2>")
                .append(HtmlTable.of(
                        students, List.of("points", "late", "result"), Map.of("student", link, "percent", bar)))
                .append("</section>\n");
    }

    private void similarity(boolean compared) {
        if (compared) {
            html.append("<section><h2>Similarity</h2><p><a href=\"similarity/index.html\">Pairs of submissions that are"
                    + " alike</a>, compared by JPlag.</p></section>\n");
        }
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
}
