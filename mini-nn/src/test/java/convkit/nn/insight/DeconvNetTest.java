package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.conv.Window;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeconvNetTest {

    /** One kernel [1 2; 3 4], ReLU, max pooling. */
    private static Sequential small() {
        Conv2d conv = new Conv2d(1, 1, 2, new Random(1));
        System.arraycopy(new float[] {1, 2, 3, 4}, 0, conv.weight().data(), 0, 4);
        conv.bias().set(0, 0);
        return new Sequential(conv, new ReLU(), new MaxPool2d(2), new Flatten());
    }

    @Test
    void theWorkedExampleOfTheExercise() {
        Tensor picture = Tensor.zeros(1, 1, 3, 3);
        picture.set(0.5f, 0, 0, 2, 2);

        // maps (0 0; 0 2): the switch names the lower right
        assertThat(DeconvNet.of(small(), "2").project(picture, 0, 0, 0).data())
                .containsExactly(0, 0, 0, 0, 2, 4, 0, 6, 8);
        assertThat(DeconvNet.of(small(), "0").project(picture, 0, 1, 1).data())
                .containsExactly(0, 0, 0, 0, 2, 4, 0, 6, 8);
    }

    @Test
    void theBiasCountsOnTheWayUpOnly() {
        Sequential network = small();
        ((Conv2d) network.get(0)).bias().set(10, 0);

        // every place answers 10, the first wins
        assertThat(DeconvNet.of(network, "2")
                        .project(Tensor.zeros(1, 1, 3, 3), 0, 0, 0)
                        .data())
                .containsExactly(10, 20, 0, 30, 40, 0, 0, 0, 0);
    }

    @Test
    void negativeValuesAreCutOnTheWayBack() {
        Conv2d lower = new Conv2d(1, 1, 1, new Random(1)).withoutBias();
        Conv2d upper = new Conv2d(1, 1, 1, new Random(1));
        lower.weight().set(1, 0, 0, 0, 0);
        upper.weight().set(-1, 0, 0, 0, 0);
        upper.bias().set(10, 0);
        DeconvNet deconvNet = DeconvNet.of(new Sequential(lower, new ReLU(), upper), "2");

        // h = 10 − x: −7 comes back to the ReLU, or +2
        assertThat(deconvNet.project(Tensor.full(3, 1, 1, 1, 1), 0, 0, 0).item())
                .isZero();
        assertThat(deconvNet.project(Tensor.full(12, 1, 1, 1, 1), 0, 0, 0).item())
                .isEqualTo(2);
    }

    /** Without ReLU and pooling the way back is the gradient times the activation. */
    @Test
    void linearNetworksGiveTheGradient() {
        Sequential network = new Sequential(
                new Sequential(new Conv2d(2, 3, Window.of(3).stride(2).padding(1), new Random(1)).withoutBias()),
                new Conv2d(3, 2, Window.of(2), new Random(2)).withoutBias());
        Tensor picture = Tensor.randn(new SplittableRandom(5), 1, 2, 8, 6).requiresGrad(true);
        Tensor activation = Reduction.sum(
                Shaping.slice(Shaping.slice(Shaping.slice(network.forward(picture), 1, 1, 2), 2, 2, 3), 3, 0, 1));
        activation.backward();

        Tensor back = DeconvNet.of(network, "1").project(picture, 1, 2, 0);

        assertThat(back.shape()).containsExactly(1, 2, 8, 6);
        for (int i = 0; i < back.size(); i++) {
            assertThat(back.data()[i])
                    .isCloseTo(activation.item() * picture.grad().data()[i], within(1e-5f));
        }
    }

    @Test
    void findsTheStrongestPicturesAndWhatTheUnitSees() {
        Tensor pictures = Tensor.zeros(3, 1, 5, 5);
        pictures.set(1, 0, 0, 1, 1);
        pictures.set(3, 1, 0, 0, 4);
        pictures.set(2, 2, 0, 4, 4);

        List<List<DeconvNet.Finding>> found = DeconvNet.of(small(), "2").strongest(pictures, 2, 0);

        assertThat(found).hasSize(1);
        DeconvNet.Finding first = found.get(0).get(0);
        DeconvNet.Finding second = found.get(0).get(1);
        assertThat(found.get(0)).hasSize(2);
        // picture 1: only the kernel's 1 and 2 reach the pixel at the top: 2·3; picture 2: 4·2
        assertThat(first.picture()).isEqualTo(2);
        assertThat(first.value()).isEqualTo(8);
        assertThat(new int[] {first.row(), first.column()}).containsExactly(1, 1);
        assertThat(second.picture()).isEqualTo(1);
        assertThat(second.value()).isEqualTo(6);
        // the unit at (1, 1) sees rows and columns 2 to 4
        assertThat(first.patch().data()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(first.pattern().data()).containsExactly(0, 0, 0, 0, 8, 16, 0, 24, 32);
        assertThat(second.patch().data()).containsExactly(0, 0, 3, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theFieldOfADeepUnitReachesIntoThePadding() {
        Sequential network = new Sequential(
                new Conv2d(1, 1, Window.of(5).padding(2), new Random(1)),
                new MaxPool2d(2),
                new Conv2d(1, 1, Window.of(3).padding(1), new Random(2)));
        Tensor picture = Tensor.full(1, 1, 1, 8, 8);

        DeconvNet.Finding finding =
                DeconvNet.of(network, "2").strongest(picture, 1, 0).get(0).get(0);

        // 5, with pooling 6, and twice 2 more: 10×10, from −4 for the unit at 0
        assertThat(finding.patch().shape()).containsExactly(1, 1, 10, 10);
        int top = -4 + 2 * finding.row();
        int left = -4 + 2 * finding.column();
        for (int h = 0; h < 10; h++) {
            for (int w = 0; w < 10; w++) {
                boolean inside = top + h >= 0 && top + h < 8 && left + w >= 0 && left + w < 8;
                assertThat(finding.patch().get(0, 0, h, w)).isEqualTo(inside ? 1 : 0);
            }
        }
    }

    @Test
    void whatCannotBeDoneIsExplained() {
        Tensor picture = Tensor.zeros(1, 1, 3, 3);

        assertThatThrownBy(() -> DeconvNet.of(small(), "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deconvnet: '3' is Flatten, which it cannot run backwards, only Conv2d, ReLU and MaxPool2d;"
                        + " choose a layer before it");
        assertThatThrownBy(() -> DeconvNet.of(small(), "2").project(picture, 1, 0, 0))
                .hasMessage("deconvnet: activation 1, 0, 0 wanted but the layer puts out [1, 1, 1] CHW");
        assertThatThrownBy(() -> DeconvNet.of(small(), "2").project(Tensor.zeros(2, 1, 3, 3), 0, 0, 0))
                .hasMessage("deconvnet: 2 pictures given ([2, 1, 3, 3] NCHW) but it maps 1 back; choose one");
        assertThatThrownBy(() -> DeconvNet.of(small(), "2").strongest(picture, 2, 0))
                .hasMessage("deconvnet: the strongest 2 wanted of 1 pictures; take 1 to 1");
        Sequential beyond = new Sequential(new MaxPool2d(2).roundingUp());
        assertThatThrownBy(() -> DeconvNet.of(beyond, "0").project(picture, 0, 0, 0))
                .hasMessage("deconvnet: MaxPool2d(2×2, stride 2, rounding up) on maps of 3×3 lets windows reach beyond"
                        + " them; use one that rounds down");
    }
}
