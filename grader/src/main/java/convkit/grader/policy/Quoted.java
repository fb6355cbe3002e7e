package convkit.grader.policy;

import convkit.grader.report.StrangersText;

/** Pieces of the file in error texts: short, on one line, and without effect on a terminal. */
final class Quoted {

    private static final int MAX_CHARS = 60;

    /** The parser's messages tell what it expected, after what it found. */
    private static final int MAX_LINE_CHARS = 200;

    private Quoted() {}

    static String of(String text) {
        return "'" + bare(text) + "'";
    }

    static String bare(String text) {
        return cut(text, MAX_CHARS);
    }

    static String line(String text) {
        return text == null ? "" : cut(text, MAX_LINE_CHARS);
    }

    private static String cut(String text, int most) {
        String visible = StrangersText.visibleLine(text);
        return visible.length() <= most ? visible : visible.substring(0, most) + "…";
    }
}
