package convkit.grader.sandbox;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.Array;
import java.util.Arrays;

/** Makes what the student's code did to its arguments visible to the caller, as if both were in one process. */
final class ChangedArguments {

    private ChangedArguments() {}

    /**
     * Copies the changed values into the caller's objects.
     *
     * @param changed bytes per argument, null where it did not change; null if none did
     * @throws WireFormatException if this is no change that Java code could make to such an argument
     */
    static void apply(byte[][] changed, Object[] arguments, Class<?>[] types) throws WireFormatException {
        if (changed == null) {
            return;
        }
        if (arguments == null || changed.length != arguments.length) {
            throw new WireFormatException("changes to " + changed.length + " arguments of a call with "
                    + (arguments == null ? 0 : arguments.length));
        }
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != null) {
                apply(Codec.decode(changed[i], types[i], Limits.STANDARD), arguments[i]);
            }
        }
    }

    private static void apply(Object after, Object argument) throws WireFormatException {
        if (argument instanceof Tensor target
                && after instanceof Tensor source
                && Arrays.equals(target.shape(), source.shape())) {
            System.arraycopy(source.data(), 0, target.data(), 0, target.size());
        } else if (argument != null
                && after != null
                && argument.getClass().isArray()
                && argument.getClass() == after.getClass()
                && Array.getLength(argument) == Array.getLength(after)) {
            System.arraycopy(after, 0, argument, 0, Array.getLength(after));
        } else {
            throw new WireFormatException("a changed argument that cannot be changed");
        }
    }
}
