package convkit.nn.conv.vector;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.MatrixProduct;
import convkit.nn.conv.Window;
import convkit.nn.conv.Workers;
import convkit.nn.conv.vector.PackedRows.Source;
import convkit.nn.conv.vector.Tiling.Tile;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Convolution at the speed of the vector units. Outputs are cut into tiles that fit the cache; a {@link Layout} copies what
 * a tile reads so that every tap is a constant offset; {@link MicroKernel} keeps 24 vectors of sums in registers while it
 * runs over the taps. The gradient to the input is a convolution with the flipped kernel, or columns scattered back; the
 * gradient to the weights is made of long dot products ({@link DotKernel}). Goto &amp; van de Geijn, "Anatomy of
 * high-performance matrix multiplication" (2008); Georganas et al., "Anatomy of high-performance deep learning convolutions on
 * SIMD architectures" (2018).
 *
 * <p>Tiles are dealt to threads as they come. Each writes outputs of its own; sums over tiles are kept per lane, and lanes
 * are fixed by the geometry and added in order. So results do not depend on the number of threads.
 */
public final class VectorConv implements ConvBackend {

    /** Output channels that a piece of work computes: their sums over a tile fill a quarter of a second-level cache. */
    private static final int ROWS = 64;

    /** Values kept for the next call: 64 MiB. */
    private static final long KEPT = 1L << 24;

    private final Scratch scratch = new Scratch(KEPT);
    private final MatrixProduct product = new VectorProduct(scratch);

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public MatrixProduct product() {
        return product;
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        if (FullWindow.is(g)) {
            new FullWindow(g, product).forward(x, weight, bias, y);
            return;
        }
        int taps = g.taps();
        int step = g.groupOutChannels() * taps;
        correlate(g, group -> new Source(weight, group * step, taps, taps, 0, 1), x, bias, y, false);
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        if (FullWindow.is(g)) {
            new FullWindow(g, product).gradInput(gradY, weight, gradX);
        } else if (hasFlippedForm(g)) {
            correlateFlipped(g, gradY, weight, gradX, true);
        } else {
            new ColumnGradient(g, scratch).run(gradY, weight, gradX);
        }
    }

    @Override
    public void setGradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        if (!FullWindow.is(g) && hasFlippedForm(g)) {
            correlateFlipped(g, gradY, weight, gradX, false);
        } else {
            ConvBackend.super.setGradInput(g, gradY, weight, gradX);
        }
    }

    private void correlateFlipped(ConvGeometry g, float[] gradY, float[] weight, float[] gradX, boolean add) {
        int area = g.rows().kernelSize() * g.cols().kernelSize();
        int step = g.groupOutChannels() * g.taps();
        correlate(
                flipped(g),
                group -> new Source(weight, (group * step) + area - 1, area, area, g.taps(), -1),
                gradY,
                null,
                gradX,
                add);
    }

    /** At stride 1 the gradient to the input is a convolution itself, unless the padding reaches beyond the kernel. */
    private static boolean hasFlippedForm(ConvGeometry g) {
        return hasFlippedForm(g.rows()) && hasFlippedForm(g.cols());
    }

    private static boolean hasFlippedForm(Window window) {
        return window.stride() == 1 && window.padding() < window.effectiveKernel();
    }

    private static ConvGeometry flipped(ConvGeometry g) {
        return new ConvGeometry(
                g.batch(),
                g.outChannels(),
                g.inChannels(),
                g.groups(),
                g.outHeight(),
                g.outWidth(),
                flipped(g.rows()),
                flipped(g.cols()));
    }

    private static Window flipped(Window window) {
        return window.padding(window.effectiveKernel() - 1 - window.padding());
    }

    /** @param weights the rows of a group's kernels, one per output channel */
    private void correlate(
            ConvGeometry g, IntFunction<Source> weights, float[] x, float[] bias, float[] y, boolean add) {
        if (RowPairs.suit(g)) {
            new WinogradConv(g, scratch).run(weights, x, bias, y, add);
            return;
        }
        Layout layout = Layout.of(g);
        int rows = g.groupOutChannels();
        PackedRows[] packed = new PackedRows[g.groups()];
        for (int group = 0; group < g.groups(); group++) {
            float[] values = scratch.take(PackedRows.length(rows, g.taps()));
            packed[group] = PackedRows.pack(weights.apply(group), rows, g.taps(), values);
        }
        int[] offsets = layout.offsets(layout.channelsPerStep());
        int blocks = (rows + ROWS - 1) / ROWS;
        Workers.forEach(layout.tiling.count() * g.groups() * blocks, piece -> {
            int group = piece / blocks % g.groups();
            int firstRow = piece % blocks * ROWS;
            Tile tile = layout.tiling.tile(piece / blocks / g.groups());
            correlateTile(layout, tile, packed[group], group, firstRow, offsets, x, bias, y, add);
        });
        for (PackedRows group : packed) {
            scratch.giveBack(group.values());
        }
    }

    private void correlateTile(
            Layout layout,
            Tile tile,
            PackedRows weights,
            int group,
            int firstRow,
            int[] offsets,
            float[] x,
            float[] bias,
            float[] y,
            boolean add) {
        ConvGeometry g = layout.g;
        int rows = Math.min(ROWS, weights.rows() - firstRow);
        int firstOut = group * g.groupOutChannels() + firstRow;
        int length = layout.length(tile);
        int step = layout.channelsPerStep();
        float[] sums = scratch.take((rows + 1) * length);
        float[] packed = scratch.take(layout.packedLength(step));
        for (int row = 0; row < rows; row++) {
            Arrays.fill(sums, row * length, (row + 1) * length, bias == null ? 0f : bias[firstOut + row]);
        }
        for (int c = 0; c < g.groupInChannels(); c += step) {
            int channels = Math.min(step, g.groupInChannels() - c);
            layout.pack(x, tile, group * g.groupInChannels() + c, channels, packed);
            int firstTap = c * layout.kernelArea();
            int taps = channels * layout.kernelArea();
            MicroKernel.accumulate(weights, firstRow, rows, firstTap, taps, packed, offsets, sums, 0, length);
        }
        layout.unpack(sums, tile, firstOut, rows, y, add);
        scratch.giveBack(sums, packed);
    }

    @Override
    public void gradWeight(ConvGeometry g, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        if (FullWindow.is(g)) {
            new FullWindow(g, product).gradWeight(x, gradY, gradWeight, gradBias);
        } else if (WinogradGradient.suits(g)) {
            new WinogradGradient(g, scratch).run(x, gradY, gradWeight, gradBias);
        } else {
            new WeightGradient(g, scratch).run(x, gradY, gradWeight, gradBias);
        }
    }
}
