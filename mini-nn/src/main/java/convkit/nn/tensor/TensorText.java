package convkit.nn.tensor;

import java.util.Arrays;
import java.util.Locale;

/** A tensor as text, nested brackets for its axes. */
final class TensorText {

    private static final int LARGEST_PRINTED = 200;

    private TensorText() {}

    static String of(Tensor tensor) {
        StringBuilder text = new StringBuilder("Tensor ").append(Shape.format(tensor.shape()));
        if (!tensor.memory().isOpen()) {
            text.append(", its arena has been reset");
        } else if (tensor.size() <= LARGEST_PRINTED) {
            append(text.append('\n'), tensor, 0, 0);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Tensor tensor, int axis, int from) {
        if (axis == tensor.rank()) {
            text.append(format(tensor.data()[from]));
            return;
        }
        int[] shape = tensor.shape();
        int stride = Shape.size(Arrays.copyOfRange(shape, axis + 1, shape.length));
        boolean innermost = axis == shape.length - 1;
        text.append('[');
        for (int i = 0; i < shape[axis]; i++) {
            if (i > 0) {
                text.append(innermost ? ", " : ",\n" + " ".repeat(axis + 1));
            }
            append(text, tensor, axis + 1, from + i * stride);
        }
        text.append(']');
    }

    private static String format(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Integer.toString((int) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
