package convkit.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A file that a publisher offers.
 *
 * @param name in the cache
 * @param bytes length as published, packed
 * @param sha256 of the content, unpacked: whoever packs the same content again (Debian does) gets other packed bytes
 * @param sources addresses of the same bytes, tried in this order
 */
record RemoteFile(String name, long bytes, String sha256, List<URI> sources) {

    /** Whether the file exists and has the right content. */
    boolean matches(Path file) throws IOException {
        return Files.isRegularFile(file) && sha256(file).equals(sha256);
    }

    /** SHA-256 of what is inside a file, in hexadecimal digits; damaged gzip counts up to where it breaks off. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            InputStream content = IdxReader.unpacked(in);
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (ZipException | EOFException damaged) {
            // Nothing to add: the digest of a part is as wrong as it should be.
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
