package convkit.exercises.wire;

import java.util.List;

/** The tag bytes of {@link Codec}'s table. */
final class Tag {

    static final int NULL = 0;
    static final int BOOLEAN = 1;
    static final int BYTE = 2;
    static final int SHORT = 3;
    static final int CHAR = 4;
    static final int INT = 5;
    static final int LONG = 6;
    static final int FLOAT = 7;
    static final int DOUBLE = 8;
    static final int STRING = 9;
    /** Added to a primitive's tag for an array of it. */
    static final int ARRAY_OF = 16;

    static final int ARRAY = 32;
    static final int TENSOR = 33;
    static final int RECORD = 34;
    static final int THROWN = 35;

    private static final List<Class<?>> PRIMITIVES = List.of(
            boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class);
    private static final List<Class<?>> WRAPPERS = List.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);
    private static final int[] BYTES = {1, 1, 2, 2, 4, 8, 4, 8};

    private Tag() {}

    /** Tag of a primitive type or its wrapper; 0 for every other class. */
    static int ofPrimitive(Class<?> type) {
        return Math.max(PRIMITIVES.indexOf(type), WRAPPERS.indexOf(type)) + 1;
    }

    /** Bytes of one value of the primitive with this tag. */
    static int bytes(int primitiveTag) {
        return BYTES[primitiveTag - 1];
    }
}
