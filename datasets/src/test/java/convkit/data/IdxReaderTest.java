package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        // A name without .gz: packing is told by the content.
        file = folder.resolve("some.idx");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsImagesPackedOrNot(boolean packed) throws IOException {
        write(packed, idx(new int[] {2051, 2, 2, 3}, 0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255));

        IdxReader.Images images = IdxReader.readImages(file);

        assertThat(images.count()).isEqualTo(2);
        assertThat(images.rows()).isEqualTo(2);
        assertThat(images.columns()).isEqualTo(3);
        assertThat(images.pixels()).containsExactly(0, 1, 2, 3, 4, 5, -6, -5, -4, -3, -2, -1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsLabelsPackedOrNot(boolean packed) throws IOException {
        write(packed, idx(new int[] {2049, 4}, 9, 0, 200, 3));

        assertThat(IdxReader.readLabels(file, 256)).containsExactly(9, 0, 200, 3);
    }

    @Test
    void readsMoreThanOneBufferful() throws IOException {
        int[] values = new int[300 * 28 * 28];
        Arrays.setAll(values, i -> i * 31 % 251);
        write(true, idx(new int[] {2051, 300, 28, 28}, values));

        byte[] pixels = IdxReader.readImages(file).pixels();

        assertThat(pixels).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(Byte.toUnsignedInt(pixels[i])).isEqualTo(values[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAFileWithoutImages(boolean packed) throws IOException {
        write(packed, idx(new int[] {2051, 0, 28, 28}));

        assertThat(IdxReader.readImages(file).pixels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesThatAreMissing(boolean packed) throws IOException {
        write(packed, idx(new int[] {2051, 2, 2, 3}, 1, 2, 3, 4, 5, 6, 7));

        assertImagesFail(file + ": 12 bytes expected after the header (2 images of 2×3) but 7 found;"
                + " the file is cut off, get it again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesThatAreTooMany(boolean packed) throws IOException {
        write(packed, idx(new int[] {2049, 2}, 1, 2, 3, 4, 5));

        assertLabelsFail(file + ": 2 bytes expected after the header (2 labels) but 5 found;"
                + " the file has trailing bytes, get it again");
    }

    @Test
    void gzipThatIsCutOffInTheMiddle() throws IOException {
        int[] values = new int[10 * 28 * 28];
        Arrays.setAll(values, i -> (i * i) % 251);
        byte[] whole = gzip(idx(new int[] {2051, 10, 28, 28}, values));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> IdxReader.readImages(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching("\\Q" + file + ": 7840 bytes expected after the header (10 images of 28×28) but \\E"
                        + "[1-9][0-9]{0,3} found; the file is cut off, get it again");
    }

    @Test
    void gzipWithoutItsChecksum() throws IOException {
        byte[] whole = gzip(idx(new int[] {2049, 3}, 1, 2, 3));
        Files.write(file, Arrays.copyOf(whole, whole.length - 8));

        assertLabelsFail(file + ": cannot be read (its gzip data is cut off); get the file again");
    }

    @Test
    void gzipThatIsDamaged() throws IOException {
        byte[] whole = gzip(idx(new int[] {2049, 3}, 1, 2, 3));
        whole[whole.length - 8] ^= 1;
        Files.write(file, whole);

        assertLabelsFail(file + ": cannot be read (Corrupt GZIP trailer); get the file again");
    }

    @Test
    void labelsWhereImagesAreExpected() throws IOException {
        write(false, idx(new int[] {2049, 2}, 1, 2));

        assertImagesFail(file + ": magic number 2049 found but 2051 expected for images;"
                + " this is a label file, give the image file");
    }

    @Test
    void imagesWhereLabelsAreExpected() throws IOException {
        write(true, idx(new int[] {2051, 1, 1, 1}, 1));

        assertLabelsFail(file + ": magic number 2051 found but 2049 expected for labels;"
                + " this is an image file, give the label file");
    }

    @Test
    void somethingElse() throws IOException {
        Files.writeString(file, "<html>not found</html>");

        assertImagesFail(
                file + ": magic number 1013478509 found but 2051 expected for images; this is no IDX file of bytes");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "3, false", "7, false", "15, false", "0, true", "15, true"})
    void headerThatIsCutOff(int length, boolean packed) throws IOException {
        write(packed, Arrays.copyOf(idx(new int[] {2051, 1, 28, 28}), length));

        assertImagesFail(
                file + ": header of 16 bytes expected but " + length + " found; the file is cut off, get it again");
    }

    @Test
    void aHeaderThatPromisesTooMuchIsNotBelieved() throws IOException {
        write(true, idx(new int[] {2051, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, 1));

        assertImagesFail(file + ": header announces 2147483647 images of 2147483647×2147483647 but at most 1073741824"
                + " bytes are read; the header is damaged, get the file again");
    }

    @Test
    void aHeaderJustAboveTheLimit() throws IOException {
        write(false, idx(new int[] {2051, 1025, 1024, 1024}, 1));

        assertImagesFail(file + ": header announces 1025 images of 1024×1024 but at most 1073741824 bytes are read;"
                + " the header is damaged, get the file again");
    }

    @Test
    void aNegativeCount() throws IOException {
        write(false, idx(new int[] {2049, -1}, 1));

        assertLabelsFail(file + ": header announces -1 labels but at most 1073741824 bytes are read;"
                + " the header is damaged, get the file again");
    }

    @Test
    void aPromiseWithinTheLimitCostsNoMemoryBeforeBytesArrive() throws IOException {
        // 1,000 MiB promised, as much as the whole heap of the tests: a reader that believed it would run out of
        // memory.
        write(false, idx(new int[] {2051, 1000, 1024, 1024}, 1, 2, 3));

        assertImagesFail(file + ": 1048576000 bytes expected after the header (1000 images of 1024×1024) but 3 found;"
                + " the file is cut off, get it again");
    }

    @Test
    void aLabelOutOfRange() throws IOException {
        write(false, idx(new int[] {2049, 4}, 0, 9, 10, 3));

        assertLabelsFail(file + ": label 10 at position 2 but 10 classes have labels 0 to 9;"
                + " get the file again or name more classes");
    }

    @Test
    void noFile() {
        assertImagesFail(file + ": there is no such file; check the path");
    }

    private void assertImagesFail(String message) {
        assertThatThrownBy(() -> IdxReader.readImages(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    private void assertLabelsFail(String message) {
        assertThatThrownBy(() -> IdxReader.readLabels(file, 10))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    private void write(boolean packed, byte[] content) throws IOException {
        Files.write(file, packed ? gzip(content) : content);
    }

    static byte[] idx(int[] header, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(header.length * Integer.BYTES + values.length);
        for (int number : header) {
            bytes.putInt(number);
        }
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
