package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.PackedRows.Source;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;

/**
 * The gradient to the input for any stride: the gradients of the columns are weightᵀ · gradY, and each is added to the input
 * that it was copied from. Tiles of the same image meet in the same inputs, so one piece of work takes all tiles of its
 * images, for a few input channels.
 */
final class ColumnGradient {

    /** Output channels whose gradients are packed at a time. */
    private static final int DEPTH = 64;

    private final ConvGeometry g;
    private final Scratch scratch;
    private final ColumnLayout layout;
    private final int channelsPerPiece;

    ColumnGradient(ConvGeometry g, Scratch scratch) {
        this.g = g;
        this.scratch = scratch;
        this.layout = new ColumnLayout(g);
        this.channelsPerPiece = layout.channelsPerStep();
    }

    void run(float[] gradY, float[] weight, float[] gradX) {
        int steps = (g.groupInChannels() + channelsPerPiece - 1) / channelsPerPiece;
        int perImages = layout.tiling.perImages();
        Workers.forEach(layout.tiling.count() / perImages * g.groups() * steps, piece -> {
            int group = piece / steps % g.groups();
            int firstTile = piece / steps / g.groups() * perImages;
            int firstChannel = piece % steps * channelsPerPiece;
            PackedRows weights = transposedWeights(weight, group, firstChannel);
            for (int tile = firstTile; tile < firstTile + perImages; tile++) {
                addTile(layout.tiling.tile(tile), weights, group, firstChannel, gradY, gradX);
            }
            scratch.giveBack(weights.values());
        });
    }

    /** One row per tap of these channels, one "tap" per output channel. */
    private PackedRows transposedWeights(float[] weight, int group, int firstChannel) {
        int depth = g.groupOutChannels();
        int rows = Math.min(channelsPerPiece, g.groupInChannels() - firstChannel) * layout.kernelArea();
        int offset = group * depth * g.taps() + firstChannel * layout.kernelArea();
        float[] values = scratch.take(PackedRows.length(rows, depth));
        return PackedRows.pack(new Source(weight, offset, 1, depth, 0, g.taps()), rows, depth, values);
    }

    private void addTile(Tile tile, PackedRows weights, int group, int firstChannel, float[] gradY, float[] gradX) {
        int length = layout.length(tile);
        int[] rowOffsets = new int[Math.min(DEPTH, weights.taps())];
        Arrays.setAll(rowOffsets, o -> o * length);
        float[] columns = scratch.take((weights.rows() + 1) * length);
        float[] grad = scratch.take((rowOffsets.length + 1) * length);
        Arrays.fill(columns, 0, (weights.rows() + 1) * length, 0f);
        for (int o = 0; o < weights.taps(); o += DEPTH) {
            int depth = Math.min(DEPTH, weights.taps() - o);
            layout.packOutputs(gradY, tile, group * g.groupOutChannels() + o, depth, grad);
            MicroKernel.accumulate(weights, 0, weights.rows(), o, depth, grad, rowOffsets, columns, 0, length);
        }
        int channels = weights.rows() / layout.kernelArea();
        layout.addToInputs(columns, tile, group * g.groupInChannels() + firstChannel, channels, gradX);
        scratch.giveBack(columns, grad);
    }
}
