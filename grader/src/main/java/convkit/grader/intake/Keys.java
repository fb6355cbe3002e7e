package convkit.grader.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Keys of students: safe as names of folders on every system. */
final class Keys {

    private static final int MAX_CHARS = 80;

    /** Windows opens devices for these, with any ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private Keys() {}

    /**
     * The text in letters, digits and {@code . _ - @} of ASCII, bounded, never empty: accents go, letters of other scripts
     * are written as {@code u674e}, everything else becomes {@code _}.
     */
    static String of(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .limit(MAX_CHARS)
                .forEach(c -> key.append(written(c)));
        String safe = key.toString().replaceAll("^[.-]+|\\.+$", "_");
        String first = safe.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        boolean device = RESERVED.contains(first) || first.matches("(com|lpt)\\d");
        if (safe.length() > MAX_CHARS) {
            safe = safe.substring(0, MAX_CHARS);
        }
        return safe.isEmpty() || device ? "_" + safe : safe;
    }

    /** A key that is not taken yet, and takes it. Some systems take two names for one that differ in capitals only. */
    static String unique(String text, Set<String> taken) {
        String key = of(text);
        String candidate = key;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = key + "-" + i;
        }
        return candidate;
    }

    private static String written(int c) {
        boolean plain = c < 128 && Character.isLetterOrDigit(c) || "._-@".indexOf(c) >= 0;
        return plain ? Character.toString(c) : Character.isLetterOrDigit(c) ? String.format("u%04x", c) : "_";
    }
}
