package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Window;
import convkit.nn.layer.Conv2d;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ToeplitzTest {

    private static final float[] KERNEL = {1, 4, 1, 1, 4, 3, 3, 3, 1};

    /** The lecture's example: U is 4×16 and U·v(x) = (122, 148, 126, 134). */
    @Test
    void workedExample() {
        Tensor matrix = Toeplitz.matrix(Tensor.of(KERNEL, 1, 1, 3, 3), 4, 4, Window.of(3));
        assertThat(matrix.shape()).containsExactly(4, 16);
        assertThat(matrix.data())
                .containsExactly(
                        1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0, 0, //
                        0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0, //
                        0, 0, 0, 0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, //
                        0, 0, 0, 0, 0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1);
        Tensor x = Tensor.of(new float[] {4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8}, 16, 1);
        assertThat(Affine.matmul(matrix, x).data()).containsExactly(122, 148, 126, 134);
    }

    /** matrix·x = conv(x) and matrixᵀ·y = convTranspose(y), whatever the geometry; a configuration per repetition. */
    @RepeatedTest(40)
    void equalsConvolutionAndItsTransposeEqualsTransposedConvolution(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int groups = random.nextInt(1, 4);
        Window rows = window(random);
        Window cols = window(random);
        int channels = groups * random.nextInt(1, 3);
        int height = Math.max(1, rows.effectiveKernel() - 2 * rows.padding()) + random.nextInt(4);
        int width = Math.max(1, cols.effectiveKernel() - 2 * cols.padding()) + random.nextInt(4);
        Tensor weight = Tensor.randn(
                random, groups * random.nextInt(1, 3), channels / groups, rows.kernelSize(), cols.kernelSize());
        Tensor x = Tensor.randn(random, 1, channels, height, width);
        Tensor matrix = Toeplitz.matrix(weight, height, width, rows, cols, groups);

        Tensor y = Convolution.conv2d(x, weight, null, rows, cols, groups, ConvBackend.auto());
        Tensor product = Affine.matmul(matrix, Shaping.reshape(x, x.size(), 1));
        assertThat(product.data()).containsExactly(y.data(), within(1e-4f));

        // what the floor rule drops is what output padding brings back
        int[] leftOver = {
            (height + 2 * rows.padding() - rows.effectiveKernel()) % rows.stride(),
            (width + 2 * cols.padding() - cols.effectiveKernel()) % cols.stride()
        };
        Tensor back = Convolution.convTranspose2d(y, weight, null, rows, cols, leftOver, groups, ConvBackend.auto());
        Tensor transposed = Affine.matmul(Shaping.transpose(matrix), Shaping.reshape(y, y.size(), 1));
        assertThat(back.shape()).containsExactly(x.shape());
        assertThat(transposed.data()).containsExactly(back.data(), within(1e-4f));
    }

    private static Window window(SplittableRandom random) {
        return new Window(random.nextInt(1, 4), random.nextInt(1, 4), random.nextInt(3), random.nextInt(1, 3));
    }

    /** A weight's gradient is the sum over all places where it stands: through the matrix as through the convolution. */
    @Test
    void tiedWeightsCollectTheSameGradientAsTheConvolution() {
        SplittableRandom random = new SplittableRandom(5);
        Tensor weight = Tensor.randn(random, 2, 1, 3, 3);
        Tensor x = Tensor.randn(random, 1, 1, 5, 5);
        GradCheck.linear(() -> Toeplitz.matrix(weight, 5, 5, Window.of(3).padding(1)), weight)
                .requireBelow(2e-5);
        weight.zeroGrad();
        Reduction.sum(Affine.matmul(Toeplitz.matrix(weight, 5, 5, Window.of(3).padding(1)), Shaping.reshape(x, 25, 1)))
                .backward();
        float[] throughMatrix = weight.grad().data().clone();
        weight.zeroGrad();
        Reduction.sum(Convolution.conv2d(x, weight, null, Window.of(3).padding(1)))
                .backward();
        assertThat(throughMatrix).containsExactly(weight.grad().data(), within(1e-4f));
    }

    @Test
    void aLayerGivesItsMatrix() {
        Conv2d layer = new Conv2d(2, 4, Window.of(3).stride(2), Window.of(2), new SplittableRandom(6)).groups(2);
        Tensor x = Tensor.randn(new SplittableRandom(7), 1, 2, 5, 4);
        Tensor matrix = layer.toeplitz(5, 4);
        assertThat(matrix.shape()).containsExactly(4 * 2 * 3, 2 * 5 * 4);
        assertThat(Affine.matmul(matrix, Shaping.reshape(x, 40, 1)).data())
                .containsExactly(layer.forward(x).data(), within(1e-5f));
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Toeplitz.matrix(Tensor.zeros(64, 3, 11, 11), 224, 224, Window.of(11)))
                .hasMessage("toeplitz: the matrix would have 2930944 rows and 150528 columns,"
                        + " more than the largest Java array; use a smaller image or fewer channels");
        assertThatThrownBy(() -> Toeplitz.matrix(Tensor.zeros(3, 3), 4, 4, Window.of(3)))
                .hasMessage("conv2d weight: input has 2 axes but OIHW has 4 (input [3, 3]); reshape it to OIHW");
        assertThatThrownBy(() -> Toeplitz.matrix(Tensor.zeros(1, 1, 3, 3), 2, 4, Window.of(3)))
                .hasMessage("window: kernel spans 3 (kernelSize 3, dilation 1) but the padded input has only 2"
                        + " (input 2, padding 0); use a smaller kernel or more padding");
    }
}
