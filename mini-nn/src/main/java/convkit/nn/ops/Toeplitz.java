package convkit.nn.ops;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Memory;
import convkit.nn.tensor.Tensor;

/**
 * A convolution written out as the one matrix that it is: a full connection in which most weights are 0 and the others
 * share a few values. Nobody computes with it, it is far too large, but it can be looked at.
 */
public final class Toeplitz {

    private Toeplitz() {}

    /**
     * The matrix U of a convolution of images {@code [C, H, W]}: with x and y as vectors, y = U·x (a bias would be added to
     * it). Row {@code (o, oh, ow)} holds weight {@code [o, c, kh, kw]} in column {@code (c, oh·S + kh·D − P, ow·S + kw·D −
     * P)}, where that lies inside the image. The transposed convolution with this weight is Uᵀ. Dumoulin &amp; Visin, "A
     * guide to convolution arithmetic for deep learning" (2016), section 4.1.
     *
     * <p>Differentiable: each weight collects the gradients of all places where it stands.
     *
     * @param weight {@code [O, C/groups, KH, KW]}
     * @return {@code [O·OH·OW, C·H·W]}
     * @throws IllegalArgumentException if the window does not fit, or the matrix exceeds the largest Java array
     */
    public static Tensor matrix(Tensor weight, int inputHeight, int inputWidth, Window rows, Window cols, int groups) {
        int[] inputShape = {1, weight.rank() == 4 ? weight.dim(1) * groups : 0, inputHeight, inputWidth};
        ConvGeometry g = ConvGeometry.of(inputShape, weight.shape(), null, rows, cols, groups);
        long outputs = g.multiplyAdds() / g.taps();
        long inputs = (long) g.inChannels() * inputHeight * inputWidth;
        if (outputs * inputs > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("toeplitz: the matrix would have " + outputs + " rows and " + inputs
                    + " columns, more than the largest Java array; use a smaller image or fewer channels");
        }
        int columns = (int) inputs;
        float[] matrix = Memory.of(weight).zeros((int) outputs * columns);
        forEachWeight(g, (weightIndex, row, column) -> matrix[row * columns + column] = weight.data()[weightIndex]);
        return Tensor.result(
                "toeplitz",
                matrix,
                new int[] {(int) outputs, columns},
                gradMatrix -> {
                    float[] gradWeight = weight.gradData();
                    forEachWeight(
                            g,
                            (weightIndex, row, column) ->
                                    gradWeight[weightIndex] += gradMatrix[row * columns + column]);
                },
                weight);
    }

    /** {@link #matrix(Tensor, int, int, Window, Window, int)} with one window for both axes and one group. */
    public static Tensor matrix(Tensor weight, int inputHeight, int inputWidth, Window window) {
        return matrix(weight, inputHeight, inputWidth, window, window, 1);
    }

    @FunctionalInterface
    private interface Place {
        void visit(int weightIndex, int row, int column);
    }

    private static void forEachWeight(ConvGeometry g, Place place) {
        int row = 0;
        for (int o = 0; o < g.outChannels(); o++) {
            int firstChannel = o / g.groupOutChannels() * g.groupInChannels();
            for (int oh = 0; oh < g.outHeight(); oh++) {
                for (int ow = 0; ow < g.outWidth(); ow++, row++) {
                    int weightIndex = o * g.taps();
                    for (int c = firstChannel; c < firstChannel + g.groupInChannels(); c++) {
                        for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                            for (int kw = 0; kw < g.cols().kernelSize(); kw++, weightIndex++) {
                                int h = g.rows().inputIndex(oh, kh);
                                int w = g.cols().inputIndex(ow, kw);
                                if (h >= 0 && h < g.inHeight() && w >= 0 && w < g.inWidth()) {
                                    place.visit(weightIndex, row, (c * g.inHeight() + h) * g.inWidth() + w);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
