package convkit.grader.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads the sources in a zip, tar or tar.gz archive, told apart by their content. Links are never followed, archives
 * inside archives not opened, other files not unpacked.
 */
final class ArchiveReader {

    /** Takes a wanted file: a source or a notebook. */
    interface Sink {
        void accept(String path, byte[] content) throws IOException;
    }

    private enum Kind {
        ZIP,
        GZIP,
        TAR,
        EMPTY,
        UNKNOWN
    }

    private static final int TAR_MARK_AT = 257;

    private final SourceCollector collector;
    private final String name;
    private final Sink sink;
    private int entries;
    private String nested = "";

    /**
     * @param name of the archive, for messages
     * @param sink gets each wanted file, in the order of the archive
     */
    ArchiveReader(SourceCollector collector, String name, Sink sink) {
        this.collector = collector;
        this.name = name;
        this.sink = sink;
    }

    /** @throws RefusedException if it cannot be read to its end, or may not */
    void read(byte[] archive) throws RefusedException {
        try {
            switch (kind(archive)) {
                case ZIP -> readZip(archive);
                case GZIP -> {
                    try (InputStream unpacked = GzipCompressorInputStream.builder()
                            .setInputStream(new ByteArrayInputStream(archive))
                            .setDecompressConcatenated(true)
                            .get()) {
                        readTar(unpacked, archive.length);
                    }
                }
                case TAR -> readTar(new ByteArrayInputStream(archive), archive.length);
                case EMPTY -> throw new RefusedException(name + " is empty (0 bytes); hand it in again");
                default ->
                    throw new RefusedException(
                            name + " is no zip and no tar.gz archive, whatever its name says; pack it as one of these");
            }
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws several unchecked exceptions for damaged archives; all of them mean the same.
            throw new RefusedException(name + " is damaged (" + e.getClass().getSimpleName() + "); pack it again");
        }
        if (entries == 0) {
            throw new RefusedException(name + " is an empty archive; pack the files with answers");
        }
        if (!nested.isEmpty()) {
            collector.note(name + ": " + nested + " is an archive in an archive and was not opened");
        }
    }

    private static Kind kind(byte[] archive) {
        if (archive.length == 0) {
            return Kind.EMPTY;
        } else if (startsWith(archive, 0, "PK\3\4") || startsWith(archive, 0, "PK\5\6")) {
            return Kind.ZIP;
        } else if (startsWith(archive, 0, "\37\213")) {
            return Kind.GZIP;
        }
        return startsWith(archive, TAR_MARK_AT, "ustar") ? Kind.TAR : Kind.UNKNOWN;
    }

    private static boolean startsWith(byte[] bytes, int offset, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + wanted.length
                && java.util.Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    /** By the directory at the archive's end: only there it says which entries are links. */
    private void readZip(byte[] archive) throws IOException {
        // Before the library makes an object of each.
        SourceCollector.requireFewEntries(name, directoryEntries(archive));
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String path = wanted(new String(entry.getRawName(), StandardCharsets.UTF_8), entry.isUnixSymlink());
                if (!path.isEmpty() && !entry.isDirectory()) {
                    sink.accept(path, unpack(zip, entry, path));
                }
            }
        }
    }

    private static int directoryEntries(byte[] archive) {
        int count = 0;
        for (int i = 0; i + 4 <= archive.length; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException(name + " is encrypted (" + path + "); hand it in without a password");
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new RefusedException(name + ": " + path + " is packed with method " + entry.getMethod()
                    + "; only 0 (stored) and 8 (deflated) are read: pack it with the system's own program");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = collector.read(name, path, in, entry.getCompressedSize());
            CRC32 checksum = new CRC32();
            checksum.update(content);
            if (checksum.getValue() != entry.getCrc()) {
                throw new RefusedException(
                        name + " is damaged: the content of " + path + " does not fit its checksum; pack it again");
            }
            return content;
        }
    }

    private void readTar(InputStream in, long packedBytes) throws IOException {
        long byRatio = Math.max(SourceCollector.ALWAYS_ALLOWED, SourceCollector.MAX_RATIO * packedBytes);
        long allowed = Math.min(byRatio, SourceCollector.MAX_UNPACKED);
        String tooMuch = allowed == byRatio
                ? SourceCollector.bomb(name, "it", allowed, packedBytes)
                : name + " unpacks to more than " + (allowed >> 20) + " MiB; hand in only the files with answers";
        try (InputStream limited = new LimitedStream(in, allowed, tooMuch);
                TarArchiveInputStream tar = new TarArchiveInputStream(limited, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isCheckSumOK()) {
                    throw new RefusedException(name + " is damaged: a header does not fit its checksum; pack it again");
                }
                String path = wanted(decoded(entry), entry.isSymbolicLink() || entry.isLink());
                if (entry.isSparse()) {
                    throw new RefusedException(name + ": " + entry.getName() + " is a sparse file, whose holes could be"
                            + " of any size; pack it without --sparse");
                }
                if (!path.isEmpty() && isFile(entry)) {
                    sink.accept(path, collector.read(name, path, tar, -1));
                }
            }
            // To the end, where the checksum is.
            limited.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The library has question marks for what is not UTF-8; in names of sources there are no others. */
    private static String decoded(TarArchiveEntry entry) {
        return entry.getName().replace('?', SourceCollector.REPLACEMENT);
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return !entry.isDirectory() && !entry.isFIFO() && !entry.isCharacterDevice() && !entry.isBlockDevice();
    }

    /** Its path if it is a source or a notebook; empty if not. */
    private String wanted(String entryName, boolean link) throws RefusedException {
        entries++;
        String path = collector.path(name, entryName);
        if (SourceCollector.isArchive(path)) {
            nested = path;
        }
        if (!SourceCollector.isJava(path) && !SourceCollector.isNotebook(path)) {
            return "";
        }
        if (link) {
            collector.note(name + ": " + path + " is a link and was not followed; hand in the file itself");
            return "";
        }
        return path;
    }
}
