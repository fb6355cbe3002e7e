package convkit.grader.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The members of one JSON object, taken by name and type. Every problem names line, path and remedy. */
final class Fields {

    /** Further away, a suggestion would be a guess. */
    private static final int MAX_EDITS = 3;

    /** Finer numbers than this are typing errors, and would make exact sums long. */
    private static final int MAX_DECIMALS = 6;

    private final String path;
    private final Map<String, Located> members;

    /**
     * Checks that a value is an object with keys out of {@code known}.
     *
     * @param path where it stands, such as {@code exercises.conv2d}; empty for the whole file
     * @param kind what its keys are, for errors: {@code key} or {@code exercise}
     */
    Fields(Located value, String path, String kind, List<String> known) throws Located.Problem {
        this.path = path;
        this.members = object(value, path);
        for (String key : members.keySet()) {
            if (!known.contains(key)) {
                int line = value.keyLines().get(key);
                throw new Located.Problem(line, unknown(kind, key, path.isEmpty() ? "" : " in " + path, known));
            }
        }
    }

    static String unknown(String kind, String found, String where, List<String> known) {
        String nearest = nearest(found, known);
        return "unknown " + kind + " " + Quoted.of(found) + where
                + (nearest == null ? "" : "; did you mean '" + nearest + "'?") + "; known: "
                + String.join(", ", known);
    }

    private static String nearest(String found, List<String> known) {
        String shortened = Quoted.bare(found).toLowerCase(java.util.Locale.ROOT);
        Map<String, Integer> edits = new LinkedHashMap<>();
        for (String key : known) {
            int distance =
                    LevenshteinDistance.getDefaultInstance().apply(shortened, key.toLowerCase(java.util.Locale.ROOT));
            if (distance <= Math.min(MAX_EDITS, key.length() - 1)) {
                edits.put(key, distance);
            }
        }
        return edits.keySet().stream().min(Comparator.comparing(edits::get)).orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Located> object(Located value, String path) throws Located.Problem {
        if (value.value() instanceof Map<?, ?> found) {
            return (Map<String, Located>) found;
        }
        throw new Located.Problem(
                value.line(), (path.isEmpty() ? "the file" : path) + " must be an object, {…}, but is " + kind(value));
    }

    private static String kind(Located value) {
        Object content = value.value();
        if (content == null) {
            return "null";
        } else if (content instanceof Map) {
            return "an object";
        } else if (content instanceof List) {
            return "a list";
        } else if (content instanceof String text) {
            return "the text " + Quoted.of(text);
        }
        return Quoted.bare(content.toString());
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    Located get(String key) {
        return members.get(key);
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Located.Problem wrong(String key, String wanted) {
        Located found = members.get(key);
        return new Located.Problem(found.line(), path(key) + " must be " + wanted + ", but is " + kind(found));
    }

    String text(String key, String otherwise, int mostChars) throws Located.Problem {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key).value() instanceof String text && !text.isBlank() && text.length() <= mostChars) {
            return text;
        }
        throw wrong(key, "a text of 1 to " + mostChars + " characters");
    }

    boolean flag(String key, boolean otherwise) throws Located.Problem {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key).value() instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false");
    }

    BigDecimal number(String key, BigDecimal otherwise, int least, int most) throws Located.Problem {
        if (!has(key)) {
            return otherwise;
        }
        // The range first: only then is it safe to strip zeros off a number such as 1e999999999.
        if (get(key).value() instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= MAX_DECIMALS) {
            return number.stripTrailingZeros();
        }
        throw wrong(key, "a number from " + least + " to " + most + " with at most " + MAX_DECIMALS + " decimals");
    }

    Integer whole(String key, Integer otherwise, int least, int most) throws Located.Problem {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key).value() instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValueExact();
        }
        throw wrong(key, "a whole number from " + least + " to " + most);
    }

    /** A time with its zone: without one, a deadline would move with the machine that grades. */
    OffsetDateTime time(String key) throws Located.Problem {
        String wanted = "a time with its zone, such as 2026-02-01T23:59:00+01:00";
        if (!(get(key).value() instanceof String text)) {
            throw wrong(key, wanted);
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong(key, wanted);
        }
    }

    /** Texts out of {@code known}, each at most once. */
    List<String> names(String key, String kind, List<String> known) throws Located.Problem {
        List<String> names = new ArrayList<>();
        if (!has(key)) {
            return names;
        }
        if (!(get(key).value() instanceof List<?> items)) {
            throw wrong(key, "a list of names, [\"…\"]");
        }
        for (Object item : items) {
            Located found = (Located) item;
            if (!(found.value() instanceof String name)) {
                throw new Located.Problem(found.line(), path(key) + " must hold texts, but holds " + kind(found));
            } else if (!known.contains(name)) {
                throw new Located.Problem(found.line(), unknown(kind, name, " in " + path(key), known));
            } else if (names.contains(name)) {
                throw new Located.Problem(found.line(), path(key) + " names '" + name + "' twice; keep one");
            }
            names.add(name);
        }
        return names;
    }

    /** One of a few words. */
    String choice(String key, String otherwise, List<String> known) throws Located.Problem {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key).value() instanceof String text) {
            if (known.contains(text)) {
                return text;
            }
            throw new Located.Problem(get(key).line(), unknown("value", text, " of " + path(key), known));
        }
        throw wrong(key, "one of " + String.join(", ", known));
    }
}
