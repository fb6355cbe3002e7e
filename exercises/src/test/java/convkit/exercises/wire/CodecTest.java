package convkit.exercises.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

    record Pair(Tensor output, int[] indices) {}

    record Nested(String name, Pair pair, double weight) {}

    record Positive(int value) {
        Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("value " + value + " is not positive");
            }
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(boolean.class, true, "0101"),
                Arguments.of(Boolean.class, false, "0100"),
                Arguments.of(byte.class, (byte) -1, "02ff"),
                Arguments.of(short.class, (short) 258, "030102"),
                Arguments.of(char.class, 'A', "040041"),
                Arguments.of(int.class, -2, "05fffffffe"),
                Arguments.of(long.class, 5L, "060000000000000005"),
                Arguments.of(float.class, -0f, "0780000000"),
                Arguments.of(double.class, 1.0, "083ff0000000000000"),
                Arguments.of(String.class, "é", "0900000002c3a9"),
                Arguments.of(boolean[].class, new boolean[] {true, false}, "11000000020100"),
                Arguments.of(byte[].class, new byte[] {7}, "120000000107"),
                Arguments.of(short[].class, new short[] {1}, "13000000010001"),
                Arguments.of(char[].class, new char[] {'a'}, "14000000010061"),
                Arguments.of(int[].class, new int[] {1, 2}, "15000000020000000100000002"),
                Arguments.of(long[].class, new long[] {}, "1600000000"),
                Arguments.of(float[].class, new float[] {1f}, "17000000013f800000"),
                Arguments.of(double[].class, new double[] {2.0}, "18000000014000000000000000"),
                Arguments.of(String[].class, new String[] {"a", null}, "200000000209000000016100"),
                Arguments.of(float[][].class, new float[][] {{1f}, {}}, "200000000217000000013f8000001700000000"),
                Arguments.of(String.class, null, "00"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyTypeOfTheTableIsWrittenAsDocumentedAndReadBack(Class<?> type, Object value, String hex)
            throws IOException {
        assertThat(HexFormat.of().formatHex(Codec.encode(value))).isEqualTo(hex);
        Object copy = Codec.decode(HexFormat.of().parseHex(hex), type, Limits.STANDARD);
        assertThat(copy).isEqualTo(value);
    }

    @Test
    void aTensorKeepsShapeAndValuesAndLosesItsGraph() throws IOException {
        Tensor tensor = Tensor.of(new float[] {1, -2, Float.NaN, 4, 5, Float.NEGATIVE_INFINITY}, 1, 2, 3)
                .requiresGrad(true);
        byte[] bytes = Codec.encode(tensor);
        assertThat(bytes).hasSize(1 + 1 + 3 * 4 + 6 * 4).startsWith(33, 3, 0, 0, 0, 1);
        Tensor copy = (Tensor) Codec.decode(bytes, Tensor.class, Limits.STANDARD);
        assertThat(copy.shape()).containsExactly(1, 2, 3);
        assertThat(copy.data()).containsExactly(tensor.data());
        assertThat(copy.requiresGrad()).isFalse();
        Tensor scalar = (Tensor) Codec.decode(Codec.encode(Tensor.scalar(7)), Tensor.class, Limits.STANDARD);
        assertThat(scalar.rank()).isZero();
        assertThat(scalar.item()).isEqualTo(7f);
    }

    @Test
    void recordsCrossByTheirComponents() throws IOException {
        Nested nested = new Nested("pool", new Pair(Tensor.vector(6, 8), new int[] {5, 7}), 0.5);
        byte[] bytes = Codec.encode(nested);
        assertThat(bytes).startsWith(34, 3, 9);
        Nested copy = (Nested) Codec.decode(bytes, Nested.class, Limits.STANDARD);
        assertThat(copy.name()).isEqualTo("pool");
        assertThat(copy.pair().output().data()).containsExactly(6, 8);
        assertThat(copy.pair().indices()).containsExactly(5, 7);
        assertThat(copy.weight()).isEqualTo(0.5);
        assertThat(Codec.encode(copy)).isEqualTo(bytes);
    }

    @Test
    void anExceptionCrossesAsTwoTexts() throws IOException {
        byte[] bytes = Codec.encode(new IllegalStateException("no"));
        assertThat(Codec.decode(bytes, Thrown.class, Limits.STANDARD))
                .isEqualTo(new Thrown("java.lang.IllegalStateException", "no"));
        assertThat(Codec.encode(new Thrown("java.lang.IllegalStateException", "no")))
                .isEqualTo(bytes);
    }

    @Test
    void anExceptionWithAHostileMessageIsStillReported() {
        assertThat(Thrown.of(new RuntimeException("x".repeat(50)), 10).message())
                .isEqualTo("xxxxxxxxxx…");
        RuntimeException throwing = new RuntimeException() {
            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }
        };
        assertThat(Thrown.of(throwing, 100).message())
                .isEqualTo("(getMessage itself threw java.lang.StackOverflowError)");
    }

    @Test
    void everyNotANumberIsWrittenAlikeAndZeroKeepsItsSign() {
        assertThat(Codec.encode(Float.intBitsToFloat(0x7fc00123))).isEqualTo(Codec.encode(Float.NaN));
        assertThat(Codec.encode(Double.longBitsToDouble(0xfff8000000000001L))).isEqualTo(Codec.encode(Double.NaN));
        assertThat(Codec.encode(new float[] {-0f})).isNotEqualTo(Codec.encode(new float[] {0f}));
    }

    @Test
    void aStreamIsLeftBehindTheValue() throws IOException {
        byte[] two = HexFormat.of().parseHex("0101" + "0500000009");
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(two));
        assertThat(Codec.read(in, boolean.class, Limits.STANDARD)).isEqualTo(true);
        assertThat(Codec.read(in, int.class, Limits.STANDARD)).isEqualTo(9);
        assertThat(in.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                         | value needs 1 more bytes but 0 of 1 are left
            00                         | null found where int was expected
            04                         | tag 4 found where int (tag 5) was expected
            ff                         | tag 255 found where int (tag 5) was expected
            050000                     | value needs 4 more bytes but 2 of 3 are left
            050000000900               | value ends after 5 of 6 bytes; nothing may follow it
            """)
    void malformedIntegersAreRefused(String hex, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertRefused(bytes, int.class, bytes.length == 0 ? "stream ended after 0 of 1 bytes" : message);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedValuesAreRefused(Class<?> type, String hex, String message) {
        assertRefused(HexFormat.of().parseHex(hex), type, message);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(boolean.class, "0102", "boolean 2 found; only 0 and 1 are"),
                Arguments.of(float.class, "077fc00001", "float NaN with bits 0x7fc00001 is not canonical"),
                Arguments.of(String.class, "0900000001ff", "text of 1 bytes is not UTF-8"),
                Arguments.of(
                        int[].class,
                        "157fffffff",
                        "length 2147483647 (4 bytes each) does not fit into the 0 bytes left"),
                Arguments.of(int[].class, "15ffffffff", "length -1 (4 bytes each) does not fit into the 0 bytes left"),
                Arguments.of(
                        String[].class,
                        "20000000020000" + "00",
                        "value ends after 7 of 8 bytes; nothing may follow it"),
                Arguments.of(Tensor.class, "21020000ffff0000ffff", "tensor of shape [65535, 65535] cannot be"),
                Arguments.of(Tensor.class, "2101ffffffff", "tensor of shape [-1] cannot be"),
                Arguments.of(Tensor.class, "210100000400", "tensor of shape [1024] needs 4096 bytes but 0 are left"),
                Arguments.of(Tensor.class, "2109", "tensor with 9 axes; at most 8 may be"),
                Arguments.of(
                        Positive.class,
                        "2202",
                        "record with 2 components found where " + Positive.class.getName() + " has 1"),
                Arguments.of(
                        Positive.class,
                        "22010500000000",
                        "record " + Positive.class.getName()
                                + " refuses its values: java.lang.IllegalArgumentException: value 0 is not positive"));
    }

    private static void assertRefused(byte[] bytes, Class<?> type, String message) {
        assertThatThrownBy(() -> Codec.decode(bytes, type, Limits.STANDARD))
                .isInstanceOf(WireFormatException.class)
                .hasMessage(message);
    }

    @Test
    void limitsHold() {
        byte[] text = Codec.encode("four");
        Limits shortTexts = new Limits(1 << 10, 3, 8, 8, 8);
        assertThatThrownBy(() -> Codec.decode(text, String.class, shortTexts))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("text of 4 bytes is longer than the limit 3");
        byte[] floats = Codec.encode(new float[100]);
        assertThatThrownBy(() -> Codec.decode(floats, float[].class, Limits.STANDARD.withMaxBytes(400)))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("length 100 (4 bytes each) does not fit into the 395 bytes left");
        byte[] deep = Codec.encode(new int[][][] {{{1}}});
        assertThatThrownBy(() -> Codec.decode(deep, int[][][].class, new Limits(1 << 10, 10, 8, 1, 8)))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("value lies deeper than 1 levels");
        byte[] rows = Codec.encode(new float[][] {{1}, {2}, {3}});
        assertThatThrownBy(() -> Codec.decode(rows, float[][].class, new Limits(1 << 10, 10, 8, 8, 2)))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("array of 3 elements but 2 of 2 are left");
        byte[] nested = Codec.encode(new int[][][] {{{1}}, {{2}}});
        assertThatThrownBy(() -> Codec.decode(nested, int[][][].class, new Limits(1 << 10, 10, 8, 8, 3)))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("array of 1 elements but 0 of 3 are left");
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1))
                .hasMessage("limits: 0 bytes, 1 text bytes, 1 axes, 1 levels, 1 elements; each must be 1 or more");
    }

    @Test
    void aByteForEachNullBuysNoMemory() {
        byte[] nulls = new byte[5 + Limits.STANDARD.maxElements() + 1];
        java.nio.ByteBuffer.wrap(nulls).put((byte) Tag.ARRAY).putInt(nulls.length - 5);
        assertRefused(nulls, String[].class, "array of 262145 elements but 262144 of 262144 are left");
    }

    @Test
    void whatIsNotInTheTableCannotBeWrittenOrAskedFor() {
        assertThatThrownBy(() -> Codec.encode(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wire: cannot write a java.lang.StringBuilder;"
                        + " use primitives, String, arrays, Tensor, or a record of those");
        assertThatThrownBy(() -> Codec.decode(new byte[] {5, 0, 0, 0, 1}, Object.class, Limits.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wire: cannot read a java.lang.Object;"
                        + " use primitives, String, arrays, Tensor, or a record of those");
        Object[] endless = new Object[1];
        endless[0] = endless;
        assertThatThrownBy(() -> Codec.encode(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wire: arrays and records lie deeper than 8 levels in one another; return flat values");
    }
}
