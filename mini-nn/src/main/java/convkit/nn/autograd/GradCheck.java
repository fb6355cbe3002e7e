package convkit.nn.autograd;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Compares gradients with finite differences, for every element of every input.
 *
 * <p>The function's output y is reduced to the scalar L = Σ r·y with fixed random weights r, so that each output counts
 * and errors do not cancel. The numerical derivative is the central difference (L(x + ε) − L(x − ε)) / 2ε. The right ε
 * depends on the function, because float32 rounding errors grow as 1/ε: a function that is linear in each argument has no
 * other error, so a large ε is best; a smooth one has an error of ε², which {@link #smooth} removes by Richardson's
 * extrapolation; one with kinks must not be moved across them.
 */
public final class GradCheck {

    private GradCheck() {}

    /**
     * What was found.
     *
     * @param elements number of elements that were compared
     * @param worstError largest |analytic − numeric|, divided by the largest absolute gradient of that input (or 1 if that
     *     is smaller)
     * @param worst where that was: input, index, both values
     */
    public record Report(int elements, double worstError, String worst) {

        /**
         * Passes quietly if all is well.
         *
         * @throws AssertionError naming the worst element if its error exceeds the tolerance
         */
        public void requireBelow(double tolerance) {
            if (!(worstError <= tolerance)) {
                throw new AssertionError(String.format(
                        Locale.ROOT,
                        "gradient check: error %.2e exceeds %.2e at %s (%d elements compared)",
                        worstError,
                        tolerance,
                        worst,
                        elements));
            }
        }
    }

    /** For functions that are linear in each input: convolution, linear, average pooling, sum. ε = 1. */
    public static Report linear(Supplier<Tensor> function, Tensor... inputs) {
        return check(function, (left, right) -> (right.at(1) - left.at(1)) / 2, inputs);
    }

    /** For smooth functions: sigmoid, softmax, losses. ε = 1/16 and 1/32, extrapolated. */
    public static Report smooth(Supplier<Tensor> function, Tensor... inputs) {
        double wide = 1.0 / 16;
        double narrow = wide / 2;
        return check(
                function,
                (left, right) -> {
                    double coarse = (right.at(wide) - left.at(wide)) / (2 * wide);
                    double fine = (right.at(narrow) - left.at(narrow)) / (2 * narrow);
                    return (4 * fine - coarse) / 3;
                },
                inputs);
    }

    /**
     * For piecewise linear functions: ReLU, max pooling.
     *
     * @param gap ε; no input may lie closer than this to a kink (zero for ReLU, a tie for max pooling)
     */
    public static Report piecewiseLinear(double gap, Supplier<Tensor> function, Tensor... inputs) {
        return check(function, (left, right) -> (right.at(gap) - left.at(gap)) / (2 * gap), inputs);
    }

    /** L as a function of how far one element is moved, in one direction. */
    @FunctionalInterface
    private interface Moved {
        double at(double epsilon);
    }

    @FunctionalInterface
    private interface Difference {
        double slope(Moved left, Moved right);
    }

    private static Report check(Supplier<Tensor> function, Difference difference, Tensor... inputs) {
        for (Tensor input : inputs) {
            input.requiresGrad(true);
            input.zeroGrad();
        }
        Tensor y = function.get();
        float[] weights = new float[y.size()];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(0.5, 1.5) * (random.nextBoolean() ? 1 : -1);
        }
        y.backward(Tensor.of(weights, y.shape()));
        Report report = new Report(0, 0, "");
        for (int i = 0; i < inputs.length; i++) {
            report = worse(report, checkInput(i, inputs[i], function, difference, weights));
        }
        return report;
    }

    private static Report checkInput(
            int number, Tensor input, Supplier<Tensor> function, Difference difference, float[] weights) {
        float[] analytic = input.gradData();
        double scale = 1;
        for (float value : analytic) {
            scale = Math.max(scale, Math.abs(value));
        }
        double worstError = 0;
        String worst = "";
        for (int i = 0; i < input.size(); i++) {
            int element = i;
            double numeric = difference.slope(
                    epsilon -> lossWhenMoved(input, element, -epsilon, function, weights),
                    epsilon -> lossWhenMoved(input, element, epsilon, function, weights));
            double error = Math.abs(analytic[i] - numeric) / scale;
            if (error > worstError || Double.isNaN(error)) {
                worstError = error;
                worst = String.format(
                        Locale.ROOT,
                        "input %d %s, index %s: analytic %.6g, numeric %.6g",
                        number,
                        Shape.format(input.shape()),
                        Arrays.toString(index(i, input.shape())),
                        analytic[i],
                        numeric);
                if (Double.isNaN(error)) {
                    break;
                }
            }
        }
        return new Report(input.size(), worstError, worst);
    }

    private static double lossWhenMoved(
            Tensor input, int element, double epsilon, Supplier<Tensor> function, float[] weights) {
        float before = input.data()[element];
        input.data()[element] = (float) (before + epsilon);
        try {
            float[] y = function.get().data();
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += (double) weights[i] * y[i];
            }
            return sum;
        } finally {
            input.data()[element] = before;
        }
    }

    private static Report worse(Report a, Report b) {
        Report worse = Double.isNaN(a.worstError()) || b.worstError() <= a.worstError() ? a : b;
        return new Report(a.elements() + b.elements(), worse.worstError(), worse.worst());
    }

    private static int[] index(int offset, int[] shape) {
        int[] index = new int[shape.length];
        int rest = offset;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return index;
    }
}
