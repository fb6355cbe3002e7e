package convkit.nn.conv;

import java.util.Arrays;

/**
 * The specification: seven nested loops that read like the formula. Every other rung is tested against this one, so it
 * stays as it is, however slow.
 *
 * <p>The order of the loops is free. This one leaves the positions of an output map to the innermost loops: they then run
 * along neighbouring values under a single weight, which the JIT compiles to vector instructions, and no position has to
 * be asked whether it lies in the padding. Summing each output on its own, over channels and taps, is several times slower.
 */
public final class NaiveConv implements ConvBackend {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public MatrixProduct product() {
        return new BlockedProduct();
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        int stride = g.cols().stride();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                Arrays.fill(y, outputIndex(g, n, o, 0), outputIndex(g, n, o + 1, 0), bias == null ? 0f : bias[o]);
                for (int c = 0; c < g.groupInChannels(); c++) {
                    for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                        for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                            float w = weight[weightIndex(g, o, c, kh, kw)];
                            int begin = g.cols().firstOutput(kw);
                            int end = g.cols().endOutput(kw, g.inWidth());
                            int ohEnd = g.rows().endOutput(kh, g.inHeight());
                            for (int oh = g.rows().firstOutput(kh); oh < ohEnd; oh++) {
                                int from = inputIndex(g, n, o, c, oh, kh, kw);
                                int to = outputIndex(g, n, o, oh);
                                for (int ow = begin; ow < end; ow++) {
                                    y[to + ow] += w * x[from + ow * stride];
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        int stride = g.cols().stride();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int c = 0; c < g.groupInChannels(); c++) {
                    for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                        for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                            float w = weight[weightIndex(g, o, c, kh, kw)];
                            int begin = g.cols().firstOutput(kw);
                            int end = g.cols().endOutput(kw, g.inWidth());
                            int ohEnd = g.rows().endOutput(kh, g.inHeight());
                            for (int oh = g.rows().firstOutput(kh); oh < ohEnd; oh++) {
                                int to = inputIndex(g, n, o, c, oh, kh, kw);
                                int from = outputIndex(g, n, o, oh);
                                for (int ow = begin; ow < end; ow++) {
                                    gradX[to + ow * stride] += w * gradY[from + ow];
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
        int stride = g.cols().stride();
        for (int n = 0; n < g.batch(); n++) {
            for (int o = 0; o < g.outChannels(); o++) {
                if (gradBias != null) {
                    gradBias[o] += sum(gradY, outputIndex(g, n, o, 0), outputIndex(g, n, o + 1, 0));
                }
                for (int c = 0; c < g.groupInChannels(); c++) {
                    for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                        for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                            float sum = 0;
                            int begin = g.cols().firstOutput(kw);
                            int end = g.cols().endOutput(kw, g.inWidth());
                            int ohEnd = g.rows().endOutput(kh, g.inHeight());
                            for (int oh = g.rows().firstOutput(kh); oh < ohEnd; oh++) {
                                int from = inputIndex(g, n, o, c, oh, kh, kw);
                                int grad = outputIndex(g, n, o, oh);
                                for (int ow = begin; ow < end; ow++) {
                                    sum += x[from + ow * stride] * gradY[grad + ow];
                                }
                            }
                            gradWeight[weightIndex(g, o, c, kh, kw)] += sum;
                        }
                    }
                }
            }
        }
    }

    /** In double precision: thousands of values that cancel would otherwise leave their rounding behind. */
    private static float sum(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return (float) sum;
    }

    /** Index of weight[o, c, kh, kw]. */
    private static int weightIndex(ConvGeometry g, int o, int c, int kh, int kw) {
        return ((o * g.groupInChannels() + c) * g.rows().kernelSize() + kh)
                        * g.cols().kernelSize()
                + kw;
    }

    /** Index of y[n, o, oh, 0]. */
    private static int outputIndex(ConvGeometry g, int n, int o, int oh) {
        return ((n * g.outChannels() + o) * g.outHeight() + oh) * g.outWidth();
    }

    /**
     * Index of the x that y[n, o, oh, 0] reads with tap (kh, kw) of channel c, which counts within the group that output
     * channel o belongs to. Left of the image if that x lies in the padding.
     */
    private static int inputIndex(ConvGeometry g, int n, int o, int c, int oh, int kh, int kw) {
        int channel = o / g.groupOutChannels() * g.groupInChannels() + c;
        int h = g.rows().inputIndex(oh, kh);
        return ((n * g.inChannels() + channel) * g.inHeight() + h) * g.inWidth()
                + g.cols().inputIndex(0, kw);
    }
}
