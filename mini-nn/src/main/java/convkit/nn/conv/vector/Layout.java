package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;
import java.util.function.Function;

/**
 * How the inputs and outputs of one tile are laid out, so that a tap becomes a constant: output q reads, with tap t, the
 * value {@code packed[offsets[t] + q]}. {@link ShiftLayout} copies each input once, {@link ColumnLayout} once per tap.
 */
abstract class Layout {

    /** What the packed inputs of some channels may take: a quarter of a second-level cache of 1 MiB. */
    private static final int PACKED_VALUES = 1 << 16;

    /** Taps whose weights, for a block of rows, fill a third of a first-level cache. */
    private static final int TAPS = 512;

    private static final int COPY = 32;

    final ConvGeometry g;
    final Tiling tiling;

    /** Distance of two output rows of an image, in q. */
    final int rowPitch;

    /** Distance of two images of a tile, in q. */
    final int imagePitch;

    private final int kernelArea;

    Layout(ConvGeometry g, Tiling tiling, int rowPitch, int imagePitch) {
        this.g = g;
        this.tiling = tiling;
        this.rowPitch = rowPitch;
        this.imagePitch = imagePitch;
        this.kernelArea = g.rows().kernelSize() * g.cols().kernelSize();
    }

    /** The layout in which the outputs of a tile take less time. */
    static Layout of(ConvGeometry g) {
        return cheaper(g, ShiftLayout::of);
    }

    /** A layout whose rows are long, even if more of their values are in vain. */
    static Layout withLongRows(ConvGeometry g) {
        return cheaper(g, ShiftLayout::joined);
    }

    /**
     * Shifts need neighbouring outputs to read neighbouring inputs, and compute in vain what lies between the rows; columns
     * cost a copy per tap, which takes about as long as the multiply-adds of {@link #COPY} output channels.
     */
    private static Layout cheaper(ConvGeometry g, Function<ConvGeometry, ShiftLayout> shiftLayout) {
        if (g.rows().stride() > 1 || g.cols().stride() > 1) {
            return new ColumnLayout(g);
        }
        Layout shift = shiftLayout.apply(g);
        double columnCost = 1 + (double) COPY / g.groupOutChannels();
        return 1 / shift.useful() <= columnCost ? shift : new ColumnLayout(g);
    }

    /** Values that the packed inputs of one channel take. */
    abstract int packedPerChannel();

    /** The taps of so many channels, in the order of the weights. */
    abstract int[] offsets(int channels);

    /** Copies some channels of the inputs that the tile reads; what lies outside the image is 0. */
    abstract void pack(float[] x, Tile tile, int firstChannel, int channels, float[] packed);

    /** Channels to pack at a time. */
    final int channelsPerStep() {
        int most = Math.min(PACKED_VALUES / packedPerChannel(), TAPS / kernelArea);
        return Math.max(1, Math.min(g.groupInChannels(), most));
    }

    /** Values that the packed inputs of so many channels take; the last tap may read a step beyond them. */
    final int packedLength(int channels) {
        return channels * packedPerChannel() + MicroKernel.STEP;
    }

    /** Taps of one channel. */
    final int kernelArea() {
        return kernelArea;
    }

    /** Range of q in a tile, rounded up to whole steps. */
    final int length(Tile tile) {
        return MicroKernel.roundUp((tile.images() - 1) * imagePitch + (tile.rows() - 1) * rowPitch + tile.cols());
    }

    /** Share of the computed positions that are outputs. */
    final double useful() {
        Tile tile = tiling.tile(0);
        return (double) tile.images() * tile.rows() * tile.cols() / length(tile);
    }

    /**
     * Copies the sums of a tile to the outputs, or adds them.
     *
     * @param sums {@code [rows, length(tile)]}, one row per output channel
     */
    final void unpack(float[] sums, Tile tile, int firstChannel, int rows, float[] y, boolean add) {
        int length = length(tile);
        forEachRun(tile, firstChannel, rows, (row, q, index, run) -> {
            int from = row * length + q;
            if (!add) {
                System.arraycopy(sums, from, y, index, run);
                return;
            }
            for (int i = 0; i < run; i++) {
                y[index + i] += sums[from + i];
            }
        });
    }

    /** Copies the values of outputs, such as their gradients, to where {@link #unpack} takes them from; the rest is 0. */
    final void packOutputs(float[] y, Tile tile, int firstChannel, int rows, float[] packed) {
        int length = length(tile);
        Arrays.fill(packed, 0, (rows + 1) * length, 0f);
        forEachRun(
                tile,
                firstChannel,
                rows,
                (row, q, index, run) -> System.arraycopy(y, index, packed, row * length + q, run));
    }

    /** Neighbouring outputs y[index …] that are neighbours in q, too. */
    @FunctionalInterface
    private interface Run {
        void at(int row, int q, int index, int length);
    }

    private void forEachRun(Tile tile, int firstChannel, int rows, Run run) {
        boolean dense = rowPitch == tile.cols() && tile.cols() == g.outWidth();
        int runs = dense ? 1 : tile.rows();
        int runLength = dense ? tile.rows() * tile.cols() : tile.cols();
        for (int row = 0; row < rows; row++) {
            for (int image = 0; image < tile.images(); image++) {
                int map = (tile.firstImage() + image) * g.outChannels() + firstChannel + row;
                int index = (map * g.outHeight() + tile.firstRow()) * g.outWidth() + tile.firstCol();
                for (int i = 0; i < runs; i++) {
                    run.at(row, image * imagePitch + i * rowPitch, index + i * g.outWidth(), runLength);
                }
            }
        }
    }
}
