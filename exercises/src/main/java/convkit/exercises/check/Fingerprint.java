package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Short texts that stand for all calls of one test: methods, arguments and results. */
final class Fingerprint {

    /** Enough that no two conversations in the course ever meet by chance, short enough to read a diff. */
    private static final int BYTES = 12;

    private Fingerprint() {}

    /**
     * One text, which is equal exactly when the calls are; for rounded values one for each of {@link Rounding#GRIDS}
     * grids, of which at least one is equal, but for rare accidents, when values differ by rounding only.
     */
    static List<String> of(List<Call> calls, boolean rounded) {
        return rounded
                ? IntStream.range(0, Rounding.GRIDS)
                        .mapToObj(grid -> ofRounded(calls, grid))
                        .toList()
                : List.of(ofExact(calls));
    }

    private static String ofExact(List<Call> calls) {
        MessageDigest digest = sha256();
        for (Call call : calls) {
            add(digest, call.method().getName());
            // The encoding of a value says where it ends; only texts need an end mark.
            call.arguments().forEach(digest::update);
            add(digest, call.outcome().thrown());
            if (call.outcome().result() != null) {
                digest.update(call.outcome().result());
            }
        }
        return text(digest);
    }

    /** Arguments are rounded too: they may be results of earlier calls. */
    private static String ofRounded(List<Call> calls, int grid) {
        MessageDigest digest = sha256();
        add(digest, "grid " + grid);
        for (Call call : calls) {
            Method method = call.method();
            add(digest, method.getName());
            for (int i = 0; i < call.arguments().size(); i++) {
                addRounded(digest, decode(call.arguments().get(i), method.getParameterTypes()[i], method), grid);
            }
            add(digest, call.outcome().thrown());
            if (call.outcome().result() != null) {
                addRounded(digest, decode(call.outcome().result(), method.getReturnType(), method), grid);
            }
        }
        return text(digest);
    }

    private static void addRounded(MessageDigest digest, Object value, int grid) {
        for (Object part : Rounding.parts(value)) {
            add(digest, part instanceof Double number ? Rounding.onGrid(number, grid) : (String) part);
        }
    }

    /** A recorded value of a call. */
    static Object decode(byte[] bytes, Class<?> type, Method method) {
        try {
            return Codec.decode(bytes, type, Limits.STANDARD);
        } catch (WireFormatException e) {
            throw new IllegalStateException("a recorded value of " + method.getName() + " cannot be read back", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
