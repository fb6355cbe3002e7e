package convkit.nn.ops;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Operations that treat every value by itself: result and inputs have one shape. */
public final class Elementwise {

    private Elementwise() {}

    /** max(0, x). The derivative is 1 where x &gt; 0 and 0 elsewhere, also at 0. Nair &amp; Hinton (2010). */
    public static Tensor relu(Tensor x) {
        float[] values = x.data();
        float[] y = new float[x.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0f, values[i]);
        }
        return Tensor.result(
                "relu",
                y,
                x.shape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        gradX[i] += values[i] > 0f ? gradY[i] : 0f;
                    }
                },
                x);
    }

    /** 1 / (1 + e⁻ˣ), in (0, 1). The derivative y(1 − y) is at most 1/4: why deep sigmoid nets learn slowly. */
    public static Tensor sigmoid(Tensor x) {
        float[] values = x.data();
        float[] y = new float[x.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (1 / (1 + Math.exp(-values[i])));
        }
        return Tensor.result(
                "sigmoid",
                y,
                x.shape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int i = 0; i < gradX.length; i++) {
                        gradX[i] += gradY[i] * y[i] * (1f - y[i]);
                    }
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
        float[] y = a.data().clone();
        addScaled(y, b.data(), 1f);
        return Tensor.result(
                "add",
                y,
                a.shape(),
                gradY -> {
                    if (a.requiresGrad()) {
                        addScaled(a.gradData(), gradY, 1f);
                    }
                    if (b.requiresGrad()) {
                        addScaled(b.gradData(), gradY, 1f);
                    }
                },
                a,
                b);
    }

    /**
     * a · b, value by value.
     *
     * @throws IllegalArgumentException if the shapes differ: nothing is broadcast
     */
    public static Tensor mul(Tensor a, Tensor b) {
        requireSameShape("mul", a, b);
        float[] y = new float[a.size()];
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
        float[] y = new float[x.size()];
        addScaled(y, x.data(), factor);
        return Tensor.result("scale", y, x.shape(), gradY -> addScaled(x.gradData(), gradY, factor), x);
    }

    private static void addScaled(float[] sum, float[] x, float factor) {
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
