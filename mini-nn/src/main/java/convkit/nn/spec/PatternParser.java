package convkit.nn.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the text of a pattern to its tree:
 *
 * <pre>{@code
 * chain  = item { "->" item }
 * item   = ( LAYER [ "(" option { "," option } ")" ] | "[" chain "]" ) { "?" | "*" ( number | LETTER ) }
 * option = number | size | word ( number | word )        such as 32, 5x5, stride 2, pad same
 * }</pre>
 */
final class PatternParser {

    /** Deeper nesting than this is no network anybody writes, and would end in a stack overflow. */
    private static final int DEEPEST = 50;

    /**
     * A layer or a group.
     *
     * @param position in the text
     * @param layer name in capitals; null for a group
     * @param options of a layer, by key: {@code number}, {@code size} or the option's word
     * @param group items of a group
     * @param optional marked by {@code ?}
     * @param repeat number or letter; null for once
     */
    record Item(
            int position, String layer, Map<String, Token> options, List<Item> group, boolean optional, Token repeat) {}

    enum Kind {
        NAME,
        NUMBER,
        SIZE,
        SYMBOL,
        END
    }

    /** A word of the text; arrows are always {@code ->}, and sizes are joined by {@code x}. */
    record Token(Kind kind, String text, int position) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private final PatternText source;
    private int position;
    private Token token;

    private PatternParser(PatternText source) {
        this.source = source;
        this.token = next();
    }

    static List<Item> parse(PatternText source) {
        PatternParser parser = new PatternParser(source);
        List<Item> items = parser.chain(0);
        if (parser.token.kind != Kind.END) {
            throw source.error(parser.token.position, parser.unexpected("'->' or the end"));
        }
        return items;
    }

    private List<Item> chain(int depth) {
        List<Item> items = new ArrayList<>();
        items.add(item(depth));
        while (token.is("->")) {
            token = next();
            items.add(item(depth));
        }
        return items;
    }

    private Item item(int depth) {
        Token start = token;
        if (start.kind == Kind.NAME) {
            token = next();
            Map<String, Token> options = token.is("(") ? options() : Map.of();
            return suffixed(start.position, start.text.toUpperCase(Locale.ROOT), options, List.of());
        }
        if (!start.is("[")) {
            throw source.error(start.position, unexpected("a layer or '['"));
        }
        if (depth == DEEPEST) {
            throw source.error(start.position, "groups are nested more than " + DEEPEST + " deep");
        }
        token = next();
        List<Item> group = chain(depth + 1);
        if (token.kind == Kind.END) {
            throw source.error(start.position, "this '[' is never closed; add ']'");
        }
        take("]", "'->' or ']'");
        return suffixed(start.position, null, Map.of(), group);
    }

    private Item suffixed(int start, String layer, Map<String, Token> options, List<Item> group) {
        boolean optional = false;
        Token repeat = null;
        while (token.is("?") || token.is("*")) {
            if (token.is("?") ? optional : repeat != null) {
                throw source.error(token.position, "'" + token.text + "' is given twice");
            }
            if (token.is("?")) {
                optional = true;
                token = next();
                continue;
            }
            repeat = next();
            if (repeat.kind != Kind.NUMBER && repeat.kind != Kind.NAME) {
                token = repeat;
                throw source.error(repeat.position, unexpected("a number or a letter after '*'"));
            }
            token = next();
        }
        return new Item(start, layer, options, group, optional, repeat);
    }

    private Map<String, Token> options() {
        Token opening = token;
        Map<String, Token> options = new LinkedHashMap<>();
        do {
            token = next();
            Token first = token;
            String key;
            if (first.kind == Kind.NAME) {
                key = first.text.toLowerCase(Locale.ROOT);
                token = next();
                if (token.kind != Kind.NUMBER && token.kind != Kind.NAME) {
                    throw source.error(token.position, unexpected("the value of '" + key + "'"));
                }
            } else if (first.kind == Kind.NUMBER || first.kind == Kind.SIZE) {
                key = first.kind == Kind.NUMBER ? "number" : "size";
            } else {
                throw source.error(first.position, unexpected("an option, such as 32, 5x5 or stride 2"));
            }
            if (options.put(key, new Token(token.kind, token.text, first.position)) != null) {
                throw source.error(first.position, "a second " + key + "; give it once");
            }
            token = next();
        } while (token.is(","));
        if (token.kind == Kind.END) {
            throw source.error(opening.position, "this '(' is never closed; add ')'");
        }
        take(")", "',' or ')'");
        return options;
    }

    private void take(String symbol, String expected) {
        if (!token.is(symbol)) {
            throw source.error(token.position, unexpected(expected));
        }
        token = next();
    }

    private String unexpected(String expected) {
        return expected + " is expected but "
                + (token.kind == Kind.END ? "the pattern ends" : "'" + token.text + "' stands") + " here";
    }

    // ---- words ------------------------------------------------------------------------------------------------

    private Token next() {
        String text = source.text();
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        int start = position;
        if (start == text.length()) {
            return new Token(Kind.END, "", text.stripTrailing().length());
        }
        char first = text.charAt(start);
        if (isLetter(first)) {
            skipWhile(PatternParser::isLetter);
            return new Token(Kind.NAME, text.substring(start, position), start);
        }
        if (isDigit(first)) {
            return number(start);
        }
        if (text.startsWith("->", start)) {
            position += 2;
            return new Token(Kind.SYMBOL, "->", start);
        }
        position++;
        if (first == '→') {
            return new Token(Kind.SYMBOL, "->", start);
        }
        if ("[]()*?,".indexOf(first) < 0) {
            throw source.error(
                    start,
                    "'" + new StringBuilder().appendCodePoint(text.codePointAt(start))
                            + "' has no meaning here; a pattern is made of layers, ->, [ ], *, ? and ( )");
        }
        return new Token(Kind.SYMBOL, String.valueOf(first), start);
    }

    private Token number(int start) {
        String text = source.text();
        skipWhile(PatternParser::isDigit);
        Kind kind = Kind.NUMBER;
        while (position + 1 < text.length() && isTimes(text.charAt(position)) && isDigit(text.charAt(position + 1))) {
            position++;
            skipWhile(PatternParser::isDigit);
            kind = Kind.SIZE;
        }
        if (kind == Kind.NUMBER && position < text.length() && text.charAt(position) == '.') {
            position++;
            skipWhile(PatternParser::isDigit);
        }
        return new Token(kind, text.substring(start, position).replace('×', 'x'), start);
    }

    private void skipWhile(java.util.function.IntPredicate wanted) {
        while (position < source.text().length() && wanted.test(source.text().charAt(position))) {
            position++;
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isTimes(int c) {
        return c == 'x' || c == '×';
    }
}
