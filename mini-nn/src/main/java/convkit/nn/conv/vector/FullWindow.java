package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Matrix;
import convkit.nn.conv.MatrixProduct;
import convkit.nn.conv.Window;

/**
 * A window that covers the whole input has a single output: the convolution is a full connection, y = x · weightᵀ + bias,
 * and nothing has to be laid out. LeNet's last convolution and the head of a fully convolutional network are of this kind.
 */
record FullWindow(ConvGeometry g, MatrixProduct product) {

    static boolean is(ConvGeometry g) {
        return g.groups() == 1 && covers(g.rows(), g.inHeight()) && covers(g.cols(), g.inWidth());
    }

    private static boolean covers(Window window, int inputSize) {
        return window.kernelSize() == inputSize && window.effectiveKernel() == inputSize && window.padding() == 0;
    }

    private Matrix inputs(float[] x) {
        return Matrix.of(x, g.batch(), g.taps());
    }

    private Matrix weights(float[] weight) {
        return Matrix.of(weight, g.outChannels(), g.taps());
    }

    private Matrix outputs(float[] y) {
        return Matrix.of(y, g.batch(), g.outChannels());
    }

    void forward(float[] x, float[] weight, float[] bias, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = bias == null ? 0f : bias[i % bias.length];
        }
        product.multiplyAdd(inputs(x), weights(weight).transposed(), outputs(y));
    }

    void gradInput(float[] gradY, float[] weight, float[] gradX) {
        product.multiplyAdd(outputs(gradY), weights(weight), inputs(gradX));
    }

    void gradWeight(float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        product.multiplyAdd(outputs(gradY).transposed(), inputs(x), weights(gradWeight));
        for (int i = 0; gradBias != null && i < gradY.length; i++) {
            gradBias[i % gradBias.length] += gradY[i];
        }
    }
}
