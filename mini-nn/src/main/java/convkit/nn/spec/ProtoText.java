package convkit.nn.spec;

import convkit.nn.spec.ProtoMessage.Field;

/**
 * Reads protobuf's text format: {@code name: value} and {@code name { … }}, where a value is a number, a word, a string in
 * single or double quotes, or a list of such in brackets; {@code #} starts a comment.
 */
final class ProtoText {

    /** Caffe's own files nest four deep; much more would end in a stack overflow. */
    private static final int DEEPEST = 100;

    private static final String END = "";

    private final String text;
    private int position;
    private int line = 1;

    private String token;
    private boolean quoted;
    private int tokenLine = 1;

    private ProtoText(String text) {
        this.text = text;
        advance();
    }

    /** @throws IllegalArgumentException with the line if the text is broken off or is none */
    static ProtoMessage parse(String text) {
        ProtoText parser = new ProtoText(text);
        ProtoMessage file = new ProtoMessage("the file", 1);
        while (!parser.is(END)) {
            parser.field(file, 0);
        }
        return file;
    }

    private void field(ProtoMessage message, int depth) {
        String name = token;
        int nameLine = tokenLine;
        if (quoted || !isName(name)) {
            throw error("the name of a field is expected but " + shown() + " stands here");
        }
        advance();
        boolean colon = is(":");
        if (colon) {
            advance();
        }
        if (is("{") || is("<")) {
            message.add(new Field(name, nameLine, null, message(name, nameLine, depth)));
        } else if (!colon) {
            throw error("':' or '{' is expected after '" + name + "' but " + shown() + " stands here");
        } else if (is("[")) {
            list(message, name);
        } else {
            message.add(new Field(name, nameLine, scalar(name), null));
        }
        if (is(",") || is(";")) {
            advance();
        }
    }

    private ProtoMessage message(String name, int nameLine, int depth) {
        if (depth == DEEPEST) {
            throw error("messages are nested more than " + DEEPEST + " deep");
        }
        String closing = is("{") ? "}" : ">";
        advance();
        ProtoMessage message = new ProtoMessage(name, nameLine);
        while (!is(closing)) {
            if (is(END)) {
                throw error("the file ends inside '" + name + "', which was opened in line " + nameLine
                        + "; it is cut off" + " or a '" + closing + "' is missing");
            }
            field(message, depth + 1);
        }
        advance();
        return message;
    }

    private void list(ProtoMessage message, String name) {
        do {
            advance();
            message.add(new Field(name, tokenLine, scalar(name), null));
        } while (is(","));
        if (!is("]")) {
            throw error("',' or ']' is expected in the list of '" + name + "' but " + shown() + " stands here");
        }
        advance();
    }

    private String scalar(String name) {
        boolean scalar =
                quoted || !token.isEmpty() && (isWordPart(token.charAt(0)) || "+-.".indexOf(token.charAt(0)) >= 0);
        if (!scalar) {
            throw error("a value for '" + name + "' is expected but " + shown() + " stands here");
        }
        StringBuilder value = new StringBuilder(token);
        boolean string = quoted;
        advance();
        while (string && quoted) {
            value.append(token);
            advance();
        }
        return value.toString();
    }

    private boolean is(String symbol) {
        return !quoted && token.equals(symbol);
    }

    private String shown() {
        return is(END) ? "the end of the file" : "'" + token + "'";
    }

    private IllegalArgumentException error(String problem) {
        return ProtoMessage.error(tokenLine, problem);
    }

    // ---- words ------------------------------------------------------------------------------------------------

    private void advance() {
        skipBlanksAndComments();
        tokenLine = line;
        quoted = false;
        int start = position;
        if (start == text.length()) {
            token = END;
            return;
        }
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            token = string(first);
            quoted = true;
        } else if (isWordPart(first) || "+-.".indexOf(first) >= 0) {
            while (position < text.length()
                    && (isWordPart(text.charAt(position)) || "+-.".indexOf(text.charAt(position)) >= 0)) {
                position++;
            }
            token = text.substring(start, position);
        } else {
            position++;
            token = String.valueOf(first);
        }
    }

    private void skipBlanksAndComments() {
        boolean comment = false;
        while (position < text.length()) {
            char c = text.charAt(position);
            comment = c != '\n' && (comment || c == '#');
            if (!comment && !Character.isWhitespace(c)) {
                return;
            }
            line += c == '\n' ? 1 : 0;
            position++;
        }
    }

    private String string(char quote) {
        StringBuilder value = new StringBuilder();
        for (position++; position < text.length() && text.charAt(position) != '\n'; position++) {
            char c = text.charAt(position);
            if (c == quote) {
                position++;
                return value.toString();
            }
            if (c == '\\' && position + 1 < text.length()) {
                c = unescaped(text.charAt(++position));
            }
            value.append(c);
        }
        throw error("a string is not closed; add " + quote);
    }

    private char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\'', '\\' -> c;
            default -> throw error("the escape \\" + c + " is not understood; use \\n, \\t, \\r, \\\\, \\\" or \\'");
        };
    }

    private static boolean isName(String token) {
        return token.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
