package convkit.grader.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for students: the same student gets the same one as long as the key is the same, and without the key nobody
 * finds out whose it is, not even by trying all names (HMAC-SHA256, RFC 2104).
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** 2^48 names: two of a thousand students get the same one in one of 500 million classes. */
    private static final int NAME_BYTES = 6;

    private final SecretKeySpec key;

    private Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Those of a key file, which is made if it is not there, for its owner's eyes only.
     *
     * @throws IllegalArgumentException if the file holds something else; the message is one line
     * @throws IOException if it can neither be read nor made; the message is one line
     */
    public static Pseudonyms of(Path keyFile) throws IOException {
        try {
            if (!Files.exists(keyFile)) {
                make(keyFile);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(keyFile).strip());
            if (key.length == KEY_BYTES) {
                return new Pseudonyms(key);
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Told below.
        } catch (IOException e) {
            throw new IOException("cannot read or make the key of the pseudonyms, " + keyFile + " ("
                    + e.getClass().getSimpleName() + "); name another file with --pseudonym-key");
        }
        throw new IllegalArgumentException(keyFile + " holds no key of " + 2 * KEY_BYTES
                + " hexadecimal digits; name another file with --pseudonym-key: one that is not there is made");
    }

    private static void make(Path keyFile) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(keyFile.toAbsolutePath().getParent(), ownersOnly("rwx------"));
        try (SeekableByteChannel channel = Files.newByteChannel(
                keyFile,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownersOnly("rw-------"))) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(key) + "\n"));
        } catch (FileAlreadyExistsException e) {
            // Another part of the class was a moment faster: its key is as good.
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Somebody of whom nothing is known but when they handed in, which lateness is counted from. */
    public Student of(Student student) {
        String name = "s-" + HexFormat.of().formatHex(Arrays.copyOf(hash(student.key()), NAME_BYTES));
        return new Student(name, name, name, "", "", student.handedIn());
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
