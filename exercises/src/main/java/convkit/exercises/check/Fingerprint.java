package convkit.exercises.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short text that stands for all calls of one test: equal exactly when methods, arguments and results are equal. */
final class Fingerprint {

    /** Enough that no two conversations in the course ever meet by chance, short enough to read a diff. */
    private static final int BYTES = 12;

    private Fingerprint() {}

    static String of(List<Call> calls) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
        for (Call call : calls) {
            digest.update(call.method().getName().getBytes(StandardCharsets.UTF_8));
            // The encoding of a value says where it ends; only the name needs an end mark.
            digest.update((byte) 0);
            call.arguments().forEach(digest::update);
            digest.update(call.outcome());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
