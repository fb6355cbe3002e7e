package convkit.nn.ops;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * Convolution and its transpose as differentiable operations; the arithmetic is done by a {@link ConvBackend}. All other
 * forms, one-dimensional, causal, with a flipped kernel, are these two on other windows.
 */
public final class Convolution {

    private Convolution() {}

    /**
     * 2-D convolution (cross-correlation: the kernel is not flipped), summed over the input channels.
     *
     * <p>x {@code [N, C, H, W]}, weight {@code [O, C/groups, KH, KW]}, bias {@code [O]} → {@code [N, O, OH, OW]}, where
     * {@code y[n,o,oh,ow] = bias[o] + Σ weight[o,c,kh,kw] · x[n, c, oh·S + kh·D − P, ow·S + kw·D − P]} and values
     * outside the input count as 0.
     *
     * @param bias null for none
     * @param rows window along the height, {@code cols} along the width
     * @param groups 1 for an ordinary convolution, C for a depthwise one
     * @throws IllegalArgumentException if the shapes do not fit together; the text names both
     */
    public static Tensor conv2d(
            Tensor x, Tensor weight, Tensor bias, Window rows, Window cols, int groups, ConvBackend backend) {
        ConvGeometry geometry = ConvGeometry.of(x.shape(), weight.shape(), shape(bias), rows, cols, groups);
        return convolve("conv2d", geometry, geometry.outputShape(), x, weight, bias, backend);
    }

    /** {@link #conv2d(Tensor, Tensor, Tensor, Window, Window, int, ConvBackend)} with one window for both axes, one group and the default backend. */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, Window window) {
        return conv2d(x, weight, bias, window, window, 1, ConvBackend.byDefault());
    }

    /**
     * 1-D convolution (cross-correlation) along sequences: x {@code [N, C, L]}, weight {@code [O, C/groups, K]}, bias {@code
     * [O]} → {@code [N, O, OL]}, where {@code y[n,o,i] = bias[o] + Σ weight[o,c,k] · x[n, c, i·S + k·D − P]}.
     *
     * @param bias null for none
     * @throws IllegalArgumentException if the shapes do not fit together; the text names both
     */
    public static Tensor conv1d(Tensor x, Tensor weight, Tensor bias, Window window, int groups, ConvBackend backend) {
        ConvGeometry geometry = ConvGeometry.of1d(x.shape(), weight.shape(), shape(bias), window, groups);
        int[] outputShape = {geometry.batch(), geometry.outChannels(), geometry.outWidth()};
        return convolve("conv1d", geometry, outputShape, x, weight, bias, backend);
    }

    /** {@link #conv1d(Tensor, Tensor, Tensor, Window, int, ConvBackend)} with one group and the default backend. */
    public static Tensor conv1d(Tensor x, Tensor weight, Tensor bias, Window window) {
        return conv1d(x, weight, bias, window, 1, ConvBackend.byDefault());
    }

    /**
     * Causal 1-D convolution: output i sees inputs up to i·S and none after it, because all padding, (K − 1)·D zeros, is put
     * before the sequence. At stride 1 the length is kept. Shapes as {@link #conv1d}. Van den Oord et al., "WaveNet" (2016),
     * section 2.1.
     *
     * @param window without padding
     * @throws IllegalArgumentException if the window has padding, or the shapes do not fit together
     */
    public static Tensor causalConv1d(
            Tensor x, Tensor weight, Tensor bias, Window window, int groups, ConvBackend backend) {
        ConvGeometry geometry = ConvGeometry.causal1d(x.shape(), weight.shape(), shape(bias), window, groups);
        int[] outputShape = {geometry.batch(), geometry.outChannels(), geometry.outWidth()};
        Tensor padded = Shaping.pad(x, 2, window.effectiveKernel() - 1, 0);
        return convolve("causal_conv1d", geometry, outputShape, padded, weight, bias, backend);
    }

    /**
     * True 2-D convolution: {@link #conv2d} with the kernel flipped along both axes, {@code y[i,j] = Σ weight[m,n] · x[i − m,
     * j − n]} up to an offset. It is commutative, which cross-correlation is not.
     */
    public static Tensor trueConv2d(Tensor x, Tensor weight, Tensor bias, Window rows, Window cols) {
        Shape.requireRank("true_conv2d weight", weight.shape(), "OIHW");
        Tensor flipped = Shaping.flip(Shaping.flip(weight, 2), 3);
        return conv2d(x, flipped, bias, rows, cols, 1, ConvBackend.byDefault());
    }

    /** True 1-D convolution: {@link #conv1d} with the kernel flipped. */
    public static Tensor trueConv1d(Tensor x, Tensor weight, Tensor bias, Window window) {
        Shape.requireRank("true_conv1d weight", weight.shape(), "OIK");
        return conv1d(x, Shaping.flip(weight, 2), bias, window);
    }

    /**
     * 2-D transposed convolution ("deconvolution"): each input value lays its multiple of the kernel over the output, S
     * positions further than its neighbour's, and what overlaps is added. As a map of x it is the transpose of the
     * convolution with this weight: its forward pass is that one's gradient to the input, and the other way round. Zeiler et
     * al., "Deconvolutional networks" (2010); Dumoulin &amp; Visin (2016), section 4.
     *
     * <p>x {@code [N, I, H, W]}, weight {@code [I, O/groups, KH, KW]}, bias {@code [O]} → {@code [N, O, OH, OW]} with OH = (H −
     * 1)·S − 2P + D·(KH − 1) + 1 + outputPadding, where {@code y[n, o, h·S + kh·D − P, w·S + kw·D − P] += weight[i,o,kh,kw]
     * · x[n,i,h,w]}, and each y starts at bias[o].
     *
     * @param bias null for none
     * @param rows window along the height of the output, {@code cols} along its width
     * @param outputPadding rows and columns more at the end, each below the stride of its axis
     * @throws IllegalArgumentException if the shapes do not fit together; the text names both
     */
    public static Tensor convTranspose2d(
            Tensor x,
            Tensor weight,
            Tensor bias,
            Window rows,
            Window cols,
            int[] outputPadding,
            int groups,
            ConvBackend backend) {
        ConvGeometry geometry =
                ConvGeometry.transposed(x.shape(), weight.shape(), shape(bias), rows, cols, outputPadding, groups);
        return convolveTransposed("conv_transpose2d", geometry, geometry.inputShape(), x, weight, bias, backend);
    }

    /** {@link #convTranspose2d(Tensor, Tensor, Tensor, Window, Window, int[], int, ConvBackend)} with one window for both axes, no output padding, one group and the default backend. */
    public static Tensor convTranspose2d(Tensor x, Tensor weight, Tensor bias, Window window) {
        return convTranspose2d(x, weight, bias, window, window, new int[] {0, 0}, 1, ConvBackend.byDefault());
    }

    /**
     * 1-D transposed convolution: x {@code [N, I, L]}, weight {@code [I, O/groups, K]}, bias {@code [O]} → {@code [N, O, OL]}
     * with OL = (L − 1)·S − 2P + D·(K − 1) + 1 + outputPadding. See {@link #convTranspose2d}.
     */
    public static Tensor convTranspose1d(
            Tensor x, Tensor weight, Tensor bias, Window window, int outputPadding, int groups, ConvBackend backend) {
        ConvGeometry geometry =
                ConvGeometry.transposed1d(x.shape(), weight.shape(), shape(bias), window, outputPadding, groups);
        int[] outputShape = {geometry.batch(), geometry.inChannels(), geometry.inWidth()};
        return convolveTransposed("conv_transpose1d", geometry, outputShape, x, weight, bias, backend);
    }

    private static int[] shape(Tensor bias) {
        return bias == null ? null : bias.shape();
    }

    private static Tensor[] inputs(Tensor x, Tensor weight, Tensor bias) {
        return bias == null ? new Tensor[] {x, weight} : new Tensor[] {x, weight, bias};
    }

    private static Tensor convolve(
            String operation,
            ConvGeometry geometry,
            int[] outputShape,
            Tensor x,
            Tensor weight,
            Tensor bias,
            ConvBackend backend) {
        Tensor[] inputs = inputs(x, weight, bias);
        float[] y = Memory.of(inputs).floats(Shape.size(outputShape));
        backend.forward(geometry, x.data(), weight.data(), bias == null ? null : bias.data(), y);
        return Tensor.result(
                operation,
                y,
                outputShape,
                gradY -> {
                    if (x.requiresGrad() && x.hasGrad()) {
                        backend.gradInput(geometry, gradY, weight.data(), x.gradData());
                    } else if (x.requiresGrad()) {
                        float[] gradX = x.memory().floats(x.size());
                        backend.setGradInput(geometry, gradY, weight.data(), gradX);
                        x.giveGrad(gradX);
                    }
                    boolean biasWanted = bias != null && bias.requiresGrad();
                    if (weight.requiresGrad() || biasWanted) {
                        float[] gradWeight = weight.requiresGrad() ? weight.gradData() : new float[weight.size()];
                        backend.gradWeight(geometry, x.data(), gradY, gradWeight, biasWanted ? bias.gradData() : null);
                    }
                },
                inputs);
    }

    /** The geometry's input is our y, its output our x: forward and gradient to the input change places. */
    private static Tensor convolveTransposed(
            String operation,
            ConvGeometry geometry,
            int[] outputShape,
            Tensor x,
            Tensor weight,
            Tensor bias,
            ConvBackend backend) {
        int channels = geometry.inChannels();
        int area = geometry.inHeight() * geometry.inWidth();
        Tensor[] inputs = inputs(x, weight, bias);
        float[] y = Memory.of(inputs).zeros(Shape.size(outputShape));
        for (int i = 0; bias != null && i < y.length; i++) {
            y[i] = bias.data()[i / area % channels];
        }
        backend.gradInput(geometry, x.data(), weight.data(), y);
        return Tensor.result(
                operation,
                y,
                outputShape,
                gradY -> {
                    if (x.requiresGrad()) {
                        float[] gradX = x.memory().floats(x.size());
                        backend.forward(geometry, gradY, weight.data(), null, gradX);
                        x.giveGrad(gradX);
                    }
                    if (weight.requiresGrad()) {
                        backend.gradWeight(geometry, gradY, x.data(), weight.gradData(), null);
                    }
                    if (bias != null && bias.requiresGrad()) {
                        float[] gradBias = bias.gradData();
                        for (int i = 0; i < gradY.length; i++) {
                            gradBias[i / area % channels] += gradY[i];
                        }
                    }
                },
                inputs);
    }
}
