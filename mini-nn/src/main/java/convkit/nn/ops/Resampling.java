package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Maps of another size: each output is a weighted mean of a small block of inputs. The weights are products of one factor
 * for the row and one for the column, so two tables, one per axis, say everything.
 */
public final class Resampling {

    private Resampling() {}

    /**
     * Each value repeated: x {@code [N, C, H, W]} → {@code [N, C, H·scale, W·scale]}, {@code y[oh, ow] = x[⌊oh/scale⌋,
     * ⌊ow/scale⌋]}.
     *
     * @throws IllegalArgumentException if x is not NCHW or the scale is below 1
     */
    public static Tensor upsampleNearest(Tensor x, int scale) {
        requireScalable(x.shape(), scale);
        return apply("upsample_nearest", x, Axis.nearest(x.dim(2), scale), Axis.nearest(x.dim(3), scale));
    }

    /**
     * Straight lines between the values: x {@code [N, C, H, W]} → {@code [N, C, H·scale, W·scale]}. A pixel's value stands at
     * its centre, so output row oh lies at input row (oh + ½)/scale − ½; beyond the outermost centres the border value goes
     * on. PyTorch's default, {@code align_corners=False}.
     *
     * @throws IllegalArgumentException if x is not NCHW or the scale is below 1
     */
    public static Tensor upsampleBilinear(Tensor x, int scale) {
        requireScalable(x.shape(), scale);
        return apply("upsample_bilinear", x, Axis.linear(x.dim(2), scale), Axis.linear(x.dim(3), scale));
    }

    /**
     * A rectangle of each map, stretched or shrunk to a fixed size by straight lines between the values: x {@code [N, C, H, W]} →
     * {@code [N, C, height, width]}. Edges are fractions of the map, so one rectangle fits a picture and all its feature maps.
     * Detectors look at what is inside a box so: the RoIAlign of He et al., "Mask R-CNN" (2017), section 3, with one sample per
     * output.
     *
     * @param left edges, from 0 to 1; beyond the map its border values go on
     * @throws IllegalArgumentException if x is not NCHW, the rectangle has no area, or the output no size
     */
    public static Tensor crop(Tensor x, double left, double top, double right, double bottom, int height, int width) {
        Shape.requireRank("crop", x.shape(), "NCHW");
        if (!(right > left && bottom > top) || height < 1 || width < 1) {
            throw new IllegalArgumentException("crop: from " + left + " to " + right + " and from " + top + " to "
                    + bottom + " in " + height + "×" + width + " values (input " + Shape.format(x.shape(), "NCHW")
                    + "); right must lie beyond left, bottom beyond top, and the size be 1 or more");
        }
        return apply("crop", x, Axis.part(x.dim(2), top, bottom, height), Axis.part(x.dim(3), left, right, width));
    }

    /**
     * Maps of any other size: x {@code [N, C, H, W]} → {@code [N, C, height, width]}. A growing map is filled in by straight lines,
     * as in {@link #upsampleBilinear}; in a shrinking one each value is the mean of all that it covers, weighted by a triangle,
     * so that fine stripes become grey and no coarse ones. As Pillow's {@code BILINEAR}.
     *
     * @throws IllegalArgumentException if x is not NCHW or empty, or a new size is below 1
     */
    public static Tensor resize(Tensor x, int height, int width) {
        Shape.requireRank("resize", x.shape(), "NCHW");
        if (height < 1 || width < 1 || x.dim(2) < 1 || x.dim(3) < 1) {
            throw new IllegalArgumentException("resize: from " + x.dim(2) + "×" + x.dim(3) + " to " + height + "×"
                    + width + " but all must be 1 or more (input " + Shape.format(x.shape(), "NCHW") + ")");
        }
        return apply("resize", x, Axis.triangle(x.dim(2), height), Axis.triangle(x.dim(3), width));
    }

    /** Shape of an upsampled map. */
    public static int[] upsampledShape(int[] inputShape, int scale) {
        requireScalable(inputShape, scale);
        return new int[] {inputShape[0], inputShape[1], inputShape[2] * scale, inputShape[3] * scale};
    }

    private static void requireScalable(int[] inputShape, int scale) {
        Shape.requireRank("upsample", inputShape, "NCHW");
        if (scale < 1) {
            throw new IllegalArgumentException("upsample: scale is " + scale + " but must be 1 or more (input "
                    + Shape.format(inputShape, "NCHW") + ")");
        }
    }

    /**
     * For each output position along one axis, the first input position it reads and the weights of this one and those
     * behind it.
     */
    record Axis(int inputSize, int[] first, float[][] weights) {

        static Axis nearest(int size, int scale) {
            int[] first = new int[size * scale];
            Arrays.setAll(first, o -> o / scale);
            float[][] weights = new float[first.length][];
            Arrays.fill(weights, new float[] {1});
            return new Axis(size, first, weights);
        }

        static Axis linear(int size, int scale) {
            int[] first = new int[size * scale];
            float[][] weights = new float[first.length][];
            for (int o = 0; o < first.length; o++) {
                double position = Math.max(0, (o + 0.5) / scale - 0.5);
                first[o] = (int) position;
                float beyond = (float) (position - first[o]);
                weights[o] = first[o] + 1 < size ? new float[] {1 - beyond, beyond} : new float[] {1};
            }
            return new Axis(size, first, weights);
        }

        /** Samples in the middles of {@code outputs} cells between two fractions of the axis. */
        static Axis part(int size, double from, double to, int outputs) {
            int[] first = new int[outputs];
            float[][] weights = new float[outputs][];
            for (int o = 0; o < outputs; o++) {
                double middle = size * (from + (to - from) * (o + 0.5) / outputs) - 0.5;
                double position = Math.max(0, Math.min(size - 1.0, middle));
                first[o] = (int) position;
                float beyond = (float) (position - first[o]);
                weights[o] = first[o] + 1 < size ? new float[] {1 - beyond, beyond} : new float[] {1};
            }
            return new Axis(size, first, weights);
        }

        /** Weights that fall off in a straight line from the output's place, over at least one input on either side. */
        static Axis triangle(int size, int outputs) {
            double step = (double) size / outputs;
            double reach = Math.max(1, step);
            int[] first = new int[outputs];
            float[][] weights = new float[outputs][];
            for (int o = 0; o < outputs; o++) {
                double place = (o + 0.5) * step - 0.5;
                first[o] = Math.max(0, (int) Math.floor(place - reach) + 1);
                int end = Math.min(size, (int) Math.ceil(place + reach));
                double[] heights = new double[end - first[o]];
                for (int i = 0; i < heights.length; i++) {
                    heights[i] = 1 - Math.abs(first[o] + i - place) / reach;
                }
                double sum = Arrays.stream(heights).sum();
                weights[o] = new float[heights.length];
                for (int i = 0; i < heights.length; i++) {
                    weights[o][i] = (float) (heights[i] / sum);
                }
            }
            return new Axis(size, first, weights);
        }

        /** Means over {@code outputs} cells that divide the axis as evenly as may be. */
        static Axis cells(int size, int outputs) {
            int[] first = new int[outputs];
            float[][] weights = new float[outputs][];
            for (int o = 0; o < outputs; o++) {
                first[o] = (int) ((long) o * size / outputs);
                int end = (int) (((long) (o + 1) * size + outputs - 1) / outputs);
                weights[o] = new float[end - first[o]];
                Arrays.fill(weights[o], 1f / weights[o].length);
            }
            return new Axis(size, first, weights);
        }
    }

    @FunctionalInterface
    private interface Term {
        /** y[out] contains weight · x[in]. */
        void visit(int out, int in, float weight);
    }

    /** y[oh, ow] = Σ weight(row) · weight(column) · x[row, column], in each map. */
    static Tensor apply(String operation, Tensor x, Axis rows, Axis cols) {
        int maps = x.dim(0) * x.dim(1);
        int[] shape = {x.dim(0), x.dim(1), rows.first.length, cols.first.length};
        float[] y = Memory.of(x).zeros(Shape.size(shape));
        float[] values = x.data();
        forEachTerm(maps, rows, cols, (out, in, weight) -> y[out] += weight * values[in]);
        return Tensor.result(
                operation,
                y,
                shape,
                gradY -> {
                    float[] gradX = x.gradData();
                    forEachTerm(maps, rows, cols, (out, in, weight) -> gradX[in] += weight * gradY[out]);
                },
                x);
    }

    private static void forEachTerm(int maps, Axis rows, Axis cols, Term term) {
        Split.pieces(maps, maps * rows.inputSize * cols.inputSize, map -> {
            int out = map * rows.first.length * cols.first.length;
            for (int oh = 0; oh < rows.first.length; oh++) {
                for (int ow = 0; ow < cols.first.length; ow++, out++) {
                    for (int i = 0; i < rows.weights[oh].length; i++) {
                        int row = (map * rows.inputSize + rows.first[oh] + i) * cols.inputSize + cols.first[ow];
                        for (int j = 0; j < cols.weights[ow].length; j++) {
                            term.visit(out, row + j, rows.weights[oh][i] * cols.weights[ow][j]);
                        }
                    }
                }
            }
        });
    }
}
