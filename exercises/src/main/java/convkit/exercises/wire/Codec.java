package convkit.exercises.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Arguments and results of exercise calls as bytes, big-endian, one tag byte before each value:
 *
 * <table>
 * <caption>The format</caption>
 * <tr><th>tag</th><th>value</th><th>bytes after the tag</th></tr>
 * <tr><td>0</td><td>{@code null}</td><td>none</td></tr>
 * <tr><td>1</td><td>boolean</td><td>one byte, 0 or 1</td></tr>
 * <tr><td>2–7</td><td>byte, short, char, int, long, float</td><td>the value</td></tr>
 * <tr><td>8</td><td>double</td><td>the value</td></tr>
 * <tr><td>9</td><td>text</td><td>int number of bytes, UTF-8</td></tr>
 * <tr><td>17–24</td><td>array of the primitive with tag − 16</td><td>int length, the values</td></tr>
 * <tr><td>32</td><td>array of other values</td><td>int length, each value with its tag</td></tr>
 * <tr><td>33</td><td>{@code Tensor}</td><td>byte rank, int per axis, the values as floats; no gradient, no graph</td></tr>
 * <tr><td>34</td><td>record</td><td>byte number of components, each value with its tag</td></tr>
 * <tr><td>35</td><td>exception ({@link Thrown} or any {@code Throwable})</td><td>class name, message, each with its tag</td></tr>
 * </table>
 *
 * <p>The reader names the type it expects; the bytes never name a class. Canonical: equal values give equal bytes, and
 * bytes that are accepted are exactly those the value would be written as (so NaN has one form, 0 and −0 are two values).
 * A lone surrogate in a text is written as {@code ?}.
 */
public final class Codec {

    private Codec() {}

    /**
     * Writes one value.
     *
     * @param value null or of one of the types in the table; a message of an exception is cut after 4,000 characters
     * @throws IllegalArgumentException if the value, or one inside it, is of another type
     */
    public static void write(DataOutputStream out, Object value) throws IOException {
        new ValueWriter(out).write(value, 0);
    }

    /**
     * Reads one value and leaves the stream behind it.
     *
     * @param expected declared type: a primitive, its wrapper, {@code String}, {@code Tensor}, {@code Thrown}, a record,
     *     or an array of those
     * @return the value; null only if {@code expected} is not a primitive
     * @throws WireFormatException if the bytes end too early, are not a value of this type, or exceed the limits
     * @throws IOException if the stream itself fails
     * @throws IllegalArgumentException if {@code expected} is no type of the table
     */
    public static Object read(DataInputStream in, Class<?> expected, Limits limits) throws IOException {
        return new ValueReader(in, limits).read(expected, 0);
    }

    /** The bytes of one value; see {@link #write}. */
    public static byte[] encode(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes), value);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The value of these bytes; see {@link #read}.
     *
     * @throws WireFormatException also if bytes are left over
     */
    public static Object decode(byte[] bytes, Class<?> expected, Limits limits) throws WireFormatException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        // No length that passes can then exceed what was really received.
        Limits received = limits.withMaxBytes(Math.max(1, Math.min(limits.maxBytes(), bytes.length)));
        try {
            Object value = read(in, expected, received);
            if (in.available() > 0) {
                throw new WireFormatException("value ends after " + (bytes.length - in.available()) + " of "
                        + bytes.length + " bytes; nothing may follow it");
            }
            return value;
        } catch (WireFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be read", e);
        }
    }
}
