package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalMaxPool2d;
import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    private final Tensor picture = Tensor.of(new float[] {2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 1, 1, 3, 4);
    private final Conv2d conv = new Conv2d(1, 2, 1, new Random(1)).withoutBias();

    /** Probability of class 1: 3ʳ/(1 + 3ʳ), where r is the brightest pixel. */
    private Sequential brightness() {
        conv.weight().set(1, 0, 0, 0, 0);
        conv.weight().set(-5, 1, 0, 0, 0);
        Linear linear = new Linear(2, 2, new Random(1));
        System.arraycopy(
                new float[] {0, 0, (float) Math.log(3), 0}, 0, linear.weight().data(), 0, 4);
        linear.bias().set(0, 0);
        linear.bias().set(0, 1);
        return new Sequential(conv, new GlobalMaxPool2d(), new Flatten(), linear);
    }

    @Test
    void theWorkedExample() {
        Tensor map = new Occlusion(2, 1, 0).probability(brightness(), picture, 1);

        assertThat(map.shape()).containsExactly(2, 3);
        assertThat(map.data()).containsExactly(new float[] {0.75f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f}, within(1e-6f));
        assertThat(picture.get(0, 0, 0, 0)).isEqualTo(2);
    }

    @Test
    void theStrideSkipsPlacesAndTheSquareStaysInside() {
        Tensor map = new Occlusion(1, 2, 0).probability(brightness(), picture, 1);

        assertThat(map.shape()).containsExactly(2, 2);
        assertThat(map.data()).containsExactly(new float[] {0.75f, 0.9f, 0.9f, 0.9f}, within(1e-6f));
    }

    @Test
    void aMapIsSummedOverItsPlaces() {
        brightness();
        // the sum of the picture is 3; grey 1 replaces 2·2 pixels
        Tensor map = new Occlusion(2, 2, 1).response(conv, picture, 0);

        assertThat(map.data()).containsExactly(3 - 2 + 4, 3 - 1 + 4);
        assertThat(Occlusion.strongestMap(conv, picture)).isZero();
    }

    @Test
    void morePlacesThanFitIntoOneBatch() {
        Tensor large = Tensor.zeros(1, 1, 12, 11);
        large.set(2, 0, 0, 11, 10);
        Tensor map = new Occlusion(1, 1, 0).probability(brightness(), large, 1);

        assertThat(map.get(11, 10)).isCloseTo(0.5f, within(1e-6f));
        assertThat(map.get(0, 0)).isCloseTo(0.9f, within(1e-6f));
        assertThat(map.get(11, 9)).isCloseTo(0.9f, within(1e-6f));
    }

    @Test
    void coversAllChannels() {
        Tensor covered = new Occlusion(2, 1, 7).cover(Tensor.zeros(1, 2, 2, 3), 0, 1);

        assertThat(covered.data()).containsExactly(0, 7, 7, 0, 7, 7, 0, 7, 7, 0, 7, 7);
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThatThrownBy(() -> new Occlusion(0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("occlusion: side is 0 and stride 1 but both must be 1 or more");
        assertThatThrownBy(() -> new Occlusion(4, 1, 0).probability(brightness(), picture, 1))
                .hasMessage(
                        "occlusion: a square of 4×4 on pictures [1, 1, 3, 4] NCHW; give one picture, no smaller than"
                                + " the square");
        assertThatThrownBy(() -> new Occlusion(2, 1, 0).probability(brightness(), picture, 2))
                .hasMessage("occlusion: output 2 wanted but the network has 2; use 0 to 1");
    }
}
