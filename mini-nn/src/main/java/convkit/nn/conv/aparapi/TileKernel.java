package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import com.aparapi.Range;
import com.aparapi.device.OpenCLDevice;
import convkit.nn.conv.ConvGeometry;

/**
 * A matrix product whose matrices exist only as formulas: sum[row, column] = Σ_depth left(row, depth) · right(depth,
 * column). A convolution and both of its gradients are such a product; each is a subclass that says what an element is.
 *
 * <p>A group of 16 × 16 work items computes a tile of 64 × 64 sums. For 16 depths at a time, the items together bring 64
 * rows of the left and 64 columns of the right matrix into local memory, where each value is used 64 times; each item keeps
 * 4 × 4 sums in registers, so that 8 values read make 16 multiply-adds. Columns and depths are counted in three places, such
 * as image, row and column of an output position: like the hands of a clock, they are moved on without dividing.
 *
 * <p>The product may be cut along its depth into {@code chunks}, so that a device with many cores has enough to do when the
 * matrix of sums is small.
 */
abstract class TileKernel extends Kernel {

    static final int SIDE = 16;
    static final int PER_ITEM = 4;
    static final int TILE = SIDE * PER_ITEM;
    static final int DEPTH = 16;

    /** Distance between two depths in local memory; not a power of two, which would send all stores to the same bank. */
    static final int PITCH = TILE + 4;

    @Local
    final float[] leftTile = new float[DEPTH * PITCH];

    @Local
    final float[] rightTile = new float[DEPTH * PITCH];

    int rows;
    int columns;
    int columnMiddle;
    int columnInner;
    int depth;
    int depthMiddle;
    int depthInner;
    int chunks;
    int depthPerChunk;

    float[] x = new float[1];
    int groupInChannels;
    int groupOutChannels;
    int inChannels;
    int outChannels;
    int inHeight;
    int inWidth;
    int outHeight;
    int outWidth;
    int kernelHeight;
    int kernelWidth;
    int strideHeight;
    int strideWidth;
    int paddingHeight;
    int paddingWidth;
    int dilationHeight;
    int dilationWidth;

    /** Element of the left matrix; the depth is given by its three places. */
    abstract float left(int group, int row, int outer, int middle, int inner);

    /** Element of the right matrix: depth, then column, each by its three places. */
    abstract float right(int group, int outer, int middle, int inner, int column0, int column1, int column2);

    /** Takes one finished sum; the column is given by its three places. */
    abstract void store(int group, int chunk, int row, int column0, int column1, int column2, float sum);

    final void multiply() {
        int lane = getLocalId(1) * SIDE + getLocalId(0);
        int group = getGroupId(2) / chunks;
        int chunk = getGroupId(2) % chunks;
        int firstRow = getGroupId(1) * TILE;
        int firstColumn = getGroupId(0) * TILE;

        // What this item loads: depth `lane % DEPTH` of every 16th row and column. Rows and columns beyond the end
        // repeat
        // the last one: their sums are not stored.
        int loadDepth = lane % DEPTH;
        int loadAcross = lane / DEPTH;
        int[] outerOf = new int[PER_ITEM];
        int[] middleOf = new int[PER_ITEM];
        int[] innerOf = new int[PER_ITEM];
        for (int i = 0; i < PER_ITEM; i++) {
            int column = min(firstColumn + loadAcross + i * SIDE, columns - 1);
            innerOf[i] = column % columnInner;
            middleOf[i] = column / columnInner % columnMiddle;
            outerOf[i] = column / (columnInner * columnMiddle);
        }
        int end = min(depth, (chunk + 1) * depthPerChunk);
        int d = chunk * depthPerChunk + loadDepth;
        int inner = d % depthInner;
        int middle = d / depthInner % depthMiddle;
        int outer = d / (depthInner * depthMiddle);
        int innerStep = DEPTH % depthInner;
        int middleStep = DEPTH / depthInner % depthMiddle;
        int outerStep = DEPTH / (depthInner * depthMiddle);

        float[] sums = new float[PER_ITEM * PER_ITEM];
        for (int i = 0; i < PER_ITEM * PER_ITEM; i++) {
            sums[i] = 0f;
        }
        for (int start = chunk * depthPerChunk; start < end; start += DEPTH) {
            for (int i = 0; i < PER_ITEM; i++) {
                int across = loadAcross + i * SIDE;
                int row = min(firstRow + across, rows - 1);
                leftTile[loadDepth * PITCH + across] = d < end ? left(group, row, outer, middle, inner) : 0f;
                rightTile[loadDepth * PITCH + across] =
                        d < end ? right(group, outer, middle, inner, outerOf[i], middleOf[i], innerOf[i]) : 0f;
            }
            localBarrier();
            for (int k = 0; k < DEPTH; k++) {
                for (int i = 0; i < PER_ITEM; i++) {
                    float value = leftTile[k * PITCH + getLocalId(1) * PER_ITEM + i];
                    for (int j = 0; j < PER_ITEM; j++) {
                        sums[i * PER_ITEM + j] += value * rightTile[k * PITCH + getLocalId(0) + j * SIDE];
                    }
                }
            }
            // No item may load the next tiles while another still reads these.
            localBarrier();
            d += DEPTH;
            inner += innerStep;
            int carry = inner >= depthInner ? 1 : 0;
            inner -= carry * depthInner;
            middle += middleStep + carry;
            carry = middle >= depthMiddle ? 1 : 0;
            middle -= carry * depthMiddle;
            outer += outerStep + carry;
        }
        for (int i = 0; i < PER_ITEM; i++) {
            for (int j = 0; j < PER_ITEM; j++) {
                int row = firstRow + getLocalId(1) * PER_ITEM + i;
                int column = firstColumn + getLocalId(0) + j * SIDE;
                if (row < rows && column < columns) {
                    store(
                            group,
                            chunk,
                            row,
                            column / (columnInner * columnMiddle),
                            column / columnInner % columnMiddle,
                            column % columnInner,
                            sums[i * PER_ITEM + j]);
                }
            }
        }
    }

    /** The input in this channel (counted over all images) that output (oh, ow) reads with tap (kh, kw); 0 is padding. */
    final float seen(int channel, int oh, int ow, int kh, int kw) {
        int h = oh * strideHeight + kh * dilationHeight - paddingHeight;
        int w = ow * strideWidth + kw * dilationWidth - paddingWidth;
        return h >= 0 && h < inHeight && w >= 0 && w < inWidth ? x[(channel * inHeight + h) * inWidth + w] : 0f;
    }

    /** Sets all sizes but those of the product. */
    final void describe(ConvGeometry g) {
        groupInChannels = g.groupInChannels();
        groupOutChannels = g.groupOutChannels();
        inChannels = g.inChannels();
        outChannels = g.outChannels();
        inHeight = g.inHeight();
        inWidth = g.inWidth();
        outHeight = g.outHeight();
        outWidth = g.outWidth();
        kernelHeight = g.rows().kernelSize();
        kernelWidth = g.cols().kernelSize();
        strideHeight = g.rows().stride();
        strideWidth = g.cols().stride();
        paddingHeight = g.rows().padding();
        paddingWidth = g.cols().padding();
        dilationHeight = g.rows().dilation();
        dilationWidth = g.cols().dilation();
    }

    /** One group of work items for each tile of sums, each chunk of the depth and each group of channels. */
    final Range range(OpenCLDevice device, int groups) {
        int across = (columns + TILE - 1) / TILE * SIDE;
        int down = (rows + TILE - 1) / TILE * SIDE;
        return Range.create3D(device, across, down, groups * chunks, SIDE, SIDE, 1);
    }
}
