package convkit.nn.ops;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Convolution as a differentiable operation; the arithmetic is done by a {@link ConvBackend}. */
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
        ConvGeometry geometry =
                ConvGeometry.of(x.shape(), weight.shape(), bias == null ? null : bias.shape(), rows, cols, groups);
        float[] y = new float[Shape.size(geometry.outputShape())];
        backend.forward(geometry, x.data(), weight.data(), bias == null ? null : bias.data(), y);
        Tensor[] inputs = bias == null ? new Tensor[] {x, weight} : new Tensor[] {x, weight, bias};
        return Tensor.result(
                "conv2d",
                y,
                geometry.outputShape(),
                gradY -> {
                    if (x.requiresGrad()) {
                        backend.gradInput(geometry, gradY, weight.data(), x.gradData());
                    }
                    boolean biasWanted = bias != null && bias.requiresGrad();
                    if (weight.requiresGrad() || biasWanted) {
                        float[] gradWeight = weight.requiresGrad() ? weight.gradData() : new float[weight.size()];
                        backend.gradWeight(geometry, x.data(), gradY, gradWeight, biasWanted ? bias.gradData() : null);
                    }
                },
                inputs);
    }

    /** {@link #conv2d(Tensor, Tensor, Tensor, Window, Window, int, ConvBackend)} with one window for both axes, one group and the fastest backend. */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, Window window) {
        return conv2d(x, weight, bias, window, window, 1, ConvBackend.auto());
    }
}
