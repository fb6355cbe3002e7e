package convkit.nn.insight;

import convkit.nn.layer.Layer;
import convkit.nn.ops.Probabilities;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * Where a network looks: a grey square is slid over the picture, and for each place it is noted what the network says. Where the
 * probability of the class falls, something that mattered was covered. Zeiler &amp; Fergus, "Visualizing and understanding
 * convolutional networks" (2014), section 4.2.
 *
 * <p>Place {@code [i, j]} covers rows i·stride to i·stride + side − 1 and columns likewise; the square never leaves the picture, so
 * a map is {@code [OH, OW]} with OH = ⌊(H − side)/stride⌋ + 1.
 *
 * @param side of the square, in pixels
 * @param stride its step in both directions
 * @param grey the value that covered pixels take, in all channels
 */
public record Occlusion(int side, int stride, float grey) {

    /** So many covered pictures are shown to the network at a time. */
    private static final int AT_ONCE = 64;

    /** @throws IllegalArgumentException if side or stride is below 1 */
    public Occlusion {
        if (side < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "occlusion: side is " + side + " and stride " + stride + " but both must be 1 or more");
        }
    }

    /**
     * Probability of a class for each place of the square.
     *
     * @param network with output {@code [N, classes]}: scores or log-probabilities
     * @param picture {@code [1, C, H, W]}
     * @return {@code [OH, OW]}, values in [0, 1]
     * @throws IllegalArgumentException if the picture is no such batch or smaller than the square, or the label is no class
     */
    public Tensor probability(Layer network, Tensor picture, int label) {
        return map(network, picture, scores -> column(Probabilities.softmax(scores), label));
    }

    /**
     * How strongly one feature map answers, summed over its places, for each place of the square.
     *
     * @param features network up to a layer with output {@code [N, D, h, w]}
     * @param picture {@code [1, C, H, W]}
     * @param map in [0, D), such as {@link #strongestMap}
     * @return {@code [OH, OW]}
     * @throws IllegalArgumentException if the picture is no such batch or smaller than the square, or there is no such map
     */
    public Tensor response(Layer features, Tensor picture, int map) {
        return map(features, picture, maps -> column(sums(maps), map));
    }

    /** The map that answers most strongly to a picture {@code [1, C, H, W]}: the one with the largest sum. */
    public static int strongestMap(Layer features, Tensor picture) {
        Tensor sums = sums(features.predict(picture));
        int best = 0;
        for (int d = 1; d < sums.dim(1); d++) {
            best = sums.get(0, d) > sums.get(0, best) ? d : best;
        }
        return best;
    }

    /**
     * The picture with the square at one place, a new tensor.
     *
     * @param picture {@code [1, C, H, W]}
     */
    public Tensor cover(Tensor picture, int row, int column) {
        int columns = places(picture)[1];
        return covered(picture, new int[] {row * columns + column}, columns);
    }

    private static Tensor sums(Tensor maps) {
        Shape.requireRank("occlusion: feature maps", maps.shape(), "NDHW");
        return Reduction.sum(maps, 2, 3);
    }

    private static float[] column(Tensor rows, int index) {
        if (index < 0 || index >= rows.dim(1)) {
            throw new IllegalArgumentException("occlusion: output " + index + " wanted but the network has "
                    + rows.dim(1) + "; use 0 to " + (rows.dim(1) - 1));
        }
        float[] column = new float[rows.dim(0)];
        for (int n = 0; n < column.length; n++) {
            column[n] = rows.get(n, index);
        }
        return column;
    }

    private interface Reading {
        float[] of(Tensor output);
    }

    private Tensor map(Layer network, Tensor picture, Reading reading) {
        int[] places = places(picture);
        Tensor map = Tensor.zeros(places);
        for (int from = 0; from < map.size() && !Thread.interrupted(); from += AT_ONCE) {
            int[] some = new int[Math.min(AT_ONCE, map.size() - from)];
            for (int i = 0; i < some.length; i++) {
                some[i] = from + i;
            }
            float[] values = reading.of(network.predict(covered(picture, some, places[1])));
            System.arraycopy(values, 0, map.data(), from, values.length);
        }
        return map;
    }

    private int[] places(Tensor picture) {
        Shape.requireRank("occlusion", picture.shape(), "NCHW");
        if (picture.dim(0) != 1 || picture.dim(2) < side || picture.dim(3) < side) {
            throw new IllegalArgumentException("occlusion: a square of " + side + "×" + side + " on pictures "
                    + Shape.format(picture.shape(), "NCHW") + "; give one picture, no smaller than the square");
        }
        return new int[] {(picture.dim(2) - side) / stride + 1, (picture.dim(3) - side) / stride + 1};
    }

    /** One covered copy of the picture for each place, counted row by row. */
    private Tensor covered(Tensor picture, int[] places, int columns) {
        int height = picture.dim(2);
        int width = picture.dim(3);
        Tensor batch = Tensor.zeros(places.length, picture.dim(1), height, width);
        for (int n = 0; n < places.length; n++) {
            System.arraycopy(picture.data(), 0, batch.data(), n * picture.size(), picture.size());
            int top = places[n] / columns * stride;
            int left = places[n] % columns * stride;
            for (int c = 0; c < picture.dim(1); c++) {
                for (int h = top; h < top + side; h++) {
                    int row = ((n * picture.dim(1) + c) * height + h) * width;
                    Arrays.fill(batch.data(), row + left, row + left + side, grey);
                }
            }
        }
        return batch;
    }
}
