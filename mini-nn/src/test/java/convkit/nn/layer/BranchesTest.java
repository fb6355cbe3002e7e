package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BranchesTest {

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void channelsFollowInTheOrderOfTheBranches() {
        Branches branches = new Branches(new Identity(), new Sequential(new Tanh(), new ReLU()));
        Tensor y = branches.forward(Tensor.of(new float[] {-1, 2}, 1, 1, 1, 2));
        assertThat(y.shape()).containsExactly(1, 2, 1, 2);
        assertThat(y.data()).containsExactly(-1, 2, 0, (float) Math.tanh(2));
    }

    /** Both branches hand back a gradient: 1 from the identity, the kernel's 3 from the convolution. */
    @Test
    void gradientsOfAllBranchesMeet() {
        Conv2d conv = new Conv2d(1, 1, 1, random);
        conv.weight().data()[0] = 3;
        Tensor x = Tensor.full(2, 1, 1, 2, 2).requiresGrad(true);
        new Branches(new Identity(), conv).forward(x).backward(Tensor.full(1, 1, 2, 2, 2));
        assertThat(x.grad().data()).containsOnly(4);
    }

    @Test
    void shapesParametersAndSummaryFollowFromTheBranches() {
        Branches inception = new Branches(
                new Conv2d(3, 4, 1, random),
                new Sequential(
                        new Conv2d(3, 2, 1, random),
                        new Conv2d(2, 5, Window.of(3).padding(1), random)));
        assertThat(inception.outputShape(2, 3, 6, 6)).containsExactly(2, 9, 6, 6);
        assertThat(inception.forward(Tensor.zeros(2, 3, 6, 6)).shape()).containsExactly(2, 9, 6, 6);
        assertThat(inception.parameters()).containsKeys("0.weight", "1.1.bias");
        assertThat(inception.multiplyAdds(1, 3, 6, 6)).isEqualTo(36 * (3 * 4 + 3 * 2 + 2 * 5 * 9));
        assertThat(inception.summary(3, 6, 6).rows())
                .extracting(Summary.Row::layer)
                .last()
                .isEqualTo("Concat");
        assertThat(inception.describe()).isEqualTo("Branches of 2");
    }

    @Test
    void anIdentityIsNotListed() {
        assertThat(new Branches(new Identity(), new Softplus()).summary(3, 2, 2).rows())
                .extracting(Summary.Row::layer)
                .containsExactly("Softplus", "Concat");
    }

    @Test
    void activationsKnowTheirShapesAndNames() {
        for (Layer layer : new Layer[] {new LeakyReLU(0.2), new Tanh(), new Softplus(), new Identity()}) {
            assertThat(layer.outputShape(2, 3, 4)).containsExactly(2, 3, 4);
            assertThat(layer.forward(Tensor.zeros(2, 3, 4)).shape()).containsExactly(2, 3, 4);
        }
        assertThat(new LeakyReLU().describe()).isEqualTo("LeakyReLU(0.01)");
        assertThat(new LeakyReLU(0.5).forward(Tensor.vector(-2)).item()).isEqualTo(-1);
        Tensor p = new Softmax().forward(Tensor.matrix(new float[][] {{1, 1, 1, 1}}));
        assertThat(p.get(0, 3)).isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new Branches(Map.of())).hasMessage("Branches: no layers given; give at least one");
        assertThatThrownBy(() ->
                        new Branches(new Conv2d(1, 2, 1, random), new Conv2d(1, 2, 3, random)).outputShape(1, 1, 5, 5))
                .hasMessage("branches: branch 1 makes [1, 2, 3, 3] but those from 0 on make [1, 2, 5, 5];"
                        + " all axes but the channels must agree, pad or stride the branches alike");
        assertThatThrownBy(() -> new LeakyReLU(1))
                .hasMessage("LeakyReLU: slope is 1.0 but must be at least 0 and below 1");
        assertThatThrownBy(() -> new Softmax().outputShape(1, 2, 3))
                .hasMessage("softmax: input has 3 axes but NC has 2 (input [1, 2, 3]); reshape it to NC");
    }
}
