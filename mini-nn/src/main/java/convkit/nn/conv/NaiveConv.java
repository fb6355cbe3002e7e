package convkit.nn.conv;

/**
 * The specification: seven nested loops that read like the formula. Every other rung is tested against this one, so it
 * stays as it is, however slow.
 */
public final class NaiveConv implements ConvBackend {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        int outHeight = g.outHeight();
        int outWidth = g.outWidth();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        float sum = bias == null ? 0f : bias[o];
                        for (int c = 0; c < g.groupInChannels(); c++) {
                            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                                for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                    int h = g.rows().inputIndex(oh, kh);
                                    int w = g.cols().inputIndex(ow, kw);
                                    if (inside(g, h, w)) {
                                        sum += weight[weightIndex(g, o, c, kh, kw)] * x[inputIndex(g, n, o, c, h, w)];
                                    }
                                }
                            }
                        }
                        y[((n * g.outChannels() + o) * outHeight + oh) * outWidth + ow] = sum;
                    }
                }
            }
        }
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        int outHeight = g.outHeight();
        int outWidth = g.outWidth();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        float grad = gradY[((n * g.outChannels() + o) * outHeight + oh) * outWidth + ow];
                        for (int c = 0; c < g.groupInChannels(); c++) {
                            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                                for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                    int h = g.rows().inputIndex(oh, kh);
                                    int w = g.cols().inputIndex(ow, kw);
                                    if (inside(g, h, w)) {
                                        gradX[inputIndex(g, n, o, c, h, w)] +=
                                                weight[weightIndex(g, o, c, kh, kw)] * grad;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void gradWeight(ConvGeometry g, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        int outHeight = g.outHeight();
        int outWidth = g.outWidth();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int oh = 0; oh < outHeight; oh++) {
                    for (int ow = 0; ow < outWidth; ow++) {
                        float grad = gradY[((n * g.outChannels() + o) * outHeight + oh) * outWidth + ow];
                        if (gradBias != null) {
                            gradBias[o] += grad;
                        }
                        for (int c = 0; c < g.groupInChannels(); c++) {
                            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                                for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                    int h = g.rows().inputIndex(oh, kh);
                                    int w = g.cols().inputIndex(ow, kw);
                                    if (inside(g, h, w)) {
                                        gradWeight[weightIndex(g, o, c, kh, kw)] +=
                                                x[inputIndex(g, n, o, c, h, w)] * grad;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static boolean inside(ConvGeometry g, int h, int w) {
        return h >= 0 && h < g.inHeight() && w >= 0 && w < g.inWidth();
    }

    /** Index of weight[o, c, kh, kw]. */
    private static int weightIndex(ConvGeometry g, int o, int c, int kh, int kw) {
        return ((o * g.groupInChannels() + c) * g.rows().kernelSize() + kh)
                        * g.cols().kernelSize()
                + kw;
    }

    /** Index of x[n, channel, h, w], where {@code c} counts within the group that output channel {@code o} belongs to. */
    private static int inputIndex(ConvGeometry g, int n, int o, int c, int h, int w) {
        int channel = o / g.groupOutChannels() * g.groupInChannels() + c;
        return ((n * g.inChannels() + channel) * g.inHeight() + h) * g.inWidth() + w;
    }
}
