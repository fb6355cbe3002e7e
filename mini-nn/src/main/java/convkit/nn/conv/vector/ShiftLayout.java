package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;

/**
 * Stride 1: an image with its padding, read line by line as one long row, turns every tap into a shift of that row. Output
 * row oh begins at q = oh·pitch, and tap (kh, kw) reads {@code q + kh·D·pitch + kw·D}. So each input is copied once, not once
 * per tap, and the outputs of all rows form one long vector. Between two rows lie a few positions that see the end of one
 * line and the start of the next: they are computed in vain and never copied out.
 *
 * <p>The padding behind a line serves as the padding before the next one, and likewise between images.
 */
final class ShiftLayout extends Layout {

    /** Values of q in a tile of several images: a block of eight such rows fits the first-level cache. */
    private static final int LONGEST = 1100;

    private final int padding;
    private final int planeRows;
    private final int planeLength;

    private ShiftLayout(ConvGeometry g, Tiling tiling) {
        super(g, tiling, rowPitch(g, tiling), imageRows(g) * rowPitch(g, tiling));
        this.padding = g.cols().padding();
        this.planeRows = (tiling.imagesPerTile() - 1) * imageRows(g) + tiling.rowsPerTile() + reach(g.rows());
        this.planeLength = planeRows * rowPitch + Math.max(padding, reach(g.cols()));
    }

    /** Joins small images in a tile where that leaves less in vain. */
    static ShiftLayout of(ConvGeometry g) {
        ShiftLayout joined = joined(g);
        ShiftLayout single = new ShiftLayout(g, Tiling.of(g, 1));
        return joined.useful() > single.useful() ? joined : single;
    }

    /** Joins small images in a tile, whatever lies between them: that counts as well. */
    static ShiftLayout joined(ConvGeometry g) {
        int imageLength = imageRows(g) * Math.max(g.inWidth() + g.cols().padding(), g.outWidth());
        return new ShiftLayout(g, Tiling.of(g, Math.max(1, LONGEST / imageLength)));
    }

    /** Distance of the first tap from the last one. */
    private static int reach(Window window) {
        return window.effectiveKernel() - 1;
    }

    private static int rowPitch(ConvGeometry g, Tiling tiling) {
        int cols = tiling.colsPerTile();
        return cols < g.outWidth()
                ? cols + reach(g.cols())
                : Math.max(g.inWidth() + g.cols().padding(), cols);
    }

    private static int imageRows(ConvGeometry g) {
        return Math.max(g.inHeight() + g.rows().padding(), g.outHeight());
    }

    @Override
    int packedPerChannel() {
        return planeLength;
    }

    @Override
    int[] offsets(int channels) {
        int[] offsets = new int[channels * kernelArea()];
        int t = 0;
        for (int c = 0; c < channels; c++) {
            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                    offsets[t++] = c * planeLength
                            + kh * g.rows().dilation() * rowPitch
                            + kw * g.cols().dilation();
                }
            }
        }
        return offsets;
    }

    @Override
    void pack(float[] x, Tile tile, int firstChannel, int channels, float[] packed) {
        Arrays.fill(packed, 0, packedLength(channels), 0f);
        int before = Math.max(0, padding - tile.firstCol());
        int firstCol = Math.max(0, tile.firstCol() - padding);
        int length = Math.min(g.inWidth() - firstCol, tile.cols() + reach(g.cols()) - before);
        for (int c = 0; c < channels; c++) {
            for (int image = 0; image < tile.images(); image++) {
                int plane = ((tile.firstImage() + image) * g.inChannels() + firstChannel + c) * g.inHeight();
                int top = tile.firstRow() - g.rows().padding();
                int bottom = Math.min(g.inHeight(), top + tile.rows() + reach(g.rows()));
                for (int h = Math.max(0, top); h < bottom; h++) {
                    int to = c * planeLength + image * imagePitch + (h - top) * rowPitch + before;
                    System.arraycopy(x, (plane + h) * g.inWidth() + firstCol, packed, to, length);
                }
            }
        }
    }
}
