package convkit.nn.conv.aparapi;

/**
 * The convolution with one work item for each output value: the three inner loops of the formula; the four outer ones have
 * become the numbers of the items. For reading and for comparing one's own with; {@link ForwardKernel} is faster, since its
 * items share what they read.
 */
public final class DirectKernel extends ConvKernel {

    @Override
    public void run() {
        int i = getGlobalId();
        if (i < outputs) {
            int ow = i % outWidth;
            int oh = i / outWidth % outHeight;
            int o = i / (outWidth * outHeight) % outChannels;
            int n = i / (outWidth * outHeight * outChannels);
            y[i] = bias[o] + weightedSum(n, o, oh, ow);
        }
    }

    private float weightedSum(int n, int o, int oh, int ow) {
        float sum = 0f;
        for (int c = 0; c < groupInChannels; c++) {
            int channel = n * inChannels + o / groupOutChannels * groupInChannels + c;
            for (int kh = 0; kh < kernelHeight; kh++) {
                int h = oh * strideHeight + kh * dilationHeight - paddingHeight;
                for (int kw = 0; kw < kernelWidth; kw++) {
                    int w = ow * strideWidth + kw * dilationWidth - paddingWidth;
                    if (h >= 0 && h < inHeight && w >= 0 && w < inWidth) {
                        sum += weight[((o * groupInChannels + c) * kernelHeight + kh) * kernelWidth + kw]
                                * x[(channel * inHeight + h) * inWidth + w];
                    }
                }
            }
        }
        return sum;
    }
}
