package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;

/**
 * The gradient to the weights by pairs of output rows: {@link RowPairs} read backwards. The gradients of y0 and y1 are those of
 * the four products, some of them added; each product's factors have dot products for gradients, as in {@link WeightGradient};
 * and the gradients of k0, k1 and k2 are sums of those.
 */
final class WinogradGradient {

    /** Pairs of outputs in a tile: the more, the longer the dot products. */
    private static final int POSITIONS = 1100;

    /** Tiles of several images are not made so large that there are fewer than this. */
    private static final int TILES = 4;

    /** With shorter dot products than this, adding up their lanes takes longer than what is saved. */
    private static final int SHORTEST = 8 * MicroKernel.V;

    private static final int LANES = 16;

    /** What the sums of all lanes may take together: 8 MiB. */
    private static final int SUMS = 1 << 21;

    /** Output channels that a piece of work takes. */
    private static final int ROWS = 64;

    /** Input channels whose sums are made at a time. */
    private static final int DEPTH = 64;

    private final ConvGeometry g;
    private final Scratch scratch;
    private final RowPairs pairs;
    private final int width;
    private final int depth;

    /** Columns of the weights, and so the sums of one product in one lane. */
    private final int columns;

    private final int lanes;
    private final int blocks;
    private final int[] offsets;

    WinogradGradient(ConvGeometry g, Scratch scratch) {
        this.g = g;
        this.scratch = scratch;
        this.pairs = new RowPairs(g, POSITIONS, TILES);
        this.width = g.cols().kernelSize();
        this.depth = Math.min(DEPTH, g.groupInChannels());
        this.columns = g.outChannels() * g.groupInChannels() * width;
        int most = Math.max(1, Math.min(LANES, SUMS / (RowPairs.PRODUCTS * columns)));
        this.lanes = Math.min(pairs.tiling.count(), most);
        this.blocks = (g.groupOutChannels() + ROWS - 1) / ROWS;
        this.offsets = pairs.offsets(depth);
    }

    static boolean suits(ConvGeometry g) {
        if (!RowPairs.suit(g)) {
            return false;
        }
        RowPairs pairs = new RowPairs(g, POSITIONS, TILES);
        return pairs.length(pairs.tiling.tile(0)) >= SHORTEST;
    }

    /** @param gradBias null for none */
    void run(float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        int perLane = RowPairs.PRODUCTS * columns;
        float[] sums = scratch.take(lanes * perLane);
        float[] biasSums = gradBias == null ? null : scratch.take(lanes * g.outChannels());
        Arrays.fill(sums, 0, lanes * perLane, 0f);
        if (gradBias != null) {
            Arrays.fill(biasSums, 0, lanes * g.outChannels(), 0f);
        }
        Workers.forEach(lanes * g.groups() * blocks, piece -> {
            int lane = piece / blocks / g.groups();
            int group = piece / blocks % g.groups();
            sumLane(lane, group, piece % blocks * ROWS, x, gradY, sums, biasSums);
        });
        for (int lane = 1; lane < lanes; lane++) {
            addTo(sums, lane * perLane, perLane);
        }
        addToKernels(sums, gradWeight);
        scratch.giveBack(sums);
        if (gradBias != null) {
            for (int i = 0; i < lanes * g.outChannels(); i++) {
                gradBias[i % g.outChannels()] += biasSums[i];
            }
            scratch.giveBack(biasSums);
        }
    }

    private static void addTo(float[] sums, int from, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += sums[from + i];
        }
    }

    /** k0 is a factor of the products 0, 1 and 2, k1 of 1 and 2, k2 of 1, 2 and 3. */
    private void addToKernels(float[] sums, float[] gradWeight) {
        for (int i = 0; i < columns; i++) {
            float half1 = 0.5f * sums[columns + i];
            float half2 = 0.5f * sums[2 * columns + i];
            int first = i / width * 3 * width + i % width;
            gradWeight[first] += sums[i] + (half1 + half2);
            gradWeight[first + width] += half1 - half2;
            gradWeight[first + 2 * width] += sums[3 * columns + i] + (half1 + half2);
        }
    }

    private void sumLane(int lane, int group, int firstRow, float[] x, float[] gradY, float[] sums, float[] biasSums) {
        int rows = Math.min(ROWS, g.groupOutChannels() - firstRow);
        int firstOut = group * g.groupOutChannels() + firstRow;
        int longest = pairs.length(pairs.tiling.tile(0));
        float[] gradients = scratch.take(pairs.gradientsLength(rows));
        float[] grad = scratch.take(DotKernel.length(rows, longest));
        float[] halves = scratch.take(pairs.halvesLength(depth));
        float[] planes = scratch.take(pairs.planesLength(depth));
        float[] vectors = scratch.take(DotKernel.LANES);
        int sumStep = g.groupInChannels() * width;
        for (int index = lane; index < pairs.tiling.count(); index += lanes) {
            Tile tile = pairs.tiling.tile(index);
            int length = pairs.length(tile);
            pairs.packGradients(gradY, tile, firstOut, rows, gradients);
            for (int c = 0; c < g.groupInChannels(); c += depth) {
                int channels = Math.min(depth, g.groupInChannels() - c);
                pairs.packHalves(x, tile, group * g.groupInChannels() + c, channels, halves);
                for (int product = 0; product < RowPairs.PRODUCTS; product++) {
                    pairs.addGradients(product, gradients, length, rows, grad);
                    if (product == 1 && c == 0 && biasSums != null) {
                        // even plus odd rows: all of them
                        DotKernel.addRows(grad, rows, length, biasSums, lane * g.outChannels() + firstOut, vectors);
                    }
                    pairs.addHalves(product, halves, tile, channels, planes);
                    int first = (lane * RowPairs.PRODUCTS + product) * columns + firstOut * sumStep + c * width;
                    DotKernel.accumulate(
                            grad, rows, length, planes, offsets, channels * width, sums, first, sumStep, vectors);
                }
            }
        }
        scratch.giveBack(gradients, grad, halves, planes, vectors);
    }
}
