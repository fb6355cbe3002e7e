package convkit.nn.ops;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Stochastic pooling: in training each window puts out one of its activations a_i, drawn with probability p_i = a_i / Σa; in
 * evaluation it puts out the mean Σ p_i·a_i of that draw. Zeiler &amp; Fergus, "Stochastic pooling for regularization of
 * deep convolutional neural networks" (2013), section 3.
 *
 * <p>Activations must not be negative, so a ReLU or a sigmoid comes before it. A window of zeros gives 0 and no gradient.
 */
public final class StochasticPooling {

    private StochasticPooling() {}

    /**
     * One activation of each window, drawn in proportion to its size: x {@code [N, C, H, W]} → {@code [N, C, OH, OW]}. The
     * gradient goes to the one that was drawn.
     *
     * @param random is asked for one number per window, in order
     * @throws IllegalArgumentException if a value is negative, or x is not NCHW, or the windows do not fit
     */
    public static Tensor stochasticPool2d(Tensor x, Window rows, Window cols, RandomGenerator random) {
        PoolingWindows windows = PoolingWindows.of("stochastic_pool2d", x, rows, cols);
        requireNoNegative(x);
        float[] values = x.data();
        double[] sums = sums(windows, values);
        double[] left = new double[sums.length];
        for (int out = 0; out < left.length; out++) {
            left[out] = random.nextDouble() * sums[out];
        }
        int[] drawn = new int[left.length];
        Arrays.fill(drawn, -1);
        windows.forEachTap((out, index) -> {
            // the activation that uses up what is left of the drawn share is the one; rounding may leave a crumb over
            if (left[out] >= 0 && values[index] > 0) {
                drawn[out] = index;
                left[out] -= values[index];
            }
        });
        float[] y = Memory.of(x).floats(drawn.length);
        for (int out = 0; out < y.length; out++) {
            y[out] = drawn[out] >= 0 ? values[drawn[out]] : (float) sums[out];
        }
        return Tensor.result(
                "stochastic_pool2d",
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    for (int out = 0; out < gradY.length; out++) {
                        if (drawn[out] >= 0) {
                            gradX[drawn[out]] += gradY[out];
                        }
                    }
                },
                x);
    }

    /**
     * The mean of what {@link #stochasticPool2d} draws, Σa² / Σa, for evaluation: x {@code [N, C, H, W]} → {@code [N, C, OH,
     * OW]}. ∂y/∂a_i = (2a_i − y) / Σa.
     *
     * @throws IllegalArgumentException if a value is negative, or x is not NCHW, or the windows do not fit
     */
    public static Tensor expectedPool2d(Tensor x, Window rows, Window cols) {
        PoolingWindows windows = PoolingWindows.of("stochastic_pool2d", x, rows, cols);
        requireNoNegative(x);
        float[] values = x.data();
        double[] sums = sums(windows, values);
        double[] squares = new double[sums.length];
        windows.forEachTap((out, index) -> squares[out] += (double) values[index] * values[index]);
        float[] y = Memory.of(x).floats(sums.length);
        for (int out = 0; out < y.length; out++) {
            y[out] = sums[out] == 0 ? 0f : (float) (squares[out] / sums[out]);
        }
        return Tensor.result(
                "stochastic_pool2d_expected",
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    windows.forEachTap((out, index) -> {
                        if (sums[out] != 0) {
                            gradX[index] += (float) (gradY[out] * (2 * values[index] - y[out]) / sums[out]);
                        }
                    });
                },
                x);
    }

    private static double[] sums(PoolingWindows windows, float[] values) {
        double[] sums = new double[windows.size()];
        windows.forEachTap((out, index) -> sums[out] += values[index]);
        return sums;
    }

    private static void requireNoNegative(Tensor x) {
        for (float value : x.data()) {
            if (value < 0) {
                throw new IllegalArgumentException("stochastic_pool2d: input has a value of " + value
                        + " but activations must be 0 or more (input " + Shape.format(x.shape(), "NCHW")
                        + "); put a ReLU before it");
            }
        }
    }
}
