package convkit.exercises.wire;

import convkit.nn.tensor.Tensor;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The writing half of {@link Codec}. */
final class ValueWriter {

    private static final int MAX_MESSAGE_CHARS = 4_000;

    private final DataOutputStream out;

    ValueWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Object value, int depth) throws IOException {
        // An array can hold itself; a bound turns endless recursion into a clear error.
        if (depth > Limits.STANDARD.maxDepth()) {
            throw new IllegalArgumentException("wire: arrays and records lie deeper than " + Limits.STANDARD.maxDepth()
                    + " levels in one another; return flat values");
        }
        if (value == null) {
            out.writeByte(Tag.NULL);
        } else if (Tag.ofPrimitive(value.getClass()) != 0) {
            int tag = Tag.ofPrimitive(value.getClass());
            out.writeByte(tag);
            ByteBuffer buffer = ByteBuffer.allocate(Tag.bytes(tag));
            put(buffer, tag, value);
            out.write(buffer.array());
        } else if (value instanceof String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(Tag.STRING);
            out.writeInt(utf8.length);
            out.write(utf8);
        } else if (value.getClass().isArray()) {
            writeArray(value, depth);
        } else if (value instanceof Tensor tensor) {
            writeTensor(tensor);
        } else if (value instanceof Throwable exception) {
            write(Thrown.of(exception, MAX_MESSAGE_CHARS), depth);
        } else if (value instanceof Record record) {
            writeRecord(record, depth);
        } else {
            throw new IllegalArgumentException("wire: cannot write a "
                    + value.getClass().getName() + "; use primitives, String, arrays, Tensor, or a record of those");
        }
    }

    private static void put(ByteBuffer buffer, int tag, Object value) {
        switch (tag) {
            case Tag.BOOLEAN -> buffer.put((byte) ((Boolean) value ? 1 : 0));
            case Tag.BYTE -> buffer.put((Byte) value);
            case Tag.SHORT -> buffer.putShort((Short) value);
            case Tag.CHAR -> buffer.putChar((Character) value);
            case Tag.INT -> buffer.putInt((Integer) value);
            case Tag.LONG -> buffer.putLong((Long) value);
            // floatToIntBits, not the raw one: all NaNs are written alike.
            case Tag.FLOAT -> buffer.putInt(Float.floatToIntBits((Float) value));
            case Tag.DOUBLE -> buffer.putLong(Double.doubleToLongBits((Double) value));
            default -> throw new IllegalStateException("no primitive has tag " + tag);
        }
    }

    private void writeArray(Object array, int depth) throws IOException {
        int length = Array.getLength(array);
        Class<?> component = array.getClass().getComponentType();
        if (component.isPrimitive()) {
            int tag = Tag.ofPrimitive(component);
            out.writeByte(Tag.ARRAY_OF + tag);
            out.writeInt(length);
            if (array instanceof float[] floats) {
                out.write(bytes(floats));
            } else if (array instanceof byte[] bytes) {
                out.write(bytes);
            } else {
                ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(length, Tag.bytes(tag)));
                for (int i = 0; i < length; i++) {
                    put(buffer, tag, Array.get(array, i));
                }
                out.write(buffer.array());
            }
        } else {
            out.writeByte(Tag.ARRAY);
            out.writeInt(length);
            for (Object element : (Object[]) array) {
                write(element, depth + 1);
            }
        }
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        for (float value : values) {
            buffer.putInt(Float.floatToIntBits(value));
        }
        return buffer.array();
    }

    private void writeTensor(Tensor tensor) throws IOException {
        out.writeByte(Tag.TENSOR);
        out.writeByte(tensor.rank());
        for (int length : tensor.shape()) {
            out.writeInt(length);
        }
        out.write(bytes(tensor.data()));
    }

    private void writeRecord(Record record, int depth) throws IOException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        out.writeByte(record instanceof Thrown ? Tag.THROWN : Tag.RECORD);
        if (!(record instanceof Thrown)) {
            out.writeByte(components.length);
        }
        for (RecordComponent component : components) {
            write(value(record, component), depth + 1);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "wire: cannot read " + component.getName() + " of record "
                            + record.getClass().getName(),
                    e);
        }
    }
}
