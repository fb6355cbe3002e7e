package convkit.nn.ops;

import convkit.nn.conv.Matrix;
import convkit.nn.conv.MatrixProduct;
import convkit.nn.tensor.Memory;
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
        Tensor[] inputs = bias == null ? new Tensor[] {x, weight} : new Tensor[] {x, weight, bias};
        float[] y = Memory.of(inputs).zeros(batch * out);
        if (bias != null) {
            for (int n = 0; n < batch; n++) {
                System.arraycopy(bias.data(), 0, y, n * out, out);
            }
        }
        MatrixProduct product = MatrixProduct.byDefault();
        Matrix rows = Matrix.of(x.data(), batch, in);
        Matrix weights = Matrix.of(weight.data(), out, in);
        product.multiplyAdd(rows, weights.transposed(), Matrix.of(y, batch, out));
        return Tensor.result(
                "linear",
                y,
                new int[] {batch, out},
                gradY -> {
                    Matrix gradRows = Matrix.of(gradY, batch, out);
                    if (x.requiresGrad()) {
                        product.multiplyAdd(gradRows, weights, Matrix.of(x.gradData(), batch, in));
                    }
                    if (weight.requiresGrad()) {
                        product.multiplyAdd(gradRows.transposed(), rows, Matrix.of(weight.gradData(), out, in));
                    }
                    if (bias != null && bias.requiresGrad()) {
                        float[] gradBias = bias.gradData();
                        for (int i = 0; i < gradY.length; i += out) {
                            for (int o = 0; o < out; o++) {
                                gradBias[o] += gradY[i + o];
                            }
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
        float[] y = Memory.of(a, b).zeros(Shape.size(m, n));
        MatrixProduct product = MatrixProduct.byDefault();
        Matrix left = Matrix.of(a.data(), m, k);
        Matrix right = Matrix.of(b.data(), k, n);
        product.multiplyAdd(left, right, Matrix.of(y, m, n));
        return Tensor.result(
                "matmul",
                y,
                new int[] {m, n},
                gradY -> {
                    Matrix grad = Matrix.of(gradY, m, n);
                    if (a.requiresGrad()) {
                        product.multiplyAdd(grad, right.transposed(), Matrix.of(a.gradData(), m, k));
                    }
                    if (b.requiresGrad()) {
                        product.multiplyAdd(left.transposed(), grad, Matrix.of(b.gradData(), k, n));
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
