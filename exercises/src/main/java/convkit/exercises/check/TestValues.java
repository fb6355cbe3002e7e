package convkit.exercises.check;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Random;

/** Inputs for tests. Whole numbers and quarters, whose sums of products are exact in float in any order. */
public final class TestValues {

    private TestValues() {}

    /** Quarters from −4 to 4: sums of their products are exact, and most differ. */
    public static Tensor quarters(Random random, int... shape) {
        float[] values = new float[Shape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextInt(33) - 16) / 4f;
        }
        return Tensor.of(values, shape);
    }

    /** Whole numbers from {@code least} to {@code most}, both included. */
    public static Tensor whole(Random random, int least, int most, int... shape) {
        float[] values = new float[Shape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = between(random, least, most);
        }
        return Tensor.of(values, shape);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** The numbers {@code from}, {@code from + 1}, … */
    public static float[] count(int from, int howMany) {
        float[] values = new float[howMany];
        for (int i = 0; i < howMany; i++) {
            values[i] = from + i;
        }
        return values;
    }
}
