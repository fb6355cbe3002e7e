package convkit.bench;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.MatrixProduct;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import java.util.Arrays;
import java.util.Locale;

/**
 * The seven loops of a convolution in other orders than {@link NaiveConv} has them, written as plainly: what the choice of
 * an order costs or gains. Images come first in all of them; stride 1 and one group, as in the cases that are measured.
 */
enum LoopOrder implements ConvBackend {

    /** Each output on its own, as the formula reads. */
    O_OH_OW_C_KH_KW {
        @Override
        void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int oh = 0; oh < g.outHeight(); oh++) {
                    for (int ow = 0; ow < g.outWidth(); ow++) {
                        int at = outputIndex(g, n, o, oh) + ow;
                        int first = firstTap(g.cols(), ow);
                        int count = endTap(g.cols(), ow, g.inWidth()) - first;
                        for (int c = 0; c < g.inChannels(); c++) {
                            int end = endTap(g.rows(), oh, g.inHeight());
                            for (int kh = firstTap(g.rows(), oh); kh < end; kh++) {
                                int from =
                                        inputIndex(g, n, c, oh, kh) + g.cols().inputIndex(ow, first);
                                taps(direction, g, x, from, weight, weightIndex(g, o, c, kh) + first, y, at, count);
                            }
                        }
                    }
                }
            }
        }
    },

    /** One output map and one input channel after the other; then each output on its own. */
    O_C_OH_OW_KH_KW {
        @Override
        void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int c = 0; c < g.inChannels(); c++) {
                    for (int oh = 0; oh < g.outHeight(); oh++) {
                        for (int ow = 0; ow < g.outWidth(); ow++) {
                            int at = outputIndex(g, n, o, oh) + ow;
                            int first = firstTap(g.cols(), ow);
                            int count = endTap(g.cols(), ow, g.inWidth()) - first;
                            int end = endTap(g.rows(), oh, g.inHeight());
                            for (int kh = firstTap(g.rows(), oh); kh < end; kh++) {
                                int from =
                                        inputIndex(g, n, c, oh, kh) + g.cols().inputIndex(ow, first);
                                taps(direction, g, x, from, weight, weightIndex(g, o, c, kh) + first, y, at, count);
                            }
                        }
                    }
                }
            }
        }
    },

    /** A row of outputs stays at hand while all channels and taps are added to it. */
    O_OH_C_KH_KW_OW {
        @Override
        void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int oh = 0; oh < g.outHeight(); oh++) {
                    for (int c = 0; c < g.inChannels(); c++) {
                        int end = endTap(g.rows(), oh, g.inHeight());
                        for (int kh = firstTap(g.rows(), oh); kh < end; kh++) {
                            for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                row(direction, g, x, weight, y, n, o, c, oh, kh, kw);
                            }
                        }
                    }
                }
            }
        }
    },

    /** As before, but a row of inputs serves all output maps. */
    OH_C_KH_O_KW_OW {
        @Override
        void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n) {
            for (int oh = 0; oh < g.outHeight(); oh++) {
                for (int c = 0; c < g.inChannels(); c++) {
                    int end = endTap(g.rows(), oh, g.inHeight());
                    for (int kh = firstTap(g.rows(), oh); kh < end; kh++) {
                        for (int o = 0; o < g.outChannels(); o++) {
                            for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                row(direction, g, x, weight, y, n, o, c, oh, kh, kw);
                            }
                        }
                    }
                }
            }
        }
    },

    /** A row of a kernel stays at hand while it is laid on all rows of the image. */
    O_C_KH_OH_KW_OW {
        @Override
        void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n) {
            for (int o = 0; o < g.outChannels(); o++) {
                for (int c = 0; c < g.inChannels(); c++) {
                    for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                        int end = g.rows().endOutput(kh, g.inHeight());
                        for (int oh = g.rows().firstOutput(kh); oh < end; oh++) {
                            for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                                row(direction, g, x, weight, y, n, o, c, oh, kh, kw);
                            }
                        }
                    }
                }
            }
        }
    };

    /** Reads the wanted order in the process that is measured. */
    static final String PROPERTY = "convkit.bench.order";

    /** One image in one direction. */
    abstract void pass(Direction direction, ConvGeometry g, float[] x, float[] weight, float[] y, int n);

    /** The loops from outside to inside: {@code n o oh ow c kh kw}. */
    String title() {
        return "n " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        Arrays.fill(y, 0f);
        for (int n = 0; n < g.batch(); n++) {
            pass(Direction.FORWARD, g, x, weight, y, n);
        }
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        for (int n = 0; n < g.batch(); n++) {
            pass(Direction.GRAD_INPUT, g, gradX, weight, gradY, n);
        }
    }

    @Override
    public void gradWeight(ConvGeometry g, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        for (int n = 0; n < g.batch(); n++) {
            pass(Direction.GRAD_WEIGHT, g, x, gradWeight, gradY, n);
        }
    }

    @Override
    public MatrixProduct product() {
        return new NaiveConv().product();
    }

    /** The innermost loop over a row of outputs under one weight. */
    private static void row(
            Direction direction,
            ConvGeometry g,
            float[] x,
            float[] weight,
            float[] y,
            int n,
            int o,
            int c,
            int oh,
            int kh,
            int kw) {
        int first = g.cols().firstOutput(kw);
        int count = g.cols().endOutput(kw, g.inWidth()) - first;
        int from = inputIndex(g, n, c, oh, kh) + g.cols().inputIndex(first, kw);
        int to = outputIndex(g, n, o, oh) + first;
        int tap = weightIndex(g, o, c, kh) + kw;
        switch (direction) {
            case FORWARD -> addScaled(y, to, weight[tap], x, from, count);
            case GRAD_INPUT -> addScaled(x, from, weight[tap], y, to, count);
            default -> weight[tap] += dot(x, from, 1, y, to, count);
        }
    }

    /** The innermost loop over a row of taps for one output. */
    private static void taps(
            Direction direction,
            ConvGeometry g,
            float[] x,
            int from,
            float[] weight,
            int tap,
            float[] y,
            int at,
            int count) {
        int step = g.cols().dilation();
        switch (direction) {
            case FORWARD -> y[at] += dot(x, from, step, weight, tap, count);
            case GRAD_INPUT -> {
                for (int i = 0; i < count; i++) {
                    x[from + i * step] += y[at] * weight[tap + i];
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    weight[tap + i] += y[at] * x[from + i * step];
                }
            }
        }
    }

    private static void addScaled(float[] to, int first, float factor, float[] from, int begin, int count) {
        for (int i = 0; i < count; i++) {
            to[first + i] += factor * from[begin + i];
        }
    }

    private static float dot(float[] a, int i0, int step, float[] b, int j0, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[i0 + i * step] * b[j0 + i];
        }
        return sum;
    }

    /** The first tap that reads the input for this output, not the padding. */
    private static int firstTap(Window window, int output) {
        int before = -window.inputIndex(output, 0);
        return before <= 0 ? 0 : (before + window.dilation() - 1) / window.dilation();
    }

    private static int endTap(Window window, int output, int inputSize) {
        int left = inputSize - 1 - window.inputIndex(output, 0);
        return left < 0 ? 0 : Math.min(window.kernelSize(), left / window.dilation() + 1);
    }

    private static int weightIndex(ConvGeometry g, int o, int c, int kh) {
        return ((o * g.inChannels() + c) * g.rows().kernelSize() + kh)
                * g.cols().kernelSize();
    }

    private static int outputIndex(ConvGeometry g, int n, int o, int oh) {
        return ((n * g.outChannels() + o) * g.outHeight() + oh) * g.outWidth();
    }

    private static int inputIndex(ConvGeometry g, int n, int c, int oh, int kh) {
        return ((n * g.inChannels() + c) * g.inHeight() + g.rows().inputIndex(oh, kh)) * g.inWidth();
    }
}
