package convkit.exercises.check;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;

/** A call as a student would write it, tensors and long arrays by shape: {@code forward(x=[1, 1, 4, 4], stride=2)}. */
final class CallText {

    private static final int MOST_ELEMENTS = 8;
    private static final int MOST_LETTERS = 40;

    private CallText() {}

    static String of(Method method, Object[] arguments) {
        StringJoiner text = new StringJoiner(", ", method.getName() + "(", ")");
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            text.add(parameters[i].getName() + "=" + of(arguments[i]));
        }
        return text.toString();
    }

    private static String of(Object value) {
        if (value instanceof Tensor tensor) {
            return Shape.format(tensor.shape());
        } else if (value instanceof Float || value instanceof Double) {
            return Numbers.format(((Number) value).doubleValue());
        } else if (value instanceof String text) {
            return '"' + (text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…") + '"';
        } else if (value instanceof Record record) {
            StringJoiner text = new StringJoiner(", ", record.getClass().getSimpleName() + "(", ")");
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                text.add(component.getName() + "=" + of(Canonical.component(record, component)));
            }
            return text.toString();
        } else if (value != null && value.getClass().isArray()) {
            return ofArray(value);
        }
        return String.valueOf(value);
    }

    private static String ofArray(Object array) {
        int length = Array.getLength(array);
        if (length > MOST_ELEMENTS) {
            return array.getClass().getComponentType().getSimpleName() + "[" + length + "]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < length; i++) {
            text.add(of(Array.get(array, i)));
        }
        return text.toString();
    }
}
