package convkit.grader.sandbox;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
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

    /** In place and to the innermost array, because the caller may hold what lies inside as well. */
    private static void apply(Object after, Object argument) throws WireFormatException {
        if (Arrays.equals(Codec.encode(after), Codec.encode(argument))) {
            return;
        }
        if (argument instanceof Tensor target
                && after instanceof Tensor source
                && Arrays.equals(target.shape(), source.shape())) {
            System.arraycopy(source.data(), 0, target.data(), 0, target.size());
        } else if (argument instanceof Object[] target
                && after instanceof Object[] source
                && target.length == source.length) {
            for (int i = 0; i < target.length; i++) {
                applyElement(source, target, i);
            }
        } else if (argument instanceof Record target && after instanceof Record source) {
            for (RecordComponent component : target.getClass().getRecordComponents()) {
                apply(value(component, source), value(component, target));
            }
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

    /** An element may have been changed, or another put in its place. */
    private static void applyElement(Object[] source, Object[] target, int i) {
        try {
            apply(source[i], target[i]);
        } catch (WireFormatException another) {
            target[i] = source[i];
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component.getName() + " of " + record.getClass(), e);
        }
    }
}
