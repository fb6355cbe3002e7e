package convkit.grader.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A folder name for a student's id, whatever that holds: letters, digits and hyphens only, never two alike, also where a file
 * system ignores case.
 */
final class FolderNames {

    private static final int MAX_CHARS = 40;
    private static final int HASH_CHARS = 10;

    private FolderNames() {}

    static String of(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        // The hash of the id, even where the id is plain already: another id could look like a name with a hash. It
        // also keeps names that Windows reserves, such as con, from standing alone.
        String shortened = plain.length() <= MAX_CHARS ? plain : plain.substring(0, MAX_CHARS);
        return (shortened.isEmpty() ? "student" : shortened) + "-" + hash(id);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
