package convkit.nn.ops;

import convkit.nn.conv.Gemm;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Full connection: every output sees every input. */
public final class Affine {

    private Affine() {}

    /**
     * y = x·weightᵀ + bias: x {@code [N, I]}, weight {@code [O, I]}, bias {@code [O]} → {@code [N, O]}.
     *
     * @param bias null for none
     * @throws IllegalArgumentException if the shapes do not fit together; the text names both
     */
    public static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        requireFit(x, weight, bias);
        int batch = x.dim(0);
        int in = x.dim(1);
        int out = weight.dim(0);
        float[] y = new float[batch * out];
        if (bias != null) {
            for (int n = 0; n < batch; n++) {
                System.arraycopy(bias.data(), 0, y, n * out, out);
            }
        }
        Gemm.multiplyAdd(batch, out, in, x.data(), 0, Gemm.transpose(weight.data(), 0, out, in), 0, y, 0);
        Tensor[] inputs = bias == null ? new Tensor[] {x, weight} : new Tensor[] {x, weight, bias};
        return Tensor.result(
                "linear",
                y,
                new int[] {batch, out},
                gradY -> {
                    if (x.requiresGrad()) {
                        Gemm.multiplyAdd(batch, in, out, gradY, 0, weight.data(), 0, x.gradData(), 0);
                    }
                    if (weight.requiresGrad()) {
                        float[] gradYTransposed = Gemm.transpose(gradY, 0, batch, out);
                        Gemm.multiplyAdd(out, in, batch, gradYTransposed, 0, x.data(), 0, weight.gradData(), 0);
                    }
                    if (bias != null && bias.requiresGrad()) {
                        float[] gradBias = bias.gradData();
                        for (int i = 0; i < gradY.length; i++) {
                            gradBias[i % out] += gradY[i];
                        }
                    }
                },
                inputs);
    }

    private static void requireFit(Tensor x, Tensor weight, Tensor bias) {
        Shape.requireRank("linear", x.shape(), "NI");
        Shape.requireRank("linear weight", weight.shape(), "OI");
        String shapes =
                "(input " + Shape.format(x.shape(), "NI") + ", weight " + Shape.format(weight.shape(), "OI") + ")";
        if (x.dim(1) != weight.dim(1)) {
            throw new IllegalArgumentException("linear: input has " + x.dim(1) + " features but weight expects "
                    + weight.dim(1) + " " + shapes + "; use in=" + x.dim(1));
        }
        if (bias != null && (bias.rank() != 1 || bias.dim(0) != weight.dim(0))) {
            throw new IllegalArgumentException(
                    "linear: bias has shape " + Shape.format(bias.shape()) + " but weight has " + weight.dim(0)
                            + " outputs " + shapes + "; use a bias of shape [" + weight.dim(0) + "]");
        }
    }
}
