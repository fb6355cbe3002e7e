package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.PackedRows.Source;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Convolution by pairs of output rows, with two thirds of the multiplications: see {@link RowPairs}. Forward, and as the
 * gradient to the input of a convolution with the flipped kernel.
 */
final class WinogradConv {

    /** Pairs of outputs in a tile: what it needs fills half of a second-level cache of 1 MiB. */
    private static final int POSITIONS = 560;

    /** Tiles of several images are not made so large that there are fewer than this. */
    private static final int TILES = 8;

    /** Output channels that a piece of work computes. */
    private static final int ROWS = 64;

    /** Input channels whose sums are made at a time. */
    private static final int DEPTH = 64;

    private final ConvGeometry g;
    private final Scratch scratch;
    private final RowPairs pairs;
    private final int width;
    private final int depth;
    private final int[] offsets;

    WinogradConv(ConvGeometry g, Scratch scratch) {
        this.g = g;
        this.scratch = scratch;
        this.pairs = new RowPairs(g, POSITIONS, TILES);
        this.width = g.cols().kernelSize();
        this.depth = Math.min(DEPTH, g.groupInChannels());
        this.offsets = pairs.offsets(depth);
    }

    /** @param bias null for none; @param add whether the outputs are added to y */
    void run(IntFunction<Source> weights, float[] x, float[] bias, float[] y, boolean add) {
        PackedRows[][] packed = new PackedRows[g.groups()][];
        Arrays.setAll(packed, group -> transformed(weights.apply(group)));
        int blocks = (g.groupOutChannels() + ROWS - 1) / ROWS;
        Workers.forEach(pairs.tiling.count() * g.groups() * blocks, piece -> {
            int group = piece / blocks % g.groups();
            Tile tile = pairs.tiling.tile(piece / blocks / g.groups());
            tile(tile, packed[group], group, piece % blocks * ROWS, x, bias, y, add);
        });
        for (PackedRows[] group : packed) {
            for (PackedRows product : group) {
                scratch.giveBack(product.values());
            }
        }
    }

    /** The factors of the four products: k0, (k0 + k1 + k2)/2, (k0 − k1 + k2)/2 and k2, one "tap" per channel and column. */
    private PackedRows[] transformed(Source kernels) {
        int rows = g.groupOutChannels();
        int taps = g.groupInChannels() * width;
        float[] sums = scratch.take(RowPairs.PRODUCTS * rows * taps);
        for (int row = 0; row < rows; row++) {
            for (int tap = 0; tap < taps; tap++) {
                int first = tap / width * 3 * width + tap % width;
                float k0 = kernels.at(row, first);
                float k1 = kernels.at(row, first + width);
                float k2 = kernels.at(row, first + 2 * width);
                int to = row * taps + tap;
                sums[to] = k0;
                sums[to + rows * taps] = 0.5f * (k0 + k1 + k2);
                sums[to + 2 * rows * taps] = 0.5f * (k0 - k1 + k2);
                sums[to + 3 * rows * taps] = k2;
            }
        }
        PackedRows[] packed = new PackedRows[RowPairs.PRODUCTS];
        Arrays.setAll(packed, product -> {
            Source source = new Source(sums, product * rows * taps, taps, taps, 0, 1);
            return PackedRows.pack(source, rows, taps, scratch.take(PackedRows.length(rows, taps)));
        });
        scratch.giveBack(sums);
        return packed;
    }

    private void tile(
            Tile tile, PackedRows[] kernels, int group, int firstRow, float[] x, float[] bias, float[] y, boolean add) {
        int rows = Math.min(ROWS, g.groupOutChannels() - firstRow);
        int firstOut = group * g.groupOutChannels() + firstRow;
        int length = pairs.length(tile);
        float[] halves = scratch.take(pairs.halvesLength(depth));
        float[] planes = scratch.take(pairs.planesLength(depth));
        int step = (rows + 1) * length;
        float[] products = scratch.take(RowPairs.PRODUCTS * step);
        Arrays.fill(products, 0, RowPairs.PRODUCTS * step, 0f);
        for (int row = 0; bias != null && row < rows; row++) {
            Arrays.fill(products, row * length, (row + 1) * length, bias[firstOut + row]);
            Arrays.fill(products, 3 * step + row * length, 3 * step + (row + 1) * length, bias[firstOut + row]);
        }
        for (int c = 0; c < g.groupInChannels(); c += depth) {
            int channels = Math.min(depth, g.groupInChannels() - c);
            pairs.packHalves(x, tile, group * g.groupInChannels() + c, channels, halves);
            for (int product = 0; product < RowPairs.PRODUCTS; product++) {
                pairs.addHalves(product, halves, tile, channels, planes);
                MicroKernel.accumulate(
                        kernels[product],
                        firstRow,
                        rows,
                        c * width,
                        channels * width,
                        planes,
                        offsets,
                        products,
                        product * step,
                        length);
            }
        }
        pairs.unpack(products, step, tile, firstOut, rows, y, add);
        scratch.giveBack(halves, planes, products);
    }
}
