package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Tensor;

/**
 * Pooling by the smallest windows, without loops over their one or two values a side: such a loop takes longer to enter and to
 * leave than to run.
 */
final class SmallWindows {

    private SmallWindows() {}

    /** Max pooling of one map where {@link PoolingWindows#areQuarters}; the arguments are those of {@link Pooling}. */
    static void maxOfQuarters(PoolingWindows windows, int map, float[] values, float[] y, int[] indices) {
        int width = windows.inWidth();
        int first = map * windows.inArea();
        int out = map * windows.outArea();
        for (int h = 0; h < 2 * windows.outHeight(); h += 2) {
            for (int w = 0; w < 2 * windows.outWidth(); w += 2, out++) {
                int top = h * width + w;
                float a = values[first + top];
                float b = values[first + top + 1];
                float c = values[first + top + width];
                float d = values[first + top + width + 1];
                float upper = Math.max(a, b);
                float lower = Math.max(c, d);
                int inUpper = b > a ? top + 1 : top;
                int inLower = d > c ? top + width + 1 : top + width;
                float max = Math.max(upper, lower);
                y[out] = max;
                int best = lower > upper ? inLower : inUpper;
                indices[out] =
                        max > Float.NEGATIVE_INFINITY ? best : windows.firstOf(max, values, first, h, h + 2, w, w + 2);
            }
        }
    }

    /** The mean of one value is that value: every few rows and columns. */
    static Tensor everyFew(String operation, Tensor x, PoolingWindows windows) {
        float[] values = x.data();
        float[] y = Memory.of(x).floats(windows.size());
        int rowStep = windows.rows().stride() * windows.inWidth();
        int step = windows.cols().stride();
        windows.forEachMap(map -> {
            int out = map * windows.outArea();
            for (int h = 0; h < windows.outHeight(); h++) {
                int row = map * windows.inArea() + h * rowStep;
                for (int w = 0; w < windows.outWidth(); w++, out++) {
                    y[out] = values[row + w * step];
                }
            }
        });
        return Tensor.result(
                operation,
                y,
                windows.outputShape(),
                gradY -> {
                    float[] gradX = x.gradData();
                    windows.forEachMap(map -> {
                        int out = map * windows.outArea();
                        for (int h = 0; h < windows.outHeight(); h++) {
                            int row = map * windows.inArea() + h * rowStep;
                            for (int w = 0; w < windows.outWidth(); w++, out++) {
                                gradX[row + w * step] += gradY[out];
                            }
                        }
                    });
                },
                x);
    }
}
