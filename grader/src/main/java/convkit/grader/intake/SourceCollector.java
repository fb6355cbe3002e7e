package convkit.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers the sources of one submission, and holds all its bounds: whatever the wrapping, the same names are safe and the
 * same amount is too much.
 */
final class SourceCollector {

    static final int MAX_ENTRIES = 10_000;
    static final int MAX_SOURCES = 1_000;
    static final int MAX_BYTES = 16 << 20;
    static final int MAX_DEPTH = 32;
    static final int MAX_NAME_CHARS = 500;

    /** Text packs to a third, hardly ever to a twentieth; a bomb to a thousandth. Small files may be as dull as they like. */
    static final int MAX_RATIO = 100;

    static final int ALWAYS_ALLOWED = 1 << 20;

    /** What a whole tar archive may unpack to, wanted or not: unlike a zip it is read from end to end. */
    static final int MAX_UNPACKED = 64 << 20;

    private static final int MAX_NOTES = 20;

    /** In place of bytes that are not UTF-8. */
    static final char REPLACEMENT = '\uFFFD';

    private final SortedMap<String, byte[]> sources = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int entries;
    private int bytes;
    private long kept;

    SortedMap<String, byte[]> sources() {
        return sources;
    }

    List<String> notes() {
        return notes;
    }

    /** Notes are for people: after some, more of them help nobody. */
    void note(String line) {
        if (notes.size() < MAX_NOTES && !notes.contains(line)) {
            notes.add(line);
        } else if (notes.size() == MAX_NOTES) {
            notes.add("… and more like this");
        }
    }

    /**
     * Judges the name of an entry, wanted or not.
     *
     * @param container for messages, such as {@code work.zip}
     * @return the path with {@code /}; empty if the entry does not matter
     * @throws RefusedException for names no ordinary program writes, and for too many
     */
    String path(String container, String name) throws RefusedException {
        requireFewEntries(container, ++entries);
        String path = name.replace('\\', '/');
        if (path.length() > MAX_NAME_CHARS) {
            throw new RefusedException(container + " has a name of " + path.length() + " characters; at most "
                    + MAX_NAME_CHARS + " may be");
        }
        if (path.indexOf('\0') >= 0) {
            throw new RefusedException(container + " has a name with a zero byte: " + path.replace('\0', '?'));
        }
        if (path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*")) {
            throw new RefusedException(
                    container + " has an absolute name: " + name + "; pack the folder, not the disk");
        }
        List<String> parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        if (parts.contains("..")) {
            throw new RefusedException(
                    container + " has a name that leaves its folder: " + name + "; pack it without '..'");
        }
        if (parts.size() > MAX_DEPTH) {
            throw new RefusedException(
                    container + " has folders " + parts.size() + " deep; at most " + MAX_DEPTH + " may be");
        }
        if (parts.isEmpty() || parts.stream().anyMatch(SourceCollector::isLeftOut)) {
            return "";
        }
        if (path.indexOf(REPLACEMENT) >= 0) {
            note(container + " has names that are not UTF-8; read with " + REPLACEMENT
                    + " in place of the unknown letters");
        }
        return path.endsWith("/") ? "" : String.join("/", parts);
    }

    static void requireFewEntries(String container, int count) throws RefusedException {
        if (count > MAX_ENTRIES) {
            throw new RefusedException(
                    container + " has more than " + MAX_ENTRIES + " entries; hand in only the files with answers");
        }
    }

    /** Hidden files, and what programs leave behind: the Finder of macOS, Maven. */
    static boolean isLeftOut(String name) {
        return name.startsWith(".") || name.equals("__MACOSX") || name.equals("target");
    }

    static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    static boolean isNotebook(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    static boolean isArchive(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || lower.endsWith(".tar") || lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    /**
     * Reads one file to its end, counted against the bounds.
     *
     * @param packedBytes length of what it is unpacked from; -1 if it is not packed
     */
    byte[] read(String container, String path, InputStream in, long packedBytes) throws IOException {
        int left = MAX_BYTES - bytes;
        byte[] content = in.readNBytes(left + 1);
        if (content.length > left) {
            throw tooMuch(container, path);
        }
        if (packedBytes >= 0 && content.length > ALWAYS_ALLOWED && content.length > MAX_RATIO * packedBytes) {
            throw new RefusedException(bomb(container, path, content.length, packedBytes));
        }
        bytes += content.length;
        return content;
    }

    private static RefusedException tooMuch(String container, String path) {
        return new RefusedException(container + " holds more than " + (MAX_BYTES >> 20)
                + " MiB of sources and notebooks (at " + path + "); hand in only the files with answers");
    }

    static String bomb(String container, String path, long unpacked, long packed) {
        return container + ": " + path + " unpacks from " + packed + " to " + unpacked + " bytes or more; at most "
                + MAX_RATIO + " to 1 may be: an archive bomb?";
    }

    /** @throws RefusedException if there is one of this path already, or there are too many */
    void add(String container, String path, byte[] content) throws RefusedException {
        if (sources.size() == MAX_SOURCES) {
            throw new RefusedException(
                    container + " holds more than " + MAX_SOURCES + " sources; hand in only the files with answers");
        }
        // Cells bring imports of other cells with them, so this is more than what was read.
        kept += content.length;
        if (kept > MAX_BYTES) {
            throw tooMuch(container, path);
        }
        if (sources.putIfAbsent(path, withoutMark(content)) != null) {
            throw new RefusedException(container + " holds " + path + " twice; hand in one of them");
        }
    }

    /** Editors on Windows begin a file with a byte order mark, which the compiler does not know. */
    private static byte[] withoutMark(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(content, 3, content.length) : content;
    }
}
