package convkit.nn.conv.vector;

import static convkit.nn.conv.vector.MicroKernel.SPECIES;
import static convkit.nn.conv.vector.MicroKernel.V;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Winograd's minimal algorithm F(2, 3), along the height only: a kernel of three rows k0, k1, k2 makes two rows of outputs from
 * four rows of inputs d0 … d3 with four products instead of six,
 *
 * <pre>
 * p0 = (d0 − d2)·k0               y0 = p0 + p1 + p2
 * p1 = (d1 + d2)·(k0 + k1 + k2)/2 y1 = p3 + p1 − p2
 * p2 = (d2 − d1)·(k0 − k1 + k2)/2
 * p3 = (d3 − d1)·k2
 * </pre>
 *
 * where each product is a convolution along the width. In two dimensions it would save more, but there every second column
 * has to be picked out; whole rows are added as they are. Winograd, "Arithmetic complexity of computations" (1980); Lavin
 * &amp; Gray, "Fast algorithms for convolutional neural networks" (2016).
 *
 * <p>The inputs of a tile are first copied into <em>halves</em>, even and odd rows apart: d0 and d2 are then neighbours, and
 * each sum above is one long loop. A row of the result, called a plane, holds one such sum of all pairs of a tile, image by
 * image, and every tap is a shift of it, as in {@link ShiftLayout}. Above and below an image no padding is left in it.
 */
final class RowPairs {

    /** Sums and products of one pair of rows. */
    static final int PRODUCTS = 4;

    /** With fewer channels on either side, additions cost more than the multiplications that they save. */
    private static final int FEW_CHANNELS = 8;

    /** Longer rows are cut into pieces by {@link ShiftLayout}. */
    private static final int LONGEST_ROW = 256;

    final ConvGeometry g;
    final Tiling tiling;
    private final int rowPitch;
    private final int imagePitch;
    private final int halfPitch;
    private final int halfLength;
    private final int planeLength;

    /**
     * @param positions pairs of outputs that a tile has at most
     * @param tiles that there are at least, if there are as many images
     */
    RowPairs(ConvGeometry g, int positions, int tiles) {
        this.g = g;
        this.tiling = Tiling.of(g.batch(), (g.outHeight() + 1) / 2, g.outWidth(), positions, g.batch() / tiles);
        this.rowPitch = Math.max(g.inWidth() + g.cols().padding(), g.outWidth());
        this.imagePitch = tiling.rowsPerTile() * rowPitch;
        this.halfPitch = imagePitch + rowPitch;
        this.halfLength = tiling.imagesPerTile() * halfPitch + g.cols().padding() + V;
        this.planeLength = MicroKernel.roundUp(tiling.imagesPerTile() * imagePitch) + MicroKernel.STEP;
    }

    static boolean suit(ConvGeometry g) {
        return g.rows().kernelSize() == 3
                && g.rows().stride() == 1
                && g.rows().dilation() == 1
                && g.cols().stride() == 1
                && g.cols().effectiveKernel() <= MicroKernel.STEP
                && g.outWidth() <= LONGEST_ROW
                && Math.min(g.groupInChannels(), g.groupOutChannels()) >= FEW_CHANNELS;
    }

    /** Range of q in a tile, rounded up to whole steps. */
    int length(Tile tile) {
        return MicroKernel.roundUp((tile.images() - 1) * imagePitch + (tile.rows() - 1) * rowPitch + tile.cols());
    }

    /** Values of the halves of so many channels. */
    int halvesLength(int channels) {
        return channels * 2 * halfLength;
    }

    /** Values of the planes of so many channels, for one of the sums. */
    int planesLength(int channels) {
        return channels * planeLength;
    }

    /** Where the taps of so many channels begin in the planes: channel by channel, from left to right. */
    int[] offsets(int channels) {
        int width = g.cols().kernelSize();
        int[] offsets = new int[channels * width];
        Arrays.setAll(
                offsets, t -> t / width * planeLength + t % width * g.cols().dilation());
        return offsets;
    }

    /** Copies the inputs that a tile reads: even and odd rows apart, zeros for the padding. */
    void packHalves(float[] x, Tile tile, int firstChannel, int channels, float[] halves) {
        int top = 2 * tile.firstRow() - g.rows().padding();
        int padding = g.cols().padding();
        for (int c = 0; c < channels; c++) {
            int even = 2 * c * halfLength;
            int odd = even + halfLength;
            Arrays.fill(halves, even, even + padding, 0f);
            Arrays.fill(halves, odd, odd + padding, 0f);
            for (int image = 0; image < tile.images(); image++) {
                int map = (tile.firstImage() + image) * g.inChannels() + firstChannel + c;
                int to = image * halfPitch + padding;
                packHalf(x, map * g.inHeight(), top, tile.rows() + 1, halves, even + to);
                packHalf(x, map * g.inHeight(), top + 1, tile.rows() + 1, halves, odd + to);
            }
        }
    }

    /** Every second row from {@code top} on; those outside the image are zeros. */
    private void packHalf(float[] x, int map, int top, int rows, float[] halves, int to) {
        int before = Math.min(rows, top < 0 ? (1 - top) / 2 : 0);
        int end = Math.max(before, Math.min(rows, (g.inHeight() - top + 1) / 2));
        Arrays.fill(halves, to, to + before * rowPitch, 0f);
        if (before < end) {
            int from = (map + top + 2 * before) * g.inWidth();
            int start = to + before * rowPitch;
            Rows.copy(x, from, 2 * g.inWidth(), halves, start, rowPitch, end - before, g.inWidth());
        }
        Arrays.fill(halves, to + end * rowPitch, to + rows * rowPitch, 0f);
    }

    /** Adds or subtracts the halves: the factor of one of the four products, for some channels. */
    void addHalves(int product, float[] halves, Tile tile, int channels, float[] planes) {
        int first = product == 0 ? 0 : product == 1 ? halfLength : product == 2 ? rowPitch : halfLength + rowPitch;
        int second = product < 2 ? rowPitch : halfLength;
        int length = tile.rows() * rowPitch;
        for (int c = 0; c < channels; c++) {
            int a = 2 * c * halfLength + first;
            int b = 2 * c * halfLength + second;
            int to = c * planeLength;
            if (product == 1) {
                Rows.add(halves, a, b, halfPitch, planes, to, imagePitch, tile.images(), length);
            } else {
                Rows.subtract(halves, a, b, halfPitch, planes, to, imagePitch, tile.images(), length);
            }
            Arrays.fill(planes, to + (tile.images() - 1) * imagePitch + length, to + planeLength, 0f);
        }
    }

    /** Values of the gradients of so many output channels. */
    int gradientsLength(int channels) {
        return channels * 2 * planeLength;
    }

    /** Copies the gradients of a tile's outputs: even and odd rows apart, zeros where a position is no output. */
    void packGradients(float[] gradY, Tile tile, int firstChannel, int channels, float[] gradients) {
        int outRows = Math.min(2 * tile.rows(), g.outHeight() - 2 * tile.firstRow());
        for (int c = 0; c < channels; c++) {
            for (int image = 0; image < tile.images(); image++) {
                int map = (tile.firstImage() + image) * g.outChannels() + firstChannel + c;
                int from = (map * g.outHeight() + 2 * tile.firstRow()) * g.outWidth();
                int even = 2 * c * planeLength + image * imagePitch;
                int odd = even + planeLength;
                Rows.copy(gradY, from, 2 * g.outWidth(), gradients, even, rowPitch, (outRows + 1) / 2, g.outWidth());
                if (outRows > 1) {
                    int second = from + g.outWidth();
                    Rows.copy(gradY, second, 2 * g.outWidth(), gradients, odd, rowPitch, outRows / 2, g.outWidth());
                }
                Arrays.fill(gradients, odd + outRows / 2 * rowPitch, odd + tile.rows() * rowPitch, 0f);
            }
            int end = (tile.images() - 1) * imagePitch + tile.rows() * rowPitch;
            Arrays.fill(gradients, 2 * c * planeLength + end, (2 * c + 1) * planeLength, 0f);
            Arrays.fill(gradients, (2 * c + 1) * planeLength + end, (2 * c + 2) * planeLength, 0f);
        }
    }

    /** The gradient of one of the four products: even rows, even plus odd, even minus odd, odd; in turns for {@link DotKernel}. */
    void addGradients(int product, float[] gradients, int length, int rows, float[] sums) {
        for (int q = 0; q < length; q += DotKernel.TURN) {
            int vectors = Math.min(DotKernel.TURN, length - q) / V;
            for (int row = 0; row < rows; row++) {
                DotKernel.Place to = DotKernel.Place.of(row, rows, length, q);
                int even = 2 * row * planeLength + q;
                int odd = even + planeLength;
                switch (product) {
                    case 0 -> Rows.spread(gradients, even, sums, to.start(), to.step(), vectors);
                    case 1 -> Rows.add(gradients, even, odd, V, sums, to.start(), to.step(), vectors, V);
                    case 2 -> Rows.subtract(gradients, even, odd, V, sums, to.start(), to.step(), vectors, V);
                    default -> Rows.spread(gradients, odd, sums, to.start(), to.step(), vectors);
                }
            }
        }
    }

    /**
     * Puts the outputs together from their products, and copies or adds them to y.
     *
     * @param products product p of (row, q) at {@code p·step + row·length(tile) + q}, one row per output channel
     */
    void unpack(float[] products, int step, Tile tile, int firstChannel, int rows, float[] y, boolean add) {
        int length = length(tile);
        int outRows = Math.min(2 * tile.rows(), g.outHeight() - 2 * tile.firstRow());
        for (int row = 0; row < rows; row++) {
            for (int image = 0; image < tile.images(); image++) {
                int map = (tile.firstImage() + image) * g.outChannels() + firstChannel + row;
                int to = (map * g.outHeight() + 2 * tile.firstRow()) * g.outWidth();
                unpackMap(products, step, row * length + image * imagePitch, outRows, y, to, add);
            }
        }
    }

    /** By vectors from right to left, as in {@link Rows}; what these would write beyond the map, value by value. */
    private void unpackMap(float[] products, int step, int from, int outRows, float[] y, int to, boolean add) {
        int width = g.outWidth();
        int last = (width - 1) / V * V;
        boolean spills = width % V != 0;
        for (int j = last; j >= 0; j -= V) {
            int whole = j == last && spills ? (add || 2 * width < V ? 0 : (outRows - 1) / 2) : outRows / 2;
            if (add) {
                addPairs(products, step, from + j, whole, y, to + j);
            } else {
                putPairs(products, step, from + j, whole, y, to + j);
            }
            for (int i = 2 * whole; i < outRows; i++) {
                int q = from + i / 2 * rowPitch;
                int end = Math.min(width, j + V);
                putValues(products, step, q + j, i % 2 == 1, y, to + i * width + j, end - j, add);
            }
        }
    }

    private void putPairs(float[] products, int step, int from, int pairs, float[] y, int to) {
        int width = g.outWidth();
        for (int i = 0; i < pairs; i++) {
            int q = from + i * rowPitch;
            FloatVector p1 = FloatVector.fromArray(SPECIES, products, step + q);
            FloatVector p2 = FloatVector.fromArray(SPECIES, products, 2 * step + q);
            FloatVector.fromArray(SPECIES, products, q).add(p1.add(p2)).intoArray(y, to + 2 * i * width);
            FloatVector.fromArray(SPECIES, products, 3 * step + q)
                    .add(p1.sub(p2))
                    .intoArray(y, to + (2 * i + 1) * width);
        }
    }

    private void addPairs(float[] products, int step, int from, int pairs, float[] y, int to) {
        int width = g.outWidth();
        for (int i = 0; i < pairs; i++) {
            int q = from + i * rowPitch;
            int even = to + 2 * i * width;
            FloatVector p1 = FloatVector.fromArray(SPECIES, products, step + q);
            FloatVector p2 = FloatVector.fromArray(SPECIES, products, 2 * step + q);
            FloatVector sum = FloatVector.fromArray(SPECIES, products, q).add(p1.add(p2));
            FloatVector.fromArray(SPECIES, y, even).add(sum).intoArray(y, even);
            sum = FloatVector.fromArray(SPECIES, products, 3 * step + q).add(p1.sub(p2));
            FloatVector.fromArray(SPECIES, y, even + width).add(sum).intoArray(y, even + width);
        }
    }

    private static void putValues(
            float[] products, int step, int from, boolean odd, float[] y, int to, int length, boolean add) {
        for (int j = 0; j < length; j++) {
            int q = from + j;
            float sum = odd
                    ? products[3 * step + q] + (products[step + q] - products[2 * step + q])
                    : products[q] + (products[step + q] + products[2 * step + q]);
            y[to + j] = add ? y[to + j] + sum : sum;
        }
    }
}
