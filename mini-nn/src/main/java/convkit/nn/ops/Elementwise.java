package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Operations that treat every value by itself: result and inputs have one shape. */
public final class Elementwise {

    private Elementwise() {}

    /** max(0, x). The derivative is 1 where x &gt; 0 and 0 elsewhere, also at 0. Nair &amp; Hinton (2010). */
    public static Tensor relu(Tensor x) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(x.size());
        Split.ranges(y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0f, values[i]);
            }
        });
        return Tensor.result(
                "relu",
                y,
                x.shape(),
                gradY -> {
                    Split.ranges(y.length, (from, to) -> {
                        for (int i = from; i < to; i++) {
                            gradY[i] *= oneIfPositive(y[i]);
                        }
                    });
                    x.giveGrad(gradY);
                },
                x);
    }

    /**
     * 1 above 0, and 0 at 0. A comparison would be a branch, and one on random signs is mispredicted half of the time: 35 times
     * slower. Two factors, as one alone does not lift the smallest float above 1.
     */
    private static float oneIfPositive(float notNegative) {
        return Math.min(1f, notNegative * 1e38f * 1e38f);
    }

    /** 1 / (1 + e⁻ˣ), in (0, 1). The derivative y(1 − y) is at most 1/4: why deep sigmoid nets learn slowly. */
    public static Tensor sigmoid(Tensor x) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(x.size());
        Split.ranges(y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = (float) (1 / (1 + Math.exp(-values[i])));
            }
        });
        return Tensor.result(
                "sigmoid",
                y,
                x.shape(),
                gradY -> {
                    Split.ranges(y.length, (from, to) -> {
                        for (int i = from; i < to; i++) {
                            gradY[i] = gradY[i] * y[i] * (1f - y[i]);
                        }
                    });
                    x.giveGrad(gradY);
                },
                x);
    }

    /**
     * x where x ≥ 0 and slope·x elsewhere, so that no unit is ever dead; the derivative at 0 is the slope, as in PyTorch.
     * Maas, Hannun &amp; Ng (2013).
     *
     * @param slope usually 0.01
     */
    public static Tensor leakyRelu(Tensor x, float slope) {
        return apply("leaky_relu", x, v -> v > 0 ? v : slope * v, (v, y) -> v > 0 ? 1 : slope);
    }

    /** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), in (−1, 1) and centred on 0. The derivative is 1 − y². */
    public static Tensor tanh(Tensor x) {
        return apply("tanh", x, Math::tanh, (v, y) -> 1 - y * y);
    }

    /** ln(1 + eˣ): ReLU with a round corner. The derivative is the sigmoid. No value overflows. */
    public static Tensor softplus(Tensor x) {
        return apply(
                "softplus",
                x,
                v -> Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))),
                (v, y) -> 1 / (1 + Math.exp(-v)));
    }

    /** eˣ. */
    public static Tensor exp(Tensor x) {
        return apply("exp", x, Math::exp, (v, y) -> y);
    }

    /** Natural logarithm: −∞ at 0, NaN below. */
    public static Tensor log(Tensor x) {
        return apply("log", x, Math::log, (v, y) -> 1 / v);
    }

    /** √x: NaN below 0; the derivative 1/(2√x) is infinite at 0. */
    public static Tensor sqrt(Tensor x) {
        return apply("sqrt", x, Math::sqrt, (v, y) -> 0.5 / y);
    }

    /** x². */
    public static Tensor square(Tensor x) {
        return apply("square", x, v -> v * v, (v, y) -> 2 * v);
    }

    /**
     * |x| with a round corner: x²/(2·beta) where |x| &lt; beta and |x| − beta/2 elsewhere. Girshick, "Fast R-CNN" (2015),
     * section 2.3.
     *
     * @param beta &gt; 0
     */
    public static Tensor smoothAbs(Tensor x, float beta) {
        if (!(beta > 0)) {
            throw new IllegalArgumentException("smooth_abs: beta is " + beta + " but must be above 0; 1 is usual");
        }
        return apply(
                "smooth_abs",
                x,
                v -> Math.abs(v) < beta ? v * v / (2.0 * beta) : Math.abs(v) - beta / 2.0,
                (v, y) -> Math.abs(v) < beta ? v / beta : Math.signum(v));
    }

    /**
     * y = function(x) for each value, computed in double and rounded once.
     *
     * @param derivative dy/dx, given x and y
     */
    private static Tensor apply(
            String operation, Tensor x, DoubleUnaryOperator function, DoubleBinaryOperator derivative) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(x.size());
        Split.ranges(y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = (float) function.applyAsDouble(values[i]);
            }
        });
        return Tensor.result(
                operation,
                y,
                x.shape(),
                gradY -> {
                    Split.ranges(y.length, (from, to) -> {
                        for (int i = from; i < to; i++) {
                            gradY[i] = (float) (gradY[i] * derivative.applyAsDouble(values[i], y[i]));
                        }
                    });
                    x.giveGrad(gradY);
                },
                x);
    }

    /**
     * a + b.
     *
     * @throws IllegalArgumentException if the shapes differ: nothing is broadcast
     */
    public static Tensor add(Tensor a, Tensor b) {
        requireSameShape("add", a, b);
        float[] left = a.data();
        float[] right = b.data();
        float[] y = Memory.of(a, b).floats(a.size());
        Split.ranges(y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = left[i] + right[i];
            }
        });
        return Tensor.result("add", y, a.shape(), a, b);
    }

    /**
     * a − b.
     *
     * @throws IllegalArgumentException if the shapes differ: nothing is broadcast
     */
    public static Tensor sub(Tensor a, Tensor b) {
        requireSameShape("sub", a, b);
        return add(a, neg(b));
    }

    /** −x. */
    public static Tensor neg(Tensor x) {
        return scale(x, -1f);
    }

    /** x + summand. */
    public static Tensor add(Tensor x, float summand) {
        return apply("add", x, v -> v + summand, (v, y) -> 1);
    }

    /**
     * a · b, value by value.
     *
     * @throws IllegalArgumentException if the shapes differ: nothing is broadcast
     */
    public static Tensor mul(Tensor a, Tensor b) {
        requireSameShape("mul", a, b);
        float[] y = Memory.of(a, b).zeros(a.size());
        addProduct(y, a.data(), b.data());
        return Tensor.result(
                "mul",
                y,
                a.shape(),
                gradY -> {
                    if (a.requiresGrad()) {
                        addProduct(a.gradData(), gradY, b.data());
                    }
                    if (b.requiresGrad()) {
                        addProduct(b.gradData(), gradY, a.data());
                    }
                },
                a,
                b);
    }

    /** factor · x. */
    public static Tensor scale(Tensor x, float factor) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(x.size());
        for (int i = 0; i < y.length; i++) {
            y[i] = factor * values[i];
        }
        return Tensor.result("scale", y, x.shape(), gradY -> addScaled(x.gradData(), gradY, factor), x);
    }

    static void addScaled(float[] sum, float[] x, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * x[i];
        }
    }

    private static void addProduct(float[] sum, float[] a, float[] b) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] * b[i];
        }
    }

    private static void requireSameShape(String operation, Tensor a, Tensor b) {
        if (!Arrays.equals(a.shape(), b.shape())) {
            throw new IllegalArgumentException(operation + ": shapes " + Shape.format(a.shape()) + " and "
                    + Shape.format(b.shape()) + " differ; reshape one of them, nothing is broadcast");
        }
    }
}
