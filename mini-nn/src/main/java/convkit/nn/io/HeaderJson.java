package convkit.nn.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much JSON (RFC 8259) as the header of a safetensors file may hold: objects, arrays, strings and whole numbers from 0
 * on. Anything else, and a name given twice in one object, is an error.
 */
final class HeaderJson {

    /** A header holds tensors that hold lists; deeper nesting is somebody's attempt to exhaust the stack. */
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private HeaderJson(String text) {
        this.text = text;
    }

    /**
     * The value that the whole text stands for: a {@code Map<String, Object>}, {@code List<Object>}, String or Long.
     *
     * @throws IOException saying what is wrong at which character
     */
    static Object parse(String text) throws IOException {
        HeaderJson json = new HeaderJson(text);
        json.skipSpace();
        Object value = json.value(0);
        if (json.at < text.length()) {
            throw json.expected("the end");
        }
        return value;
    }

    /** A string as it stands in JSON, quotes included. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Object value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw error("nested deeper than " + DEEPEST);
        }
        Object value = switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
        skipSpace();
        return value;
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        while (members.isEmpty() ? peek() != '}' : comma('}')) {
            String name = string();
            skipSpace();
            take(':');
            if (members.containsKey(name)) {
                throw error("the name " + quote(name) + " is given twice");
            }
            members.put(name, value(depth + 1));
        }
        take('}');
        return members;
    }

    private List<Object> array(int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        take('[');
        while (elements.isEmpty() ? peek() != ']' : comma(']')) {
            elements.add(value(depth + 1));
        }
        take(']');
        return elements;
    }

    /** Whether another member follows; takes the comma before it. */
    private boolean comma(char end) throws IOException {
        if (peek() == end) {
            return false;
        }
        take(',');
        return true;
    }

    private String string() throws IOException {
        if (peek() != '"') {
            throw expected("a string");
        }
        at++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw error("a control character in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws IOException {
        int index = "\"\\/bfnrt".indexOf(peek());
        if (index >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
        if (!text.startsWith("u", at) || at + 5 > text.length()) {
            throw expected("an escape");
        }
        int code = 0;
        for (char digit : text.substring(at + 1, at + 5).toCharArray()) {
            int value = digit < 128 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                throw expected("an escape");
            }
            code = 16 * code + value;
        }
        at += 5;
        return (char) code;
    }

    private Long number() throws IOException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        // 18 digits always fit into a long
        boolean whole = !digits.isEmpty() && digits.length() <= 18 && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!whole || at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
            at = start;
            throw expected("an object, a list, a string or a whole number from 0 on");
        }
        return Long.valueOf(digits);
    }

    private char peek() throws IOException {
        if (at == text.length()) {
            throw error("it ends too early");
        }
        return text.charAt(at);
    }

    private void take(char wanted) throws IOException {
        if (peek() != wanted) {
            throw expected("'" + wanted + "'");
        }
        at++;
        skipSpace();
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IOException expected(String what) {
        return error(
                "expected " + what + " but found " + (at == text.length() ? "the end" : "'" + text.charAt(at) + "'"));
    }

    private IOException error(String what) {
        return new IOException("header, character " + (at + 1) + ": " + what);
    }
}
