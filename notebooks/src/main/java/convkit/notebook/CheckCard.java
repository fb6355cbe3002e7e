package convkit.notebook;

import convkit.exercises.Exercise;
import convkit.exercises.check.ExerciseResult;
import convkit.exercises.check.TestResult;
import java.util.List;
import java.util.Optional;
import org.owasp.encoder.Encode;

/**
 * The card that says how an exercise went: a count, one line per check with ✓ or ✗, the first failure in full with its
 * diagnosis and the two maps side by side, and the hints, folded. Every text is escaped, the student's own too.
 */
final class CheckCard {

    private static final String BOX =
            "border:1px solid #8c8c8c;border-left-width:6px;padding:8px 14px;max-width:760px;color:#1a1a1a;"
                    + "background:#ffffff;font-family:" + Style.FONT_FAMILY + ";font-size:13px;line-height:1.5";
    private static final String QUOTE =
            "margin:6px 0;padding:4px 10px;background:#f3f3f3;color:#1a1a1a;white-space:pre-wrap;font-size:12px;"
                    + "font-family:monospace";

    private final ExerciseResult result;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    private CheckCard(ExerciseResult result) {
        this.result = result;
    }

    static Html of(ExerciseResult result) {
        CheckCard card = new CheckCard(result);
        card.html.append("<div style=\"").append(BOX).append("\">\n");
        card.heading();
        card.tests();
        card.firstFailure().ifPresent(card::failure);
        if (!result.allPassed()) {
            card.hints();
        }
        card.html.append("</div>\n");
        return new Html(card.html.toString(), card.text.toString().strip());
    }

    /** A card with one sentence. */
    static Html note(String sentence) {
        return new Html("<div style=\"" + BOX + "\">" + Encode.forHtml(sentence) + "</div>\n", sentence);
    }

    private Optional<TestResult> firstFailure() {
        return result.tests().stream().filter(test -> !test.passed()).findFirst();
    }

    private void heading() {
        Exercise exercise = result.exercise();
        long passed = result.tests().stream().filter(TestResult::passed).count();
        String line = (result.allPassed() ? "✓ " : "✗ ") + exercise.title() + ": " + passed + " of "
                + result.tests().size() + " checks passed";
        html.append("<b style=\"font-size:15px\">").append(Encode.forHtml(line)).append("</b>\n");
        text.append(line).append('\n');
        if (result.allPassed()) {
            html.append("<div>All public checks pass. The hidden ones look at more cases.</div>\n");
        }
    }

    private void tests() {
        html.append("<ul style=\"list-style:none;padding-left:4px;margin:6px 0\">\n");
        for (TestResult test : result.tests()) {
            String sign = test.passed() ? "✓" : "✗";
            html.append("<li>")
                    .append(test.passed() ? sign : "<b>" + sign + "</b>")
                    .append(' ');
            html.append(Encode.forHtml(test.what())).append("</li>\n");
            text.append("  ").append(sign).append(' ').append(test.what()).append('\n');
        }
        html.append("</ul>\n");
    }

    private void failure(TestResult test) {
        html.append("<div style=\"border-top:1px solid #d0d0d0;padding-top:6px\"><b>First look at:</b> ")
                .append(Encode.forHtml(test.what()))
                .append("<br><i>")
                .append(Encode.forHtml(test.why()))
                .append("</i></div>\n");
        text.append("First look at: ").append(test.what()).append('\n');
        if (test.diagnosis() != null) {
            String diagnosis = test.diagnosis().message();
            html.append("<div style=\"margin:4px 0\"><b>Diagnosis:</b> ")
                    .append(Encode.forHtml(diagnosis))
                    .append("</div>\n");
            text.append("Diagnosis: ").append(diagnosis).append('\n');
        }
        quote(test.message());
        if (!test.studentMessage().isEmpty()) {
            paragraph("Your code said:");
            quote(test.studentMessage());
        }
        // Of a single number the message has said all.
        if (test.comparison() != null
                && test.comparison().expected().rank() > 0
                && test.comparison().expected().size() > 0) {
            comparison(test);
        }
    }

    private void comparison(TestResult test) {
        Drawing picture = ComparisonPicture.of(test.comparison());
        html.append("<img alt=\"")
                .append(Encode.forHtmlAttribute(picture.text()))
                .append("\" width=\"")
                .append(picture.width())
                .append("\" src=\"data:image/png;base64,")
                .append(picture.render().data().get("image/png"))
                .append("\">\n");
        text.append(picture.text()).append('\n');
        if (!test.comparison().explanation().isEmpty()) {
            quote(test.comparison().explanation());
        }
    }

    private void paragraph(String sentence) {
        html.append("<div style=\"margin:4px 0\">")
                .append(Encode.forHtml(sentence))
                .append("</div>\n");
        text.append(sentence).append('\n');
    }

    private void quote(String words) {
        html.append("<div style=\"")
                .append(QUOTE)
                .append("\">")
                .append(Encode.forHtml(words))
                .append("</div>\n");
        text.append(words.indent(2));
    }

    /** Each hint lies folded inside the one before: nobody sees more than asked for. */
    private void hints() {
        List<String> hints = result.exercise().hints();
        for (int i = 0; i < hints.size(); i++) {
            html.append("<details style=\"margin:4px 0 4px ")
                    .append(i == 0 ? 0 : 10)
                    .append("px\"><summary>Hint ")
                    .append(i + 1)
                    .append(" of ")
                    .append(hints.size())
                    .append("</summary>")
                    .append(Encode.forHtml(hints.get(i)))
                    .append('\n');
        }
        html.append("</details>".repeat(hints.size())).append('\n');
        text.append("Hints: open them in the card, one after the other.\n");
    }
}
