package convkit.grader.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notebook's code cell as a source file: types stay where they are, so that line numbers are those of the cell; imports
 * go to the front; everything else, statements above all, becomes blanks and is never run. The cell is cut into snippets by
 * brackets and semicolons, not parsed: that is for the compiler in its sandbox.
 */
final class CellSource {

    private static final Set<String> MODIFIERS =
            Set.of("public", "protected", "private", "static", "final", "abstract", "sealed", "non-sealed", "strictfp");

    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)[\\w.$]+\\s*(?:\\([^()]*\\))?");
    private static final Pattern WORD = Pattern.compile("non-sealed\\b|@?[\\w$]+");
    private static final Pattern RECORD_HEADER = Pattern.compile("\\s+[\\w$]+\\s*[(<]");
    // No group is repeated: Java would recurse into a hostile cell's thousand dots.
    private static final Pattern IMPORT = Pattern.compile("import\\s+(static\\s+)?([\\w$.\\s]+\\*?)\\s*;");

    private final String text;
    /** The text with comments and the insides of literals blanked, so that brackets and words in it are real. */
    private final String bare;

    private final List<String> imports = new ArrayList<>();
    private final StringBuilder types;

    CellSource(String cell) {
        text = cell;
        bare = withoutCommentsAndLiterals(cell);
        types = new StringBuilder(cell);
        cut();
    }

    /** The cell's import declarations in order, such as {@code import java.util.*;}. */
    List<String> imports() {
        return imports;
    }

    /** Whether the cell declares a type at all. */
    boolean hasTypes() {
        return !types.toString().isBlank();
    }

    /**
     * The source file.
     *
     * @param earlier imports of the kernel and of earlier cells, which hold in this one too
     */
    String javaFile(List<String> earlier) {
        Map<String, String> byName = new LinkedHashMap<>();
        earlier.forEach(line -> byName.put(nameIn(line), line));
        imports.forEach(line -> byName.put(nameIn(line), line));
        return String.join(" ", byName.values()) + (byName.isEmpty() ? "" : " ") + types;
    }

    /** In a notebook a later import of a simple name replaces an earlier one; in a file both would be an error. */
    private static String nameIn(String line) {
        boolean isStatic = line.startsWith("import static ");
        return line.endsWith(".*;") || isStatic ? line : line.substring(line.lastIndexOf('.') + 1);
    }

    private void cut() {
        int at = 0;
        while (at < bare.length()) {
            if (Character.isWhitespace(bare.charAt(at)) || bare.charAt(at) == ';') {
                blank(at, ++at);
                continue;
            }
            int end = endOfSnippet(at);
            Matcher importLine = IMPORT.matcher(bare).region(at, end);
            if (importLine.matches()) {
                imports.add((importLine.group(1) == null ? "import " : "import static ")
                        + importLine.group(2).replaceAll("\\s", "") + ";");
                blank(at, end);
            } else if (!isType(at, end)) {
                blank(at, end);
            }
            at = end;
        }
    }

    /** A snippet ends with a semicolon, or with the curly bracket that closes its first one; a magic with its line. */
    private int endOfSnippet(int start) {
        boolean magic = bare.charAt(start) == '%';
        int depth = 0;
        for (int i = start; i < bare.length(); i++) {
            switch (bare.charAt(i)) {
                case '\n' -> {
                    if (magic) {
                        return i;
                    }
                }
                case '(', '[', '{' -> depth++;
                case ')', ']' -> depth--;
                case '}' -> {
                    if (--depth <= 0) {
                        return i + 1;
                    }
                }
                case ';' -> {
                    if (depth <= 0 && !magic) {
                        return i + 1;
                    }
                }
                default -> {
                    // Part of the snippet.
                }
            }
        }
        return bare.length();
    }

    private boolean isType(int start, int end) {
        int at = start;
        while (at < end) {
            if (Character.isWhitespace(bare.charAt(at))) {
                at++;
                continue;
            }
            Matcher annotation = ANNOTATION.matcher(bare).region(at, end);
            if (annotation.lookingAt()) {
                at = annotation.end();
                continue;
            }
            Matcher word = WORD.matcher(bare).region(at, end);
            if (!word.lookingAt()) {
                return false;
            }
            if (!MODIFIERS.contains(word.group())) {
                return switch (word.group()) {
                    case "class", "interface", "enum", "@interface" -> true;
                    case "record" ->
                        RECORD_HEADER.matcher(bare).region(word.end(), end).lookingAt();
                    default -> false;
                };
            }
            at = word.end();
        }
        return false;
    }

    /** Line ends stay, so that lines keep their numbers. */
    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                types.setCharAt(i, ' ');
            }
        }
    }

    private static String withoutCommentsAndLiterals(String cell) {
        StringBuilder result = new StringBuilder(cell);
        int at = 0;
        while (at < cell.length()) {
            int end = endOfCommentOrLiteral(cell, at);
            if (end == at) {
                at++;
                continue;
            }
            for (int i = at; i < end; i++) {
                if (cell.charAt(i) != '\n') {
                    result.setCharAt(i, ' ');
                }
            }
            at = end;
        }
        return result.toString();
    }

    /** Where the comment or literal ends that begins here; {@code at} if none does. */
    private static int endOfCommentOrLiteral(String cell, int at) {
        if (cell.startsWith("//", at)) {
            int end = cell.indexOf('\n', at);
            return end < 0 ? cell.length() : end;
        } else if (cell.startsWith("/*", at)) {
            int end = cell.indexOf("*/", at + 2);
            return end < 0 ? cell.length() : end + 2;
        } else if (cell.startsWith("\"\"\"", at)) {
            return endOfLiteral(cell, at + 3, "\"\"\"", true);
        } else if (cell.charAt(at) == '"' || cell.charAt(at) == '\'') {
            return endOfLiteral(cell, at + 1, cell.substring(at, at + 1), false);
        }
        return at;
    }

    private static int endOfLiteral(String cell, int from, String quote, boolean overLines) {
        for (int i = from; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.startsWith(quote, i)) {
                return i + quote.length();
            } else if (cell.charAt(i) == '\n' && !overLines) {
                return i;
            }
        }
        return cell.length();
    }
}
