package convkit.nn.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a message in protobuf's text format, with the lines on which they stand. Reading a field marks its name, so
 * that {@link #requireAllRead} finds those that nobody understood.
 */
final class ProtoMessage {

    /**
     * A field.
     *
     * @param text of a number, word or string; null if the value is a message
     * @param message null if the value is text
     */
    record Field(String name, int line, String text, ProtoMessage message) {}

    private final String name;
    private final int line;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    ProtoMessage(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void add(Field field) {
        fields.add(field);
    }

    /** Line of the message's start, for errors about the message as a whole. */
    int line() {
        return line;
    }

    /** All fields of a name, in order. */
    List<Field> all(String field) {
        read.add(field);
        return fields.stream().filter(one -> one.name.equals(field)).collect(Collectors.toList());
    }

    /** The messages under a name, in order. */
    List<ProtoMessage> messages(String field) {
        return all(field).stream()
                .map(one -> {
                    if (one.message == null) {
                        throw error(one.line, "'" + field + "' is '" + one.text + "' but must be a message { … }");
                    }
                    return one.message;
                })
                .collect(Collectors.toList());
    }

    /** The message under a name; an empty one if there is none. */
    ProtoMessage message(String field) {
        single(field);
        List<ProtoMessage> found = messages(field);
        return found.isEmpty() ? new ProtoMessage(field, line) : found.get(0);
    }

    /** The texts under a name, in order. */
    List<String> texts(String field) {
        return all(field).stream().map(one -> textOf(one)).collect(Collectors.toList());
    }

    /** The text under a name, or {@code otherwise} if there is none. */
    String text(String field, String otherwise) {
        Field found = single(field);
        return found == null ? otherwise : textOf(found);
    }

    /** The whole numbers under a name, each at least {@code minimum}. */
    List<Integer> integers(String field, int minimum) {
        return all(field).stream().map(one -> integerOf(one, minimum)).collect(Collectors.toList());
    }

    /** The whole number under a name, at least {@code minimum}; {@code otherwise} if there is none. */
    int integer(String field, int minimum, int otherwise) {
        Field found = single(field);
        return found == null ? otherwise : integerOf(found, minimum);
    }

    /** The number under a name. */
    double number(String field, double otherwise) {
        Field found = single(field);
        if (found == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(textOf(found));
        } catch (NumberFormatException e) {
            throw error(found.line, "'" + field + "' is '" + found.text + "' but must be a number");
        }
    }

    /** The truth value under a name. */
    boolean flag(String field, boolean otherwise) {
        Field found = single(field);
        if (found == null) {
            return otherwise;
        }
        return switch (textOf(found)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error(found.line, "'" + field + "' is '" + found.text + "' but must be true or false");
        };
    }

    private Field single(String field) {
        List<Field> found = all(field);
        if (found.size() > 1) {
            throw error(found.get(1).line, "a second '" + field + "' in " + name + "; give it once");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static String textOf(Field field) {
        if (field.text == null) {
            throw error(field.line, "'" + field.name + "' is a message but must be a single value");
        }
        return field.text;
    }

    private static int integerOf(Field field, int minimum) {
        String text = textOf(field);
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < minimum) {
            throw error(
                    field.line,
                    "'" + field.name + "' is '" + text + "' but must be a whole number from " + minimum
                            + " to 999999999");
        }
        return Integer.parseInt(text);
    }

    /** Refuses a field that nobody has read: an import that passes over an option would be a different network. */
    void requireAllRead() {
        for (Field field : fields) {
            if (!read.contains(field.name)) {
                throw error(
                        field.line,
                        "'" + field.name + "' in " + name + " is not understood; take it out if the"
                                + " network can do without");
            }
        }
    }

    static IllegalArgumentException error(int line, String problem) {
        return new IllegalArgumentException("caffe, line " + line + ": " + problem);
    }
}
