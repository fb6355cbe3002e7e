package convkit.nn.ops;

import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * x as [N, channels, area], and sums over all that belongs to one channel: {@code [N, C]} has an area of 1, {@code [N, C, H,
 * W]} one of H·W.
 *
 * <p>A sum goes tile by tile: the tile's values are laid side by side and added to as many partial sums. That the JIT compiles
 * to vector instructions; a single running sum, whose order is fixed, it may not. The partial sums are then added in double.
 */
record Channels(int batch, int count, int area) {

    /** 4 KiB of values: the tiles and partial sums of a channel stay in the first-level cache. */
    private static final int TILE = 1024;

    static Channels of(Tensor x) {
        if (x.rank() < 2 || x.size() == 0) {
            throw new IllegalArgumentException("batch_norm: input is " + Shape.format(x.shape())
                    + " but must be [N, C] or [N, C, H, W] with at least one value; reshape it");
        }
        return new Channels(x.dim(0), x.dim(1), x.size() / (x.dim(0) * x.dim(1)));
    }

    /** Number of values in a channel. */
    int size() {
        return batch * area;
    }

    /** Channels are independent, so they are shared out to threads. */
    void forEach(IntConsumer task) {
        Split.pieces(count, count * size(), task);
    }

    @FunctionalInterface
    interface Run {
        void over(int from, int to);
    }

    /** The values of a channel, map by map. */
    void forEachMap(int channel, Run run) {
        for (int n = 0; n < batch; n++) {
            int from = (n * count + channel) * area;
            run.over(from, from + area);
        }
    }

    /** Room to sum in, for each channel a tile of its own. */
    record Scratch(float[] partial, float[] left, float[] right) {

        void giveBackTo(Memory memory) {
            memory.giveBack(partial);
            memory.giveBack(left);
            memory.giveBack(right);
        }
    }

    Scratch scratch(Memory memory) {
        int length = count * TILE;
        return new Scratch(memory.floats(length), memory.floats(length), memory.floats(length));
    }

    /** Σ x over a channel. */
    double sum(int channel, float[] x, Scratch scratch) {
        return sumTiles(channel, scratch.partial, (done, from, to) -> {
            copy(channel, done, x, scratch.left, from, to);
            add(scratch.partial, scratch.left, from, to);
        });
    }

    /** Σ (a − aShift)·(b − bShift) over a channel. */
    double sumOfProducts(int channel, float[] a, float aShift, float[] b, float bShift, Scratch scratch) {
        return sumTiles(channel, scratch.partial, (done, from, to) -> {
            copy(channel, done, a, scratch.left, from, to);
            copy(channel, done, b, scratch.right, from, to);
            addProducts(scratch.partial, scratch.left, aShift, scratch.right, bShift, from, to);
        });
    }

    @FunctionalInterface
    private interface Tile {
        /** @param done number of the channel's values in the tiles before; {@code from} to {@code to} is the place to work in */
        void add(int done, int from, int to);
    }

    private double sumTiles(int channel, float[] partial, Tile tile) {
        int from = channel * TILE;
        int end = from + Math.min(TILE, size());
        Arrays.fill(partial, from, end, 0f);
        for (int done = 0; done < size(); done += TILE) {
            tile.add(done, from, from + Math.min(TILE, size() - done));
        }
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += partial[i];
        }
        return sum;
    }

    /** The channel's values from number {@code done} on, whichever maps they are in, side by side. */
    private void copy(int channel, int done, float[] x, float[] tile, int from, int to) {
        int n = done / area;
        int position = done % area;
        for (int at = from; at < to; n++, position = 0) {
            int length = Math.min(area - position, to - at);
            System.arraycopy(x, (n * count + channel) * area + position, tile, at, length);
            at += length;
        }
    }

    private static void add(float[] sums, float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += x[i];
        }
    }

    private static void addProducts(float[] sums, float[] a, float aShift, float[] b, float bShift, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += (a[i] - aShift) * (b[i] - bShift);
        }
    }
}
