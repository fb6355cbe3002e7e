package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;

/**
 * The gradient to the weights: a weight's gradient is the dot product of its output map's gradient with the input shifted by
 * its tap. In the tile's layout both are long rows, with zeros in the gradient wherever a position is no output.
 *
 * <p>Tiles are dealt to lanes. Each lane keeps sums of its own, which are added in lane order at the end.
 */
final class WeightGradient {

    private static final int LANES = 16;

    /** What the sums of all lanes may take together: 8 MiB. */
    private static final int SUMS = 1 << 21;

    /** Output channels that a piece of work takes. */
    private static final int ROWS = 64;

    private final ConvGeometry g;
    private final Scratch scratch;
    private final Layout layout;
    private final int weights;
    private final int lanes;
    private final int blocks;
    private final int[] offsets;

    WeightGradient(ConvGeometry g, Scratch scratch) {
        this.g = g;
        this.scratch = scratch;
        this.layout = Layout.withLongRows(g);
        this.weights = g.outChannels() * g.taps();
        this.lanes = Math.min(layout.tiling.count(), Math.max(1, Math.min(LANES, SUMS / weights)));
        this.blocks = (g.groupOutChannels() + ROWS - 1) / ROWS;
        this.offsets = layout.offsets(layout.channelsPerStep());
    }

    /** @param gradBias null for none */
    void run(float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        float[] sums = scratch.take(lanes * weights);
        float[] biasSums = gradBias == null ? null : scratch.take(lanes * g.outChannels());
        Workers.forEach(lanes * g.groups() * blocks, piece -> {
            int lane = piece / blocks / g.groups();
            int group = piece / blocks % g.groups();
            sumLane(lane, group, piece % blocks * ROWS, x, gradY, sums, biasSums);
        });
        addLanes(sums, weights, gradWeight);
        if (gradBias != null) {
            addLanes(biasSums, g.outChannels(), gradBias);
            scratch.giveBack(biasSums);
        }
        scratch.giveBack(sums);
    }

    private void sumLane(int lane, int group, int firstRow, float[] x, float[] gradY, float[] sums, float[] biasSums) {
        int rows = Math.min(ROWS, g.groupOutChannels() - firstRow);
        int firstOut = group * g.groupOutChannels() + firstRow;
        int firstSum = lane * weights + firstOut * g.taps();
        int firstBias = lane * g.outChannels() + firstOut;
        Arrays.fill(sums, firstSum, firstSum + rows * g.taps(), 0f);
        if (biasSums != null) {
            Arrays.fill(biasSums, firstBias, firstBias + rows, 0f);
        }
        int step = layout.channelsPerStep();
        int longest = layout.length(layout.tiling.tile(0));
        float[] maps = scratch.take((rows + 1) * longest);
        float[] grad = scratch.take(DotKernel.length(rows, longest));
        float[] packed = scratch.take(layout.packedLength(step));
        float[] vectors = scratch.take(DotKernel.LANES);
        for (int index = lane; index < layout.tiling.count(); index += lanes) {
            Tile tile = layout.tiling.tile(index);
            int length = layout.length(tile);
            layout.packOutputs(gradY, tile, firstOut, rows, maps);
            for (int q = 0; q < length; q += DotKernel.TURN) {
                int turn = Math.min(DotKernel.TURN, length - q);
                for (int row = 0; row < rows; row++) {
                    DotKernel.Place to = DotKernel.Place.of(row, rows, length, q);
                    Rows.spread(maps, row * length + q, grad, to.start(), to.step(), turn / MicroKernel.V);
                }
            }
            if (biasSums != null) {
                DotKernel.addRows(grad, rows, length, biasSums, firstBias, vectors);
            }
            for (int c = 0; c < g.groupInChannels(); c += step) {
                int channels = Math.min(step, g.groupInChannels() - c);
                layout.pack(x, tile, group * g.groupInChannels() + c, channels, packed);
                int first = firstSum + c * layout.kernelArea();
                int taps = channels * layout.kernelArea();
                DotKernel.accumulate(grad, rows, length, packed, offsets, taps, sums, first, g.taps(), vectors);
            }
        }
        scratch.giveBack(maps, grad, packed, vectors);
    }

    private void addLanes(float[] sums, int length, float[] total) {
        for (int lane = 0; lane < lanes; lane++) {
            int from = lane * length;
            for (int i = 0; i < length; i++) {
                total[i] += sums[from + i];
            }
        }
    }
}
