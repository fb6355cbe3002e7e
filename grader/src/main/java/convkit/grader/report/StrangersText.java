package convkit.grader.report;

/** Text that a submission produced: bounded, and with everything made visible that would act on a terminal or a reader. */
public final class StrangersText {

    private static final int MAX_CHARS = 4_000;

    private StrangersText() {}

    /**
     * The text with control characters (escape sequences among them), direction overrides and other invisible characters
     * written as {@code \}{@code u001b}. Line feeds and tabs stay. Still to be escaped for HTML.
     */
    public static String visible(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().limit(MAX_CHARS).forEach(c -> {
            if (c == '\n' || c == '\t' || !acts(c)) {
                result.appendCodePoint(c);
            } else {
                result.append(String.format("\\u%04x", c));
            }
        });
        if (text.codePointCount(0, text.length()) > MAX_CHARS) {
            result.append('…');
        }
        return result.toString();
    }

    /** The same on one line. */
    public static String visibleLine(String text) {
        return visible(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
