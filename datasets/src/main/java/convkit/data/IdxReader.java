package convkit.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Reads IDX files, the format of the MNIST database: a magic number, one big-endian {@code int} per axis, then one byte
 * per value. Packed with gzip or not: the first two bytes tell, not the name.
 *
 * <p>A header is only believed as far as bytes follow it: memory grows with what was read, so a damaged file cannot ask
 * for more than it brings.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits", section "File formats".
 */
public final class IdxReader {

    /** Magic number of a file of grey images: unsigned bytes (08), three axes (03). */
    public static final int IMAGES_MAGIC = 0x0803;

    /** Magic number of a file of labels: unsigned bytes (08), one axis (01). */
    public static final int LABELS_MAGIC = 0x0801;

    /** Twenty times the pixels of Fashion-MNIST; more is a damaged header or a data set for another tool. */
    private static final int MAX_BYTES = 1 << 30;

    private IdxReader() {}

    /**
     * Grey images of equal size.
     *
     * @param pixels {@code count·rows·columns} values from 0 to 255 as unsigned bytes, row-major, image after image
     */
    public record Images(int count, int rows, int columns, byte[] pixels) {}

    /**
     * Reads all images of an IDX file.
     *
     * @throws DatasetException if the file is missing, is no IDX image file, or is longer or shorter than its header says
     */
    public static Images readImages(Path file) {
        return open(file, IdxReader::readImages);
    }

    /**
     * Reads all labels of an IDX file.
     *
     * @param classes number of classes; labels are from 0 to {@code classes − 1}
     * @throws DatasetException if the file is missing, is no IDX label file, is longer or shorter than its header says, or
     *     holds a label that is out of range
     */
    public static int[] readLabels(Path file, int classes) {
        return open(file, (name, in) -> readLabels(name, in, classes));
    }

    /** Reads images from a stream, which stays open; {@code name} is for error texts. */
    static Images readImages(String name, InputStream stream) throws IOException {
        InputStream in = unpacked(stream);
        int[] axes = readHeader(name, in, IMAGES_MAGIC, 3);
        String what = axes[0] + " images of " + axes[1] + "×" + axes[2];
        return new Images(axes[0], axes[1], axes[2], readBody(name, in, axes, what));
    }

    /** Reads labels from a stream, which stays open; {@code name} is for error texts. */
    static int[] readLabels(String name, InputStream stream, int classes) throws IOException {
        InputStream in = unpacked(stream);
        int[] axes = readHeader(name, in, LABELS_MAGIC, 1);
        byte[] body = readBody(name, in, axes, axes[0] + " labels");
        int[] labels = new int[body.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Byte.toUnsignedInt(body[i]);
            if (labels[i] >= classes) {
                throw new DatasetException(name + ": label " + labels[i] + " at position " + i + " but " + classes
                        + " classes have labels 0 to " + (classes - 1) + "; get the file again or name more classes");
            }
        }
        return labels;
    }

    /** The content of a stream: what is inside if it is packed with gzip, else the stream itself. */
    static InputStream unpacked(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int[] readHeader(String name, InputStream in, int magic, int rank) throws IOException {
        int length = Integer.BYTES * (1 + rank);
        ByteBuffer header = ByteBuffer.wrap(readAtMost(in, length));
        int found = header.remaining() < Integer.BYTES ? magic : header.getInt();
        if (found != magic) {
            throw new DatasetException(name + ": magic number " + found + " found but " + magic + " expected for "
                    + (magic == IMAGES_MAGIC ? "images" : "labels") + "; " + remedy(found));
        }
        if (header.limit() < length) {
            throw new DatasetException(name + ": header of " + length + " bytes expected but " + header.limit()
                    + " found; the file is cut off, get it again");
        }
        int[] axes = new int[rank];
        header.asIntBuffer().get(axes);
        return axes;
    }

    private static String remedy(int magic) {
        return switch (magic) {
            case IMAGES_MAGIC -> "this is an image file, give the label file";
            case LABELS_MAGIC -> "this is a label file, give the image file";
            default -> "this is no IDX file of bytes";
        };
    }

    private static byte[] readBody(String name, InputStream in, int[] axes, String what) throws IOException {
        long expected = 1;
        for (int axis : axes) {
            // The limit is below 2³¹, so a product that is within it can be multiplied once more without overflow.
            expected = axis < 0 || expected > MAX_BYTES ? Long.MAX_VALUE : expected * axis;
        }
        if (expected > MAX_BYTES) {
            throw new DatasetException(name + ": header announces " + what + " but at most " + MAX_BYTES
                    + " bytes are read; the header is damaged, get the file again");
        }
        byte[] body = readAtMost(in, (int) expected);
        long found = body.length < expected ? body.length : expected + in.transferTo(OutputStream.nullOutputStream());
        if (found != expected) {
            throw new DatasetException(name + ": " + expected + " bytes expected after the header (" + what + ") but "
                    + found + " found; the file "
                    + (found < expected ? "is cut off" : "has trailing bytes") + ", get it again");
        }
        return body;
    }

    /** Reads until {@code length} bytes are there or the stream ends; a gzip stream that is cut off ends there too. */
    private static byte[] readAtMost(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, 1 << 16)];
        int read = 0;
        try {
            while (read < length) {
                if (read == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * read));
                }
                int count = in.read(bytes, read, bytes.length - read);
                if (count < 0) {
                    break;
                }
                read += count;
            }
        } catch (EOFException cutOff) {
            // The caller reports how many bytes are missing, which says more than "unexpected end".
        }
        return Arrays.copyOf(bytes, read);
    }

    /** What to do with an open file. */
    interface Reading<T> {
        T read(String name, InputStream in) throws IOException;
    }

    private static <T> T open(Path file, Reading<T> reading) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException(file + ": there is no such file; check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return reading.read(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    static DatasetException unreadable(String name, IOException e) {
        String reason = e instanceof EOFException ? "its gzip data is cut off" : e.getMessage();
        return new DatasetException(name + ": cannot be read (" + reason + "); get the file again", e);
    }
}
