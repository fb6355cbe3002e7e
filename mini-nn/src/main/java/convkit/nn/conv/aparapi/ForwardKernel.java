package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvGeometry;

/**
 * The convolution as a {@link TileKernel} product: a row is an output channel, a column an output position (n, oh, ow), and
 * the depth counts the taps (c, kh, kw).
 */
final class ForwardKernel extends TileKernel {

    float[] weight = new float[1];
    float[] bias = new float[1];
    float[] y = new float[1];
    int hasBias;

    @Override
    public void run() {
        multiply();
    }

    @Override
    float left(int group, int o, int c, int kh, int kw) {
        return weight[(((group * groupOutChannels + o) * groupInChannels + c) * kernelHeight + kh) * kernelWidth + kw];
    }

    @Override
    float right(int group, int c, int kh, int kw, int n, int oh, int ow) {
        return seen(n * inChannels + group * groupInChannels + c, oh, ow, kh, kw);
    }

    @Override
    void store(int group, int chunk, int o, int n, int oh, int ow, float sum) {
        int channel = group * groupOutChannels + o;
        float start = hasBias == 1 ? bias[channel] : 0f;
        y[((n * outChannels + channel) * outHeight + oh) * outWidth + ow] = start + sum;
    }

    void shape(ConvGeometry g) {
        describe(g);
        rows = g.groupOutChannels();
        columns = g.batch() * outHeight * outWidth;
        columnMiddle = outHeight;
        columnInner = outWidth;
        depth = g.taps();
        depthMiddle = kernelHeight;
        depthInner = kernelWidth;
        chunks = 1;
        depthPerChunk = depth;
    }
}
