package convkit.nn.io;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How one number is stored in a safetensors file, and how it becomes a float. */
enum ElementType {
    F64(8) {
        @Override
        float next(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    },
    F32(4) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    F16(2) {
        @Override
        float next(ByteBuffer bytes) {
            return half(bytes.getShort());
        }
    },
    /** The upper half of a float. */
    BF16(2) {
        @Override
        float next(ByteBuffer bytes) {
            return Float.intBitsToFloat(bytes.getShort() << 16);
        }
    },
    I64(8) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getLong();
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes that one number takes. */
    int bytes() {
        return bytes;
    }

    /** Takes the next number out of the buffer, which must be little-endian. */
    abstract float next(ByteBuffer bytes);

    static Optional<ElementType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** IEEE 754 binary16: 1 bit sign, 5 bits exponent with bias 15, 10 bits fraction. Every half is exact as a float. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> fraction * 0x1p-24f;
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb(1f + fraction * 0x1p-10f, exponent - 15);
        };
        return bits < 0 ? -magnitude : magnitude;
    }
}
