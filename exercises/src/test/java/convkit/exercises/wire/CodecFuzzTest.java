package convkit.exercises.wire;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes from a stranger: whatever arrives, the reader answers with a value or a {@link WireFormatException}.
 * {@code -Dconvkit.fuzz=200000} makes a long run of it.
 */
class CodecFuzzTest {

    record Pair(Tensor output, int[] indices) {}

    private static final int INPUTS = Integer.getInteger("convkit.fuzz", 20_000);
    private static final List<Class<?>> TYPES = List.of(
            int.class,
            String.class,
            float[].class,
            String[].class,
            int[][][].class,
            Tensor.class,
            Pair.class,
            Thrown.class);

    @Test
    void damagedValuesGiveAValueOrACleanErrorAndEveryAcceptedValueIsCanonical() {
        Random random = new Random(20_260_101);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = damage(Codec.encode(value(random)), random);
            Class<?> type = TYPES.get(random.nextInt(TYPES.size()));
            try {
                Object value = Codec.decode(bytes, type, Limits.STANDARD);
                assertThat(Codec.encode(value)).as("input %d as %s", i, type).isEqualTo(bytes);
                accepted++;
            } catch (WireFormatException clean) {
                assertThat(clean.getMessage()).isNotBlank();
                refused++;
            }
        }
        System.out.printf("fuzz: values: %,d inputs, %,d read, %,d refused%n", INPUTS, accepted, refused);
        // Both outcomes must have been met often, or the test tests nothing.
        assertThat(accepted).isGreaterThan(INPUTS / 100);
        assertThat(refused).isGreaterThan(INPUTS / 2);
    }

    @Test
    void undamagedValuesComeBackAsTheyWere() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Object value = value(random);
            byte[] bytes = Codec.encode(value);
            Object copy = Codec.decode(bytes, value.getClass(), Limits.STANDARD);
            assertThat(Codec.encode(copy)).isEqualTo(bytes);
        }
    }

    private static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> "text " + Character.toString(random.nextInt(0xd800));
            case 2 -> floats(random, random.nextInt(20));
            case 3 -> new String[] {"a", null, Integer.toString(random.nextInt())};
            case 4 -> new int[][][] {{{random.nextInt()}, {}}, {}};
            case 5 -> tensor(random);
            case 6 -> new Pair(tensor(random), random.ints(random.nextInt(5)).toArray());
            default -> new Thrown("java.lang.Error", random.nextBoolean() ? null : "m");
        };
    }

    private static Tensor tensor(Random random) {
        int height = random.nextInt(4);
        int width = random.nextInt(4);
        return Tensor.of(floats(random, height * width), height, width);
    }

    private static float[] floats(Random random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
        }
        return values;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        switch (random.nextInt(5)) {
            case 0 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length + 4));
            case 2 -> {
                // A length field is where it hurts: four bytes at any place become a huge or negative number.
                if (damaged.length >= 5) {
                    int[] lengths = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 20, random.nextInt()};
                    ByteBuffer.wrap(damaged).putInt(random.nextInt(damaged.length - 3), lengths[random.nextInt(5)]);
                }
            }
            case 3 -> random.nextBytes(damaged);
            default -> {
                // Left whole: the type that is asked for is random.
            }
        }
        return damaged;
    }
}
