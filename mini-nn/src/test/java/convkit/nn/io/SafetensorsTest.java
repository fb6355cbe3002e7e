package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that lie about themselves: each is refused with the place and the numbers. */
class SafetensorsTest {

    private static final String A = "'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.safetensors"), bytes);
    }

    private static byte[] bytes(long headerLength, byte[] header, int dataLength) {
        return ByteBuffer.allocate(8 + header.length + dataLength)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerLength)
                .put(header)
                .array();
    }

    /** A file with this header, single quotes for double ones, and so many bytes of data. */
    private Path withHeader(String header, int dataLength) throws IOException {
        byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return file(bytes(json.length, json, dataLength));
    }

    private void assertRefused(Path file, String problem) {
        assertThatThrownBy(() -> Safetensors.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // names, types, shapes
                "{'a':{'dtype':'F32','shape':[2]}} | 8 | tensor 'a': has no field 'data_offsets'",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8],'x':1}} | 8 | tensor 'a': has fields [dtype, shape,"
                        + " data_offsets, x] but must have dtype, shape and data_offsets only",
                "{'a':{'dtype':'I8','shape':[8],'data_offsets':[0,8]}} | 8 | tensor 'a': dtype is 'I8' but only F64, F32,"
                        + " F16, BF16, I64 can be read; convert it first",
                "{'a':{'dtype':4,'shape':[2],'data_offsets':[0,8]}} | 8 | tensor 'a', dtype: is 4 but must be a string",
                "{'a':{'dtype':'F32','shape':2,'data_offsets':[0,8]}} | 8 | tensor 'a', shape: is 2 but must be a list of"
                        + " whole numbers",
                "{'a':{'dtype':'F32','shape':['2'],'data_offsets':[0,8]}} | 8 | tensor 'a', shape: is [2] but must be a"
                        + " list of whole numbers",
                "{'a':[1]} | 8 | tensor 'a': is [1] but must be an object",
                "{'__metadata__':{'k':1}} | 0 | __metadata__ 'k': is 1 but must be a string",
                // numbers that disagree
                "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | 8 | tensor 'a': shape [3] of F32 takes 12 bytes"
                        + " but data_offsets [0, 8] span 8",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | 8 | tensor 'a': data_offsets are [8, 0] but must"
                        + " be [begin, end] with begin ≤ end",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4,8]}} | 8 | tensor 'a': data_offsets are [0, 4, 8] but"
                        + " must be [begin, end] with begin ≤ end",
                "{'a':{'dtype':'F32','shape':[3000000000,0],'data_offsets':[0,0]}} | 0 | tensor 'a': shape [3000000000, 0]"
                        + " has an axis of 3000000000 but at most 2147483647 can be read",
                "{'a':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,17179869184]}} | 8 | tensor 'a': shape: "
                        + "[65536, 65536] needs more than 2147483639 values, the largest Java array; use a smaller batch",
                "{'a':{'dtype':'F32','shape':[500000000],'data_offsets':[0,2000000000]}} | 8 | the tensors take 2000000000"
                        + " bytes but 8 bytes follow the header; the file is truncated",
                "{" + A + "} | 7 | the tensors take 8 bytes but 7 bytes follow the header; the file is truncated",
                "{" + A + "} | 9 | the tensors take 8 bytes but 9 bytes follow the header; the file is too long",
                "{" + A
                        + ",'b':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 8 | tensor 'b': begins at byte 4 but"
                        + " 'a' ends at byte 8; tensors must neither overlap nor leave a gap",
                "{'b':{'dtype':'F32','shape':[1],'data_offsets':[12,16]}," + A
                        + "} | 16 | tensor 'b': begins at byte 12"
                        + " but 'a' ends at byte 8; tensors must neither overlap nor leave a gap",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 8 | tensor 'a': begins at byte 4 but the header"
                        + " ends at byte 0; tensors must neither overlap nor leave a gap",
                // no JSON
                "{" + A + "," + A + "} | 8 | header, character 59: the name \"a\" is given twice",
                "{" + A + " | 8 | header, character 54: it ends too early",
                "{" + A + "}} | 8 | header, character 55: expected the end but found '}'",
                "{'a':-1} | 8 | header, character 6: expected an object, a list, a string or a whole number from 0 on but"
                        + " found '-'",
                "{'a':1.5} | 8 | header, character 6: expected an object, a list, a string or a whole number from 0 on but"
                        + " found '1'",
                "{'a':01} | 8 | header, character 6: expected an object, a list, a string or a whole number from 0 on but"
                        + " found '0'",
                "{'a':1234567890123456789} | 8 | header, character 6: expected an object, a list, a string or a whole"
                        + " number from 0 on but found '1'",
                "{'a':null} | 8 | header, character 6: expected an object, a list, a string or a whole number from 0 on but"
                        + " found 'n'",
                "{'a':1,} | 8 | header, character 8: expected a string but found '}'",
                "{'a' 1} | 8 | header, character 6: expected ':' but found '1'",
                "{'a':[1 2]} | 8 | header, character 9: expected ',' but found '2'",
                "{'a\\q':1} | 8 | header, character 5: expected an escape but found 'q'",
                "{'a\\u00g0':1} | 8 | header, character 5: expected an escape but found 'u'",
                "{'a':[[[[[[[[[1]]]]]]]]]} | 8 | header, character 14: nested deeper than 8",
                "[] | 0 | header: must begin with '{'; this is no safetensors file"
            })
    void liesAreNamed(String header, int dataLength, String problem) throws IOException {
        assertRefused(withHeader(header, dataLength), problem);
    }

    @Test
    void aLyingHeaderLengthIsRefusedBeforeMemoryIsGiven() throws IOException {
        assertRefused(file(new byte[5]), "holds 5 bytes but a safetensors file has at least 8");
        assertRefused(
                file(bytes(1L << 40, "{}".getBytes(StandardCharsets.UTF_8), 0)),
                "header length is 1099511627776 bytes but only 2 follow it; the file is truncated or no safetensors file");
        assertRefused(
                file(bytes(-1, "{}".getBytes(StandardCharsets.UTF_8), 0)),
                "header length is 18446744073709551615 bytes but only 2 follow it;"
                        + " the file is truncated or no safetensors file");
        assertRefused(file(bytes(2, new byte[] {'{', (byte) 0xff}, 0)), "header: is not UTF-8");
        assertRefused(file(bytes(2, new byte[] {'{', '\n'}, 0)), "header, character 3: it ends too early");
        assertRefused(
                file(bytes(3, new byte[] {'{', '"', 7}, 0)), "header, character 4: a control character in a string");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Safetensors.open(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }

    @Test
    void aHeaderBeyondTheFormatsLimitIsRefused() throws IOException {
        Path file = folder.resolve("long");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            ByteBuffer length =
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(100_000_001);
            channel.write(length.flip());
            // a hole: takes no room on the disk
            channel.write(ByteBuffer.allocate(1), 200_000_000);
        }
        assertRefused(file, "header length is 100000001 bytes but may be at most 100000000");
    }

    @Test
    void theOrderOfTheHeaderDoesNotMatter() throws IOException {
        Safetensors file = Safetensors.open(withHeader(
                "{ 'b':{'data_offsets':[8,12],'shape':[1],'dtype':'F32'}, 'e':{'dtype':'F32','shape':[0],"
                        + "'data_offsets':[8,8]}," + A + "}  ",
                12));
        assertThat(file.names()).containsExactly("a", "e", "b");
    }

    @Test
    void largeTensorsComeBackBitForBit() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("first", Tensor.randn(new SplittableRandom(1), 3, 7));
        // more than one chunk, and not a whole number of them
        tensors.put("large", Tensor.randn(new SplittableRandom(2), 300_001));
        tensors.put("nan", Tensor.vector(Float.NaN, -0f, Float.MIN_VALUE));
        tensors.put("none", Tensor.zeros(0, 2));
        tensors.put("\u0001/ö\n", Tensor.scalar(3f));
        Path path = folder.resolve("y");
        Safetensors.write(path, tensors, Map.of("k", "v\t\"\\"));
        Safetensors file = Safetensors.open(path);
        assertThat(file.metadata()).containsExactly(Map.entry("k", "v\t\"\\"));
        assertThat(file.names()).containsExactlyElementsOf(tensors.keySet());
        file.tensors().forEach((name, tensor) -> {
            assertThat(tensor.shape()).isEqualTo(tensors.get(name).shape());
            assertThat(tensor.data()).isEqualTo(tensors.get(name).data());
        });
        assertThatThrownBy(() -> file.tensor("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(path + ": holds no tensor 'x'; it holds 5, see names()");
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsAnError() throws IOException {
        Path path = withHeader("{" + A + "}", 8);
        Safetensors file = Safetensors.open(path);
        byte[] all = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(all, all.length - 1));
        assertThatThrownBy(() -> file.tensor("a"))
                .isInstanceOf(IOException.class)
                .hasMessage(path + ": ended while it was read; another program has changed it");
    }

    /** Every single damaged byte of a header is either harmless or an IOException: nothing else ever comes out. */
    @Test
    void damagedHeadersNeverCrash() throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        String json = ("{'__metadata__':{'k':'v'}," + A + ",'b':{'dtype':'BF16','shape':[1,2],'data_offsets':[8,12]}}")
                .replace('\'', '"');
        sound.write(bytes(json.length(), json.getBytes(StandardCharsets.UTF_8), 12));
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            byte[] damaged = sound.toByteArray();
            for (int i = 0; i < 1 + run % 3; i++) {
                damaged[random.nextInt(damaged.length - 12)] =
                        (byte) (run % 2 == 0 ? random.nextInt() : '0' + random.nextInt(10));
            }
            try {
                Safetensors.open(file(
                                Arrays.copyOf(damaged, run % 5 == 0 ? random.nextInt(damaged.length) : damaged.length)))
                        .tensors();
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith(folder.resolve("x.safetensors") + ": ");
                refused++;
            }
        }
        assertThat(refused).isBetween(runs / 2, runs - 1);
    }
}
