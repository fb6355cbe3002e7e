package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import java.lang.reflect.Method;
import java.util.List;

/**
 * One recorded call of a contract.
 *
 * @param arguments each argument before the call, encoded: a copy nobody can change
 * @param outcome what came back, in the canonical form of {@link #returned} or {@link #threw}
 */
record Call(Method method, List<byte[]> arguments, byte[] outcome) {

    static byte[] returned(Object result) {
        return Codec.encode(new Object[] {true, Canonical.of(result)});
    }

    /** Only the class counts: the wording of a message is the student's own. */
    static byte[] threw(Throwable thrown) {
        String name = thrown instanceof StudentException student
                ? student.className()
                : thrown.getClass().getName();
        return Codec.encode(new Object[] {false, name});
    }
}
