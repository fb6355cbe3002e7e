package convkit.exercises.check;

import convkit.nn.tensor.Tensor;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;

/**
 * Makes results that are equal as numbers equal as bytes: −0 becomes 0. Which of the two a sum of zeros yields depends
 * on the order of its terms, and that is the student's choice.
 */
final class Canonical {

    private Canonical() {}

    static Object of(Object value) {
        if (value instanceof Float number) {
            return number + 0.0f;
        } else if (value instanceof Double number) {
            return number + 0.0;
        } else if (value instanceof float[] numbers) {
            return withoutNegativeZero(numbers);
        } else if (value instanceof double[] numbers) {
            double[] result = numbers.clone();
            for (int i = 0; i < result.length; i++) {
                result[i] += 0.0;
            }
            return result;
        } else if (value instanceof Tensor tensor) {
            return Tensor.of(withoutNegativeZero(tensor.data()), tensor.shape());
        } else if (value instanceof Record record) {
            return ofRecord(record);
        }
        return value;
    }

    private static float[] withoutNegativeZero(float[] numbers) {
        float[] result = numbers.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += 0.0f;
        }
        return result;
    }

    private static Object ofRecord(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = of(component(record, components[i]));
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw notPublic(record, e);
        }
    }

    /** The value of one component of a record. */
    static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw notPublic(record, e);
        }
    }

    private static IllegalStateException notPublic(Record record, ReflectiveOperationException cause) {
        return new IllegalStateException(
                "contract: record " + record.getClass().getName() + " must be public, with a public constructor",
                cause);
    }
}
