package convkit.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.owasp.encoder.Encode;

/** What all pages share: one style, no scripts, no other files, no network. */
public final class Html {

    private Html() {}

    /** Text of ours or a stranger's: either way only text. */
    public static String text(String text) {
        return Encode.forHtml(StrangersText.visible(text));
    }

    /**
     * Everything before the headline.
     *
     * @throws IOException if the style is missing from the grader's jar
     */
    public static String head(String title) throws IOException {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                // Should something slip through the escaping, the browser still runs and loads nothing.
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + text(title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n";
    }

    /** Everything after the last section. */
    public static String foot() {
        return "</main>\n</body>\n</html>\n";
    }

    /** A share of a whole as a bar with its percentage. */
    static String bar(String percent) {
        // A result with extra credit may be above the whole; the bar is full then.
        int width = Math.max(0, Math.min(100, Integer.parseInt(percent.replace(" %", ""))));
        return "<span class=\"bar\"><span style=\"width:" + width + "%\"></span></span> <span class=\"percent\">"
                + percent + "</span>";
    }

    /** The same for a whole number of percent. */
    public static String bar(int percent) {
        return bar(percent + " %");
    }

    private static String style() throws IOException {
        try (InputStream css = Html.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IOException("report.css is missing from the grader's jar; build it again");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
