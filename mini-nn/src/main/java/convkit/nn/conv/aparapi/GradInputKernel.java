package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvGeometry;

/**
 * The gradient to the input as a {@link TileKernel} product: a row is an input channel, a column an input position (n, h, w),
 * and the depth counts what may have read it (o, kh, kw). Each work item gathers; if outputs handed their gradients out, as
 * in the formula, two of them could write to one input at a time.
 */
final class GradInputKernel extends TileKernel {

    float[] weight = new float[1];
    float[] gradY = new float[1];
    float[] gradX = new float[1];

    @Override
    public void run() {
        multiply();
    }

    @Override
    float left(int group, int c, int o, int kh, int kw) {
        return weight[(((group * groupOutChannels + o) * groupInChannels + c) * kernelHeight + kh) * kernelWidth + kw];
    }

    /** gradY of the output that reads (h, w) with tap (kh, kw), if there is one: (h + P − kh·D) must be a multiple of S. */
    @Override
    float right(int group, int o, int kh, int kw, int n, int h, int w) {
        int fromTop = h + paddingHeight - kh * dilationHeight;
        int fromLeft = w + paddingWidth - kw * dilationWidth;
        // A graphics card divides whole numbers slowly, and most strides are 1.
        int oh = strideHeight == 1 ? fromTop : fromTop / strideHeight;
        int ow = strideWidth == 1 ? fromLeft : fromLeft / strideWidth;
        return fromTop >= 0
                        && fromLeft >= 0
                        && oh * strideHeight == fromTop
                        && ow * strideWidth == fromLeft
                        && oh < outHeight
                        && ow < outWidth
                ? gradY[((n * outChannels + group * groupOutChannels + o) * outHeight + oh) * outWidth + ow]
                : 0f;
    }

    @Override
    void store(int group, int chunk, int c, int n, int h, int w, float sum) {
        gradX[((n * inChannels + group * groupInChannels + c) * inHeight + h) * inWidth + w] += sum;
    }

    void shape(ConvGeometry g) {
        describe(g);
        rows = g.groupInChannels();
        columns = g.batch() * inHeight * inWidth;
        columnMiddle = inHeight;
        columnInner = inWidth;
        depth = g.groupOutChannels() * kernelHeight * kernelWidth;
        depthMiddle = kernelHeight;
        depthInner = kernelWidth;
        chunks = 1;
        depthPerChunk = depth;
    }
}
