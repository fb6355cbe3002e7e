package convkit.exercises.wire;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The reading half of {@link Codec}: takes no memory and makes no object before the bytes have earned it. */
final class ValueReader {

    private final DataInputStream in;
    private final Limits limits;
    private int bytesLeft;
    private int elementsLeft;

    ValueReader(DataInputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.bytesLeft = limits.maxBytes();
        this.elementsLeft = limits.maxElements();
    }

    Object read(Class<?> expected, int depth) throws IOException {
        if (depth > limits.maxDepth()) {
            throw new WireFormatException("value lies deeper than " + limits.maxDepth() + " levels");
        }
        int tag = take(1).get() & 0xff;
        if (tag == Tag.NULL) {
            if (expected.isPrimitive()) {
                throw new WireFormatException("null found where " + expected.getName() + " was expected");
            }
            return null;
        }
        if (tag != expectedTag(expected)) {
            throw new WireFormatException("tag " + tag + " found where " + expected.getTypeName() + " (tag "
                    + expectedTag(expected) + ") was expected");
        }
        return switch (tag) {
            case Tag.STRING -> readString();
            case Tag.ARRAY -> readArray(expected.getComponentType(), depth);
            case Tag.TENSOR -> readTensor();
            case Tag.RECORD -> readRecord(expected, depth);
            case Tag.THROWN ->
                new Thrown((String) read(String.class, depth + 1), (String) read(String.class, depth + 1));
            default ->
                tag > Tag.ARRAY_OF
                        ? readPrimitives(expected.getComponentType(), tag - Tag.ARRAY_OF)
                        : get(take(Tag.bytes(tag)), tag);
        };
    }

    private static int expectedTag(Class<?> type) {
        if (Tag.ofPrimitive(type) != 0) {
            return Tag.ofPrimitive(type);
        } else if (type == String.class) {
            return Tag.STRING;
        } else if (type == Tensor.class) {
            return Tag.TENSOR;
        } else if (type == Thrown.class) {
            return Tag.THROWN;
        } else if (type.isRecord()) {
            return Tag.RECORD;
        } else if (type.isArray()) {
            Class<?> component = type.getComponentType();
            return component.isPrimitive() ? Tag.ARRAY_OF + Tag.ofPrimitive(component) : Tag.ARRAY;
        }
        throw new IllegalArgumentException("wire: cannot read a " + type.getName()
                + "; use primitives, String, arrays, Tensor, or a record of those");
    }

    /** The next {@code count} bytes; checked against what is left of the limit before memory is taken. */
    private ByteBuffer take(long count) throws IOException {
        if (count > bytesLeft) {
            throw new WireFormatException(
                    "value needs " + count + " more bytes but " + bytesLeft + " of " + limits.maxBytes() + " are left");
        }
        bytesLeft -= (int) count;
        // readNBytes grows with what arrives: a claim alone costs no memory.
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw new WireFormatException("stream ended after " + bytes.length + " of " + count + " bytes");
        }
        return ByteBuffer.wrap(bytes);
    }

    private static Object get(ByteBuffer bytes, int tag) throws WireFormatException {
        return switch (tag) {
            case Tag.BOOLEAN -> bit(bytes.get());
            case Tag.BYTE -> bytes.get();
            case Tag.SHORT -> bytes.getShort();
            case Tag.CHAR -> bytes.getChar();
            case Tag.INT -> bytes.getInt();
            case Tag.LONG -> bytes.getLong();
            case Tag.FLOAT -> canonical(bytes.getInt());
            case Tag.DOUBLE -> canonical(bytes.getLong());
            default -> throw new WireFormatException("no primitive has tag " + tag);
        };
    }

    private static boolean bit(byte value) throws WireFormatException {
        if (value != 0 && value != 1) {
            throw new WireFormatException("boolean " + value + " found; only 0 and 1 are");
        }
        return value == 1;
    }

    private static float canonical(int bits) throws WireFormatException {
        float value = Float.intBitsToFloat(bits);
        if (Float.floatToIntBits(value) != bits) {
            throw new WireFormatException("float NaN with bits 0x" + Integer.toHexString(bits) + " is not canonical");
        }
        return value;
    }

    private static double canonical(long bits) throws WireFormatException {
        double value = Double.longBitsToDouble(bits);
        if (Double.doubleToLongBits(value) != bits) {
            throw new WireFormatException("double NaN with bits 0x" + Long.toHexString(bits) + " is not canonical");
        }
        return value;
    }

    /** A length that the remaining bytes can carry if each element takes at least {@code bytesPerElement}. */
    private int length(int bytesPerElement) throws IOException {
        int length = take(Integer.BYTES).getInt();
        if (length < 0 || (long) length * bytesPerElement > bytesLeft) {
            throw new WireFormatException("length " + length + " (" + bytesPerElement
                    + " bytes each) does not fit into the " + bytesLeft + " bytes left");
        }
        return length;
    }

    private String readString() throws IOException {
        int length = length(1);
        if (length > limits.maxStringBytes()) {
            throw new WireFormatException(
                    "text of " + length + " bytes is longer than the limit " + limits.maxStringBytes());
        }
        try {
            // newDecoder reports malformed input; new String would replace it silently.
            return StandardCharsets.UTF_8.newDecoder().decode(take(length)).toString();
        } catch (CharacterCodingException e) {
            throw new WireFormatException("text of " + length + " bytes is not UTF-8");
        }
    }

    private Object readPrimitives(Class<?> component, int tag) throws IOException {
        int length = length(Tag.bytes(tag));
        if (tag == Tag.FLOAT) {
            return readFloats(length);
        }
        ByteBuffer bytes = take((long) length * Tag.bytes(tag));
        if (tag == Tag.BYTE) {
            return bytes.array();
        }
        Object array = Array.newInstance(component, length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, get(bytes, tag));
        }
        return array;
    }

    private float[] readFloats(int length) throws IOException {
        ByteBuffer bytes = take((long) length * Float.BYTES);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = canonical(bytes.getInt());
        }
        return values;
    }

    private Object readArray(Class<?> component, int depth) throws IOException {
        int length = length(1);
        if (length > elementsLeft) {
            throw new WireFormatException("array of " + length + " elements but " + elementsLeft + " of "
                    + limits.maxElements() + " are left");
        }
        // Arrays in arrays could claim the same bytes at every level; elements they cannot.
        elementsLeft -= length;
        Object[] elements = (Object[]) Array.newInstance(component, length);
        for (int i = 0; i < length; i++) {
            elements[i] = read(component, depth + 1);
        }
        return elements;
    }

    private Tensor readTensor() throws IOException {
        int rank = take(1).get() & 0xff;
        if (rank > limits.maxRank()) {
            throw new WireFormatException("tensor with " + rank + " axes; at most " + limits.maxRank() + " may be");
        }
        int[] shape = new int[rank];
        ByteBuffer axes = take((long) rank * Integer.BYTES);
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = axes.getInt();
        }
        int size;
        try {
            size = Shape.size(shape);
        } catch (IllegalArgumentException e) {
            throw new WireFormatException("tensor of shape " + Shape.format(shape) + " cannot be");
        }
        if ((long) size * Float.BYTES > bytesLeft) {
            throw new WireFormatException("tensor of shape " + Shape.format(shape) + " needs "
                    + (long) size * Float.BYTES + " bytes but " + bytesLeft + " are left");
        }
        return Tensor.of(readFloats(size), shape);
    }

    private Object readRecord(Class<?> type, int depth) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        int count = take(1).get() & 0xff;
        if (count != components.length) {
            throw new WireFormatException(
                    "record with " + count + " components found where " + type.getName() + " has " + components.length);
        }
        Class<?>[] types = new Class<?>[count];
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            types[i] = components[i].getType();
            values[i] = read(types[i], depth + 1);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new WireFormatException("record " + type.getName() + " refuses its values: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("wire: record " + type.getName() + " cannot be made", e);
        }
    }
}
