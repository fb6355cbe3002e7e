package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;

/**
 * Any stride: the window under every output is copied into a column, as {@code im2col} does, but only for one tile and a few
 * channels at a time. Tap t is row t of the columns.
 */
final class ColumnLayout extends Layout {

    private final int rowLength;

    ColumnLayout(ConvGeometry g) {
        this(g, Tiling.of(g, g.batch()));
    }

    private ColumnLayout(ConvGeometry g, Tiling tiling) {
        super(g, tiling, tiling.colsPerTile(), tiling.rowsPerTile() * tiling.colsPerTile());
        this.rowLength = MicroKernel.roundUp(tiling.imagesPerTile() * imagePitch);
    }

    @Override
    int packedPerChannel() {
        return kernelArea() * rowLength;
    }

    @Override
    int[] offsets(int channels) {
        int[] offsets = new int[channels * kernelArea()];
        Arrays.setAll(offsets, t -> t * rowLength);
        return offsets;
    }

    @Override
    void pack(float[] x, Tile tile, int firstChannel, int channels, float[] packed) {
        Arrays.fill(packed, 0, packedLength(channels), 0f);
        forEachRun(tile, firstChannel, channels, rowLength, (input, column, stride, length) -> {
            if (stride == 1) {
                System.arraycopy(x, input, packed, column, length);
                return;
            }
            for (int i = 0; i < length; i++) {
                packed[column + i] = x[input + i * stride];
            }
        });
    }

    /**
     * The transpose of {@link #pack}: adds every column value to the input from which it would have been copied.
     *
     * @param columns {@code [taps, length(tile)]}
     */
    void addToInputs(float[] columns, Tile tile, int firstChannel, int channels, float[] x) {
        forEachRun(tile, firstChannel, channels, length(tile), (input, column, stride, length) -> {
            for (int i = 0; i < length; i++) {
                x[input + i * stride] += columns[column + i];
            }
        });
    }

    /** Neighbouring outputs under one tap, which read x[input], x[input + stride], …: none of them in the padding. */
    @FunctionalInterface
    private interface Run {
        void at(int input, int column, int stride, int length);
    }

    private void forEachRun(Tile tile, int firstChannel, int channels, int columnLength, Run run) {
        int t = 0;
        for (int c = 0; c < channels; c++) {
            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                for (int kw = 0; kw < g.cols().kernelSize(); kw++, t++) {
                    for (int image = 0; image < tile.images(); image++) {
                        int map = (tile.firstImage() + image) * g.inChannels() + firstChannel + c;
                        int column = t * columnLength + image * imagePitch;
                        forEachRow(tile, kh, kw, map * g.inHeight(), column, run);
                    }
                }
            }
        }
    }

    private void forEachRow(Tile tile, int kh, int kw, int plane, int column, Run run) {
        int stride = g.cols().stride();
        int shift = g.cols().inputIndex(tile.firstCol(), kw);
        int from = Math.max(0, g.cols().firstOutput(kw) - tile.firstCol());
        int to = Math.min(tile.cols(), g.cols().endOutput(kw, g.inWidth()) - tile.firstCol());
        for (int row = 0; row < tile.rows() && from < to; row++) {
            int h = g.rows().inputIndex(tile.firstRow() + row, kh);
            if (h >= 0 && h < g.inHeight()) {
                int input = (plane + h) * g.inWidth() + shift + from * stride;
                run.at(input, column + row * rowPitch + from, stride, to - from);
            }
        }
    }
}
