package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Many values to one: over all axes, or over chosen ones, which then disappear from the shape. Negative axes count from
 * the innermost. Sums are kept in double, so that the order of a million values does not matter.
 */
public final class Reduction {

    private Reduction() {}

    /**
     * Sum over the axes: {@code sum(x [N, C, H, W], 2, 3)} is {@code [N, C]}.
     *
     * @param axes none for all of them, which gives a scalar
     * @throws IllegalArgumentException if an axis does not exist or is named twice
     */
    public static Tensor sum(Tensor x, int... axes) {
        Groups groups = Groups.of("sum", x, axes);
        double[] sums = new double[groups.count()];
        for (int i = 0; i < x.size(); i++) {
            sums[groups.of[i]] += x.data()[i];
        }
        return Tensor.result(
                "sum",
                toFloats(sums, Memory.of(x)),
                groups.shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        gradX[i] += gradY[groups.of[i]];
                    }
                },
                x);
    }

    /**
     * Mean over the axes.
     *
     * @param axes none for all of them, which gives a scalar
     * @throws IllegalArgumentException also if there are no values
     */
    public static Tensor mean(Tensor x, int... axes) {
        requireValues("mean", x);
        Tensor sum = sum(x, axes);
        return Elementwise.scale(sum, (float) sum.size() / x.size());
    }

    /**
     * Largest value along the axes. The gradient goes to the value that won; of equal ones the first in reading order
     * wins, and NaN wins over numbers.
     *
     * @param axes none for all of them, which gives a scalar
     * @throws IllegalArgumentException also if there are no values
     */
    public static Tensor max(Tensor x, int... axes) {
        requireValues("max", x);
        Groups groups = Groups.of("max", x, axes);
        float[] values = x.data();
        int[] winners = new int[groups.count()];
        Arrays.fill(winners, -1);
        for (int i = 0; i < values.length; i++) {
            int best = winners[groups.of[i]];
            if (best < 0 || values[i] > values[best] || (Float.isNaN(values[i]) && !Float.isNaN(values[best]))) {
                winners[groups.of[i]] = i;
            }
        }
        float[] y = Memory.of(x).floats(winners.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = values[winners[i]];
        }
        return Tensor.result(
                "max",
                y,
                groups.shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradY.length; i++) {
                        gradX[winners[i]] += gradY[i];
                    }
                },
                x);
    }

    /**
     * Euclidean length √(Σ x²) along the axes. The gradient x / length is taken as 0 where the length is 0, so that a layer
     * of dead units gives no NaN.
     *
     * @param axes none for all of them, which gives a scalar
     */
    public static Tensor norm(Tensor x, int... axes) {
        Groups groups = Groups.of("norm", x, axes);
        float[] values = x.data();
        double[] lengths = new double[groups.count()];
        for (int i = 0; i < values.length; i++) {
            lengths[groups.of[i]] += (double) values[i] * values[i];
        }
        Arrays.setAll(lengths, i -> Math.sqrt(lengths[i]));
        return Tensor.result(
                "norm",
                toFloats(lengths, Memory.of(x)),
                groups.shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        double length = lengths[groups.of[i]];
                        gradX[i] += length == 0 ? 0f : (float) (gradY[groups.of[i]] * values[i] / length);
                    }
                },
                x);
    }

    private static void requireValues(String operation, Tensor x) {
        if (x.size() == 0) {
            throw new IllegalArgumentException(operation + ": the tensor is empty (shape " + Shape.format(x.shape())
                    + "); it has no " + operation);
        }
    }

    private static float[] toFloats(double[] values, Memory memory) {
        float[] floats = memory.floats(values.length);
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /**
     * Which result each value belongs to.
     *
     * @param shape of the result
     * @param of for each value of x, the index of its result
     */
    private record Groups(int[] shape, int[] of) {

        static Groups of(String operation, Tensor x, int[] axes) {
            boolean[] reduced = new boolean[x.rank()];
            Arrays.fill(reduced, axes.length == 0);
            for (int axis : axes) {
                int index = Shaping.axis(operation, x, axis);
                if (reduced[index]) {
                    throw new IllegalArgumentException(operation + ": axis " + index + " is named twice in "
                            + Arrays.toString(axes) + " (input " + Shape.format(x.shape()) + "); name it once");
                }
                reduced[index] = true;
            }
            int[] kept = new int[x.rank()];
            int keptAxes = 0;
            int[][] steps = new int[x.rank()][];
            int stride = 1;
            for (int axis = x.rank() - 1; axis >= 0; axis--) {
                int step = reduced[axis] ? 0 : stride;
                steps[axis] = Shaping.steps(x.dim(axis), 0, step);
                if (!reduced[axis]) {
                    stride *= x.dim(axis);
                    kept[x.rank() - ++keptAxes] = x.dim(axis);
                }
            }
            return new Groups(Arrays.copyOfRange(kept, x.rank() - keptAxes, x.rank()), Shaping.indices(steps));
        }

        int count() {
            return Shape.size(shape);
        }
    }
}
