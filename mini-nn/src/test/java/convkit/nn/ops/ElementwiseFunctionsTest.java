package convkit.nn.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.autograd.GradCheck;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElementwiseFunctionsTest {

    private final SplittableRandom random = new SplittableRandom(8);

    @Test
    void leakyReluByHand() {
        Tensor x = Tensor.vector(-4, 0, 3).requiresGrad(true);
        Tensor y = Elementwise.leakyRelu(x, 0.25f);
        assertThat(y.data()).containsExactly(-1, 0, 3);
        y.backward(Tensor.vector(2, 2, 2));
        assertThat(x.grad().data()).as("slope at and below 0").containsExactly(0.5f, 0.5f, 2);
    }

    /** tanh(ln 2) = (2 − ½)/(2 + ½) = 3/5, derivative 1 − 9/25 = 16/25. */
    @Test
    void tanhByHand() {
        Tensor x = Tensor.vector((float) Math.log(2)).requiresGrad(true);
        Tensor y = Elementwise.tanh(x);
        assertThat(y.item()).isCloseTo(0.6f, within(1e-6f));
        y.backward(Tensor.vector(1));
        assertThat(x.grad().item()).isCloseTo(0.64f, within(1e-6f));
    }

    /** softplus(ln 3) = ln(1 + 3) = ln 4, derivative 3/(1 + 3). */
    @Test
    void softplusByHand() {
        Tensor x = Tensor.vector((float) Math.log(3), 1000, -1000).requiresGrad(true);
        Tensor y = Elementwise.softplus(x);
        assertThat(y.get(0)).isCloseTo((float) Math.log(4), within(1e-6f));
        assertThat(y.get(1)).as("no overflow").isEqualTo(1000);
        assertThat(y.get(2)).isZero();
        y.backward(Tensor.vector(1, 1, 1));
        assertThat(x.grad().get(0)).isCloseTo(0.75f, within(1e-6f));
        assertThat(x.grad().get(1)).isEqualTo(1);
        assertThat(x.grad().get(2)).isZero();
    }

    @Test
    void powersByHand() {
        assertThat(Elementwise.square(Tensor.vector(-3, 0.5f)).data()).containsExactly(9, 0.25f);
        assertThat(Elementwise.sqrt(Tensor.vector(9, 0)).data()).containsExactly(3, 0);
        assertThat(Elementwise.exp(Tensor.vector(0, 1)).data()).containsExactly(1, (float) Math.E);
        assertThat(Elementwise.log(Tensor.vector(1, 0)).data()).containsExactly(0, Float.NEGATIVE_INFINITY);
    }

    @Test
    void sumsByHand() {
        assertThat(Elementwise.sub(Tensor.vector(5, 1), Tensor.vector(2, 4)).data())
                .containsExactly(5 - 2, 1 - 4);
        assertThat(Elementwise.neg(Tensor.vector(5, -1)).data()).containsExactly(-5, 1);
        assertThat(Elementwise.add(Tensor.vector(5, -1), 0.5f).data()).containsExactly(5.5f, -0.5f);
    }

    /** With beta 2: 1²/(2·2) = 1/4 within, 5 − 2/2 = 4 beyond. */
    @Test
    void smoothAbsByHand() {
        Tensor x = Tensor.vector(1, -5).requiresGrad(true);
        Tensor y = Elementwise.smoothAbs(x, 2);
        assertThat(y.data()).containsExactly(0.25f, 4);
        y.backward(Tensor.vector(1, 1));
        assertThat(x.grad().data()).containsExactly(0.5f, -1);
    }

    @Test
    void softmaxByHand() {
        // (0, ln 3) are in the proportion 1 : 3
        Tensor y = Probabilities.softmax(Tensor.matrix(new float[][] {{0, (float) Math.log(3)}, {1000, 1000}}));
        assertThat(y.get(0, 0)).isCloseTo(0.25f, within(1e-6f));
        assertThat(y.get(0, 1)).isCloseTo(0.75f, within(1e-6f));
        assertThat(y.get(1, 1)).isCloseTo(0.5f, within(1e-6f));
    }

    /** Rows 0 and 2 count: −(−1 − 4)/2. */
    @Test
    void ignoredRowsDoNotCount() {
        Tensor y = Tensor.matrix(new float[][] {{-1, -2}, {-8, -9}, {-3, -4}}).requiresGrad(true);
        Tensor loss = Probabilities.negativeLogLikelihood(y, new int[] {0, 255, 1}, 255);
        assertThat(loss.item()).isEqualTo(2.5f);
        loss.backward();
        assertThat(y.grad().data()).containsExactly(-0.5f, 0, 0, 0, 0, -0.5f);
        assertThatThrownBy(() -> Probabilities.negativeLogLikelihood(y, new int[] {7, 7, 7}, 7))
                .hasMessage("nll: all 3 labels are 7, which is ignored; a mean needs at least one row that counts");
        assertThatThrownBy(() -> Probabilities.negativeLogLikelihood(y, new int[] {0, -1, 0}))
                .hasMessage("nll: label -1 of row 1 is no class (log-probabilities [3, 2] NC); labels run from 0 to 1");
    }

    @Test
    void gradients() {
        Tensor x = Tensor.randn(random, 4, 5);
        Tensor z = Tensor.randn(random, 4, 5);
        Tensor positive = Tensor.zeros(4, 5);
        Tensor offZero = Tensor.zeros(4, 5);
        for (int i = 0; i < positive.size(); i++) {
            positive.data()[i] = (float) random.nextDouble(0.8, 3);
            offZero.data()[i] = (i - 9.5f) / 4;
        }
        GradCheck.piecewiseLinear(0.0625, () -> Elementwise.leakyRelu(offZero, 0.1f), offZero)
                .requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.tanh(x), x).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.softplus(x), x).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.exp(x), x).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.log(positive), positive).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.sqrt(positive), positive).requireBelow(1e-4);
        GradCheck.smooth(() -> Elementwise.square(x), x).requireBelow(1e-4);
        // multiples of 1/4, shifted by 1/8, stay on one side of a corner at 1/2 within a step of 1/16
        GradCheck.smooth(() -> Elementwise.smoothAbs(offZero, 0.5f), offZero).requireBelow(1e-4);
        GradCheck.linear(() -> Elementwise.sub(x, z), x, z).requireBelow(2e-5);
        GradCheck.linear(() -> Elementwise.neg(x), x).requireBelow(2e-5);
        GradCheck.linear(() -> Elementwise.add(x, 3f), x).requireBelow(2e-5);
        GradCheck.smooth(() -> Probabilities.softmax(x), x).requireBelow(1e-4);
        GradCheck.linear(() -> Probabilities.negativeLogLikelihood(x, new int[] {0, 9, 4, 9}, 9), x)
                .requireBelow(2e-5);
    }

    /** A constant input must be left alone: its gradient array would cost memory, and a frozen weight must not collect. */
    @Test
    void inputsWithoutGradientGetNone() {
        Tensor x = Tensor.randn(random, 2, 2).requiresGrad(true);
        Tensor constant = Tensor.randn(random, 2, 2);
        Tensor y = Shaping.concat(
                0, Elementwise.sub(constant, x), Affine.matmul(constant, x), Affine.matmul(x, constant), constant);
        Reduction.sum(y).backward();
        assertThat(constant.grad()).isNull();
        assertThat(x.grad()).isNotNull();
    }

    @Test
    void wrongInputsAreExplained() {
        assertThatThrownBy(() -> Elementwise.sub(Tensor.zeros(2), Tensor.zeros(3)))
                .hasMessage("sub: shapes [2] and [3] differ; reshape one of them, nothing is broadcast");
        assertThatThrownBy(() -> Elementwise.smoothAbs(Tensor.zeros(2), 0))
                .hasMessage("smooth_abs: beta is 0.0 but must be above 0; 1 is usual");
        assertThatThrownBy(() -> Probabilities.softmax(Tensor.zeros(2)))
                .hasMessage("log_softmax: input has 1 axes but NC has 2 (input [2]); reshape it to NC");
    }
}
