package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PerceptronTest {

    private static final int[] AND = {0, 0, 0, 1};
    private static final int[] XOR = {0, 1, 1, 0};

    private final SplittableRandom random = new SplittableRandom(3);
    private final Tensor corners = Tensor.matrix(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});

    @Test
    void learnsAnd() {
        Sequential unit = Perceptron.threshold(2, random);
        int passes = 0;
        while (Perceptron.learn(unit, corners, AND, 0.1) > 0) {
            assertThat(++passes).isLessThan(100);
        }
        assertThat(unit.predict(corners).data()).containsExactly(0, 0, 0, 1);
    }

    @Test
    void neverLearnsXor() {
        Sequential unit = Perceptron.threshold(2, random);
        for (int pass = 0; pass < 1000; pass++) {
            assertThat(Perceptron.learn(unit, corners, XOR, 0.1)).isPositive();
        }
    }

    /** From w = (0, 0), b = 0 the answer to (1, 1) is 0; wanted is 1: w = b = 0 + 0.5·(1 − 0)·1. */
    @Test
    void oneStepOfTheRule() {
        Sequential unit = Perceptron.threshold(2, random);
        unit.parameters().values().forEach(parameter -> Arrays.fill(parameter.data(), 0));
        assertThat(Perceptron.learn(unit, Tensor.matrix(new float[][] {{1, 1}}), new int[] {1}, 0.5))
                .isEqualTo(1);
        assertThat(unit.parameters().get("0.weight").data()).containsExactly(0.5f, 0.5f);
        assertThat(unit.parameters().get("0.bias").data()).containsExactly(0.5f);
    }

    @Test
    void theSigmoidUnitLearnsByGradientTheThresholdDoesNot() {
        NetworkCheck.runsForwardAndBackward(Perceptron.sigmoid(2, random), 4, 2);
        Tensor y = Perceptron.threshold(2, random).forward(corners);
        assertThatThrownBy(() -> y.backward(y)).isInstanceOf(IllegalStateException.class);
        assertThat(Perceptron.threshold(2, random).outputShape(4, 2)).containsExactly(4, 1);
    }

    @Test
    void wrongUseIsExplained() {
        Sequential unit = Perceptron.threshold(2, random);
        assertThatThrownBy(() -> Perceptron.learn(unit, corners, new int[] {0, 1}, 1))
                .hasMessage("perceptron: 2 wanted answers for 4 examples; give one per example");
        assertThatThrownBy(() -> Perceptron.learn(unit, corners, new int[] {0, 1, -1, 0}, 1))
                .hasMessage("perceptron: wanted answer -1 of example 2 is neither 0 nor 1");
        assertThatThrownBy(() -> Mlp.of(random, 784))
                .hasMessage("Mlp: 1 sizes given but 2 or more are needed;"
                        + " give the number of inputs, hidden units if any, and classes");
    }

    @Test
    void theMlpHasTheLecturesCounts() {
        Sequential mlp = Mlp.mnist(random);
        assertThat(mlp.parameters().get("1.weight").shape()).containsExactly(100, 784);
        assertThat(mlp.parameterCount()).isEqualTo((100 * 784 + 100) + (10 * 100 + 10));
        NetworkCheck.runsForwardAndBackward(mlp, 3, 1, 28, 28);
    }
}
