package convkit.nn.ops;

import convkit.nn.conv.Gemm;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/** Matrix products; a full connection is one, in which every output sees every input. */
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

    /**
     * The matrix product a·b: a {@code [M, K]}, b {@code [K, N]} → {@code [M, N]}. With one-hot rows in a it looks up rows
     * of b: an embedding.
     *
     * @throws IllegalArgumentException if a has not as many columns as b has rows; the text names both
     */
    public static Tensor matmul(Tensor a, Tensor b) {
        Shape.requireRank("matmul", a.shape(), "MK");
        Shape.requireRank("matmul", b.shape(), "KN");
        int m = a.dim(0);
        int k = a.dim(1);
        int n = b.dim(1);
        if (b.dim(0) != k) {
            throw new IllegalArgumentException("matmul: the left matrix has " + k + " columns but the right one "
                    + b.dim(0) + " rows (left " + Shape.format(a.shape(), "MK") + ", right "
                    + Shape.format(b.shape(), "KN") + "); transpose one of them");
        }
        float[] y = new float[Shape.size(m, n)];
        Gemm.multiplyAdd(m, n, k, a.data(), 0, b.data(), 0, y, 0);
        return Tensor.result(
                "matmul",
                y,
                new int[] {m, n},
                gradY -> {
                    if (a.requiresGrad()) {
                        Gemm.multiplyAdd(m, k, n, gradY, 0, Gemm.transpose(b.data(), 0, k, n), 0, a.gradData(), 0);
                    }
                    if (b.requiresGrad()) {
                        Gemm.multiplyAdd(k, n, m, Gemm.transpose(a.data(), 0, m, k), 0, gradY, 0, b.gradData(), 0);
                    }
                },
                a,
                b);
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
