package convkit.nn.io;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of named tensors, as PyTorch, JAX and others exchange them: the header's length (8 bytes, little-endian), the header
 * (JSON: type, shape and place of each tensor), then the numbers. Nothing in it is ever executed. See the format's
 * description at https://huggingface.co/docs/safetensors.
 *
 * <p>F32 is written; F64, F32, F16, BF16 and I64 are read, each number as the nearest float. A file is checked when it is
 * opened, before memory is given to any tensor.
 */
public final class Safetensors {

    /** The format's own limit. */
    private static final long LONGEST_HEADER = 100_000_000;

    /** A multiple of every element's size. */
    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final long dataStart;
    private final SafetensorsHeader header;

    private Safetensors(Path file, long dataStart, SafetensorsHeader header) {
        this.file = file;
        this.dataStart = dataStart;
        this.header = header;
    }

    /**
     * Writes tensors to a file, whole or not at all; a file of that name is replaced.
     *
     * @param metadata texts to go with them; may be empty
     */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        byte[] header = header(tensors, metadata);
        AtomicFile.write(file, channel -> {
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            writeFully(channel, buffer.putLong(header.length));
            writeFully(channel, ByteBuffer.wrap(header).position(header.length));
            for (Tensor tensor : tensors.values()) {
                for (float value : tensor.data()) {
                    if (!buffer.hasRemaining()) {
                        writeFully(channel, buffer);
                    }
                    buffer.putFloat(value);
                }
                writeFully(channel, buffer);
            }
        });
    }

    /** Writes what has been put into the buffer and empties it. */
    private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private static byte[] header(Map<String, Tensor> tensors, Map<String, String> metadata) {
        List<String> members = new ArrayList<>();
        if (!metadata.isEmpty()) {
            List<String> texts = new ArrayList<>();
            metadata.forEach((name, text) -> texts.add(HeaderJson.quote(name) + ":" + HeaderJson.quote(text)));
            members.add("\"__metadata__\":{" + String.join(",", texts) + "}");
        }
        long begin = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            long end = begin + (long) Float.BYTES * tensor.size();
            members.add(HeaderJson.quote(entry.getKey()) + ":{\"dtype\":\"F32\",\"shape\":"
                    + Shape.format(tensor.shape()).replace(" ", "") + ",\"data_offsets\":[" + begin + "," + end + "]}");
            begin = end;
        }
        String json = "{" + String.join(",", members) + "}";
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        // spaces so that the numbers begin at a multiple of 8, as the format asks
        return (json + " ".repeat(Math.floorMod(-length, 8))).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException if it cannot be read or is no sound safetensors file; the text names the file, the tensor and the
     *     numbers that disagree
     */
    public static Safetensors open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < Long.BYTES) {
                throw new IOException("holds " + size + " bytes but a safetensors file has at least " + Long.BYTES);
            }
            long length = read(channel, 0, Long.BYTES).getLong();
            long rest = size - Long.BYTES;
            if (length < 0 || length > rest) {
                throw new IOException("header length is " + Long.toUnsignedString(length) + " bytes but only " + rest
                        + " follow it; the file is truncated or no safetensors file");
            }
            if (length > LONGEST_HEADER) {
                throw new IOException("header length is " + length + " bytes but may be at most " + LONGEST_HEADER);
            }
            byte[] header = read(channel, Long.BYTES, (int) length).array();
            return new Safetensors(file, Long.BYTES + length, SafetensorsHeader.parse(header, rest - length));
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, position, buffer);
        return buffer;
    }

    private static void readFully(FileChannel channel, long position, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("ended while it was read");
            }
        }
        buffer.flip();
    }

    /** The file this was read from. */
    public Path file() {
        return file;
    }

    /** Names of the tensors, in the order of the file. */
    public Set<String> names() {
        return header.tensors().keySet();
    }

    /** Texts that go with the tensors. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /**
     * Shape of one tensor.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public int[] shape(String name) {
        return entry(name).shape().clone();
    }

    private SafetensorsHeader.Entry entry(String name) {
        SafetensorsHeader.Entry entry = header.tensors().get(name);
        if (entry == null) {
            throw new IllegalArgumentException(file + ": holds no tensor '" + name + "'; it holds "
                    + header.tensors().size() + ", see names()");
        }
        return entry;
    }

    /** Reads one tensor. */
    public Tensor tensor(String name) throws IOException {
        Tensor tensor = Tensor.zeros(shape(name));
        read(Map.of(name, tensor));
        return tensor;
    }

    /** Reads all tensors. */
    public Map<String, Tensor> tensors() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        names().forEach(name -> tensors.put(name, Tensor.zeros(shape(name))));
        read(tensors);
        return tensors;
    }

    /** Fills the targets, which have the shapes of the tensors of these names. */
    void read(Map<String, Tensor> targets) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file)) {
            for (Map.Entry<String, Tensor> target : targets.entrySet()) {
                SafetensorsHeader.Entry entry = entry(target.getKey());
                float[] values = target.getValue().data();
                int done = 0;
                for (long begin = entry.begin(); begin < entry.end(); begin += CHUNK) {
                    chunk.clear().limit((int) Math.min(CHUNK, entry.end() - begin));
                    readFully(channel, dataStart + begin, chunk);
                    while (chunk.hasRemaining()) {
                        values[done++] = entry.type().next(chunk);
                    }
                }
            }
        } catch (EOFException e) {
            throw new IOException(file + ": " + e.getMessage() + "; another program has changed it", e);
        }
    }
}
