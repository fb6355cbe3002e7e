package convkit.grader.intake;

import java.util.Locale;
import java.util.Set;

/** Keys of students: safe as names of folders on every system. */
final class Keys {

    private static final int MAX_CHARS = 80;

    /** Windows opens devices for these, with any ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private Keys() {}

    /** The text with everything but letters, digits and {@code . _ - @} replaced by {@code _}, bounded, never empty. */
    static String of(String text) {
        StringBuilder key = new StringBuilder();
        text.codePoints()
                .limit(MAX_CHARS)
                .forEach(c -> key.appendCodePoint(Character.isLetterOrDigit(c) || "._-@".indexOf(c) >= 0 ? c : '_'));
        String safe = key.toString().replaceAll("^[.-]+|\\.+$", "_");
        String first = safe.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        boolean device = RESERVED.contains(first) || first.matches("(com|lpt)\\d");
        return safe.isEmpty() || device ? "_" + safe : safe;
    }
}
