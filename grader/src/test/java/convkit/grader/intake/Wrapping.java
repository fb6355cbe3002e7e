package convkit.grader.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convkit.exercises.Exercises;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes what students hand in. */
public final class Wrapping {

    static final String ANSWER = "public class MyConv2d {}\n";

    private Wrapping() {}

    static Submission read(Path path) {
        SubmissionReader reader = new SubmissionReader(Exercises.all());
        return reader.at(path, HandInTimes.STANDARD, new HashSet<>()).read(reader);
    }

    /** A zip with these names, each with {@link #ANSWER} in it. */
    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ANSWER.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] tar(String... names) {
        return tar("UTF-8", entries -> {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(ANSWER.length());
                entries.putArchiveEntry(entry);
                entries.write(ANSWER.getBytes(StandardCharsets.UTF_8));
                entries.closeArchiveEntry();
            }
        });
    }

    public interface Filling {
        void fill(TarArchiveOutputStream tar) throws IOException;
    }

    public static byte[] tar(String encoding, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, encoding)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            filling.fill(tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A notebook under construction. */
    public static final class Notebook {

        private final ObjectMapper mapper = new ObjectMapper();
        private final ObjectNode root = mapper.createObjectNode();
        private final ArrayNode cells = root.putArray("cells");

        public Notebook() {
            root.put("nbformat", 4).put("nbformat_minor", 5).putObject("metadata");
        }

        /** A code cell with {@code "convkit": {role: id}} in its metadata; with nothing if the role is empty. */
        public Notebook code(String role, String id, String... lines) {
            ObjectNode cell = cells.addObject().put("cell_type", "code");
            ObjectNode metadata = cell.putObject("metadata");
            if (!role.isEmpty()) {
                metadata.putObject("convkit").put(role, id);
            }
            cell.putArray("outputs").addObject().put("output_type", "stream").put("text", "ignored");
            ArrayNode source = cell.putArray("source");
            for (String line : lines) {
                source.add(line);
            }
            return this;
        }

        Notebook markdown(String text) {
            cells.addObject().put("cell_type", "markdown").put("source", text).putObject("metadata");
            return this;
        }

        byte[] bytes() {
            return root.toString().getBytes(StandardCharsets.UTF_8);
        }

        public Path write(Path file) throws IOException {
            return Files.write(file, bytes());
        }
    }
}
