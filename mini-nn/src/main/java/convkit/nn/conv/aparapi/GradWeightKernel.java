package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvGeometry;

/**
 * The gradient to weight and bias as a {@link TileKernel} product: a row is an output channel, a column a tap (c, kh, kw), and
 * the depth counts the output positions (n, oh, ow). The bias is the weight of an input that is always 1: one column more.
 *
 * <p>The matrix of sums is small and its depth is long, so the depth is cut into chunks. The first pass leaves one sum per
 * chunk; the second adds them in the order of the chunks, so the result does not depend on who finished first.
 */
final class GradWeightKernel extends TileKernel {

    static final int PASSES = 2;

    /** Groups of work items to have at least, if the depth is long enough: enough for the cores of a large GPU. */
    private static final int WANTED_GROUPS = 256;

    /** A chunk is at least this long, so that its sum is worth storing. */
    private static final int SHORTEST_CHUNK = 16 * DEPTH;

    float[] gradY = new float[1];
    float[] partial = new float[1];
    float[] gradWeight = new float[1];
    float[] gradBias = new float[1];
    int hasBias;

    @Override
    public void run() {
        if (getPassId() == 0) {
            multiply();
        } else {
            addChunks();
        }
    }

    @Override
    float left(int group, int o, int n, int oh, int ow) {
        return gradY[((n * outChannels + group * groupOutChannels + o) * outHeight + oh) * outWidth + ow];
    }

    @Override
    float right(int group, int n, int oh, int ow, int c, int kh, int kw) {
        return c == groupInChannels ? 1f : seen(n * inChannels + group * groupInChannels + c, oh, ow, kh, kw);
    }

    @Override
    void store(int group, int chunk, int o, int c, int kh, int kw, float sum) {
        int column = (c * kernelHeight + kh) * kernelWidth + kw;
        partial[(chunk * outChannels + group * groupOutChannels + o) * columns + column] = sum;
    }

    /** Each work item adds the chunks of every so-many-th value; there may be more values than items. */
    private void addChunks() {
        int items = getGlobalSize(0) * getGlobalSize(1) * getGlobalSize(2);
        int item = (getGlobalId(2) * getGlobalSize(1) + getGlobalId(1)) * getGlobalSize(0) + getGlobalId(0);
        int taps = groupInChannels * kernelHeight * kernelWidth;
        for (int i = item; i < outChannels * columns; i += items) {
            float sum = 0f;
            for (int chunk = 0; chunk < chunks; chunk++) {
                sum += partial[chunk * outChannels * columns + i];
            }
            int o = i / columns;
            int column = i % columns;
            if (column < taps) {
                gradWeight[o * taps + column] += sum;
            } else {
                gradBias[o] += sum;
            }
        }
    }

    void shape(ConvGeometry g, boolean withBias) {
        describe(g);
        hasBias = withBias ? 1 : 0;
        rows = g.groupOutChannels();
        columns = g.taps() + hasBias;
        columnMiddle = kernelHeight;
        columnInner = kernelWidth;
        depth = g.batch() * outHeight * outWidth;
        depthMiddle = outHeight;
        depthInner = outWidth;
        int tiles = g.groups() * tiles(rows) * tiles(columns);
        int longest = Math.max(1, depth / SHORTEST_CHUNK);
        depthPerChunk = roundedUp(depth, Math.min(longest, (WANTED_GROUPS + tiles - 1) / tiles));
        chunks = (depth + depthPerChunk - 1) / depthPerChunk;
        int needed = Math.multiplyExact(chunks, Math.multiplyExact(outChannels, columns));
        if (partial.length < needed) {
            partial = new float[needed];
        }
    }

    private static int tiles(int size) {
        return (size + TILE - 1) / TILE;
    }

    /** Length of a chunk: a multiple of what is loaded at a time. */
    private static int roundedUp(int depth, int chunks) {
        int length = (depth + chunks - 1) / chunks;
        return (length + DEPTH - 1) / DEPTH * DEPTH;
    }
}
