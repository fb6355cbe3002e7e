package convkit.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void valuesLieRowMajor() {
        Tensor x = Tensor.of(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 3, 2);
        assertThat(x.get(1, 2, 0)).isEqualTo(10);
        assertThat(x.dim(0)).isEqualTo(2);
        assertThat(x.dim(-1)).isEqualTo(2);
        assertThat(x.dim(-2)).isEqualTo(3);
    }

    @Test
    void matrixCopiesItsRows() {
        float[][] rows = {{1, 2}, {3, 4}};
        Tensor x = Tensor.matrix(rows);
        rows[0][0] = 99;
        assertThat(x.data()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void printsShapeAndValues() {
        assertThat(Tensor.matrix(new float[][] {{1, -2.5f}, {3, 4}}))
                .hasToString("Tensor [2, 2]\n[[1, -2.500],\n [3, 4]]");
        assertThat(Tensor.zeros(300)).hasToString("Tensor [300]");
    }

    @Test
    void aValueUsedTwiceCollectsBothGradients() {
        // y = x·x + x at x = 3: dy/dx = 2·3 + 1 = 7
        Tensor x = Tensor.scalar(3).requiresGrad(true);
        Tensor y = Elementwise.add(Elementwise.mul(x, x), x);
        y.backward();
        assertThat(y.item()).isEqualTo(12);
        assertThat(x.grad().item()).isEqualTo(7);
    }

    @Test
    void gradientsOfParametersAddUpUntilTheyAreZeroed() {
        Tensor x = Tensor.scalar(2).requiresGrad(true);
        Elementwise.scale(x, 5).backward();
        Elementwise.scale(x, 5).backward();
        assertThat(x.grad().item()).isEqualTo(10);
        x.zeroGrad();
        assertThat(x.grad().item()).isZero();
    }

    @Test
    void intermediateGradientsAreKeptOnlyOnRequest() {
        Tensor x = Tensor.scalar(2).requiresGrad(true);
        Tensor dropped = Elementwise.scale(x, 3);
        Tensor kept = Elementwise.scale(dropped, 4).retainGrad();
        Elementwise.scale(kept, 5).backward();
        assertThat(dropped.grad()).isNull();
        assertThat(kept.grad().item()).isEqualTo(5);
        assertThat(x.grad().item()).isEqualTo(60);
    }

    @Test
    void aGraphOfTenThousandOperationsDoesNotOverflowTheStack() {
        Tensor x = Tensor.scalar(1).requiresGrad(true);
        Tensor y = x;
        for (int i = 0; i < 10_000; i++) {
            y = Elementwise.add(y, x);
        }
        y.backward();
        assertThat(x.grad().item()).isEqualTo(10_001);
    }

    @Test
    void nothingIsRecordedWithoutNeed() {
        Tensor y = Elementwise.relu(Tensor.scalar(1));
        assertThat(y.requiresGrad()).isFalse();
        assertThat(y.inputs()).isEmpty();
        Tensor x = Tensor.scalar(1).requiresGrad(true);
        assertThat(Elementwise.relu(x).detach().requiresGrad()).isFalse();
        assertThat(Elementwise.relu(x).operation()).isEqualTo("relu");
    }

    @Test
    void parametersAreMadeWhenFirstRead() {
        int[] calls = {0};
        Tensor parameter = Tensor.parameter(
                () -> {
                    calls[0]++;
                    return new float[] {1, 2};
                },
                2);
        assertThat(parameter.size()).isEqualTo(2);
        assertThat(calls[0]).isZero();
        assertThat(parameter.get(1)).isEqualTo(2);
        assertThat(parameter.get(0)).isEqualTo(1);
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Tensor.of(new float[3], 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tensor: 3 values given but shape [2, 2] holds 4; give one value per element");
        assertThatThrownBy(() -> Tensor.matrix(new float[][] {{1}, {1, 2}}))
                .hasMessage("matrix: row 1 has 2 values but row 0 has 1; make all rows equally long");
        assertThatThrownBy(() -> Tensor.zeros(2, -1))
                .hasMessage("shape: axis of length -1 in [2, -1]; every axis must be 0 or longer");
        assertThatThrownBy(() -> Tensor.zeros(100_000, 100_000))
                .hasMessage("shape: [100000, 100000] needs more than 2147483639 values, the largest Java array;"
                        + " use a smaller batch");
        assertThatThrownBy(() -> Tensor.zeros(2, 2).item())
                .hasMessage("item: the tensor has 4 values (shape [2, 2]) but must have exactly 1;"
                        + " reduce it first, or read one with get(…)");
        assertThatThrownBy(() -> Tensor.zeros(2, 2).get(0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("get: index 2 on axis 1 of length 2 (index [0, 2], shape [2, 2])");
        assertThatThrownBy(() -> Tensor.zeros(2, 2).get(0))
                .hasMessage("get: 1 indices for 2 axes (shape [2, 2]); give one index per axis");
        assertThatThrownBy(() -> Tensor.zeros(2).dim(1))
                .hasMessage("dim: axis 1 of a tensor with 1 axes [2]; use an axis from -1 to 0");
    }

    @Test
    void wrongUseOfBackwardIsExplained() {
        Tensor x = Tensor.vector(1, 2).requiresGrad(true);
        assertThatThrownBy(() -> Elementwise.relu(x).backward())
                .hasMessage("backward: starts from a scalar but this tensor has 2 values (shape [2]);"
                        + " reduce it to a loss, or call backward(gradOutput)");
        assertThatThrownBy(() -> Elementwise.relu(x).backward(Tensor.zeros(3)))
                .hasMessage("backward: gradient has shape [3] but the tensor has [2]; give one value per element");
        assertThatThrownBy(() -> Reduction.sum(Tensor.vector(1, 2)).backward())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "backward: nothing this tensor was computed from requires a gradient; call requiresGrad(true)"
                                + " on an input, or use a layer with trainable parameters");
        assertThatThrownBy(() -> Elementwise.relu(x).requiresGrad(false))
                .hasMessage("requiresGrad: this tensor is the result of relu; only inputs and parameters can ask for a"
                        + " gradient; use detach() for a copy without history");
        assertThatThrownBy(() -> Tensor.parameter(() -> new float[1], 2).data())
                .hasMessage("parameter: initialiser made 1 values but shape [2] holds 2");
    }
}
