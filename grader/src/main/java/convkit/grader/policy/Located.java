package convkit.grader.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows where it stands, so that an error can name the line. Jackson's own tree forgets it.
 *
 * @param line of the value's first character, from 1
 * @param keyLines line of each key of an object
 * @param value a {@code Map<String, Located>}, a {@code List<Located>}, String, BigDecimal, Boolean or null
 */
record Located(int line, Map<String, Integer> keyLines, Object value) {

    /** A policy has four levels and fits on two screens: more is no policy, and must not cost memory. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_NUMBER_CHARS = 40;
    private static final int MAX_STRING_CHARS = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_CHARS)
                    .maxStringLength(MAX_STRING_CHARS)
                    .maxNameLength(MAX_STRING_CHARS)
                    .build())
            .build();

    /** Something is wrong at a line. */
    static final class Problem extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        Problem(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** @throws Problem if the text is not one JSON value; the message is one line */
    static Located parse(String text) throws Problem {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Problem(1, "is empty; write at least {}");
            }
            Located root = value(parser, "");
            if (parser.nextToken() != null) {
                throw new Problem(line(parser), "something follows the closing brace; a policy is one JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Problem(line, "is no JSON: " + Quoted.line(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Problem(1, "cannot be read: " + Quoted.line(e.getMessage()));
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static Located value(JsonParser parser, String path) throws IOException, Problem {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, path, line);
            case START_ARRAY -> {
                List<Located> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, path + "[" + items.size() + "]"));
                }
                yield new Located(line, Map.of(), items);
            }
            case VALUE_STRING -> new Located(line, Map.of(), parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located(line, Map.of(), number(parser, path, line));
            case VALUE_TRUE -> new Located(line, Map.of(), Boolean.TRUE);
            case VALUE_FALSE -> new Located(line, Map.of(), Boolean.FALSE);
            default -> new Located(line, Map.of(), null);
        };
    }

    private static BigDecimal number(JsonParser parser, String path, int line) throws IOException, Problem {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Problem(line, path + " is " + Quoted.of(parser.getText()) + ", which is out of range");
        }
    }

    private static Located object(JsonParser parser, String path, int line) throws IOException, Problem {
        Map<String, Located> members = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line(parser);
            if (lines.containsKey(key)) {
                throw new Problem(
                        keyLine,
                        "key " + Quoted.of(key) + " stands twice" + (path.isEmpty() ? "" : " in " + path)
                                + ", first in line " + lines.get(key) + "; keep one");
            }
            lines.put(key, keyLine);
            parser.nextToken();
            members.put(key, value(parser, path.isEmpty() ? Quoted.bare(key) : path + "." + Quoted.bare(key)));
        }
        return new Located(line, lines, members);
    }
}
