package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Linear;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    /** Two maps: twice the picture, and minus the picture. */
    private static Conv2d maps() {
        Conv2d conv = new Conv2d(1, 2, 1, new Random(1)).withoutBias();
        conv.weight().set(2, 0, 0, 0, 0);
        conv.weight().set(-1, 1, 0, 0, 0);
        return conv;
    }

    private final Tensor picture = Tensor.of(new float[] {3, 4}, 1, 1, 1, 2);

    @Test
    void aMapsLengthAndItsGradient() {
        // h = (6, 8), L = 10, gradient 2·h/‖h‖
        Objective.Slope slope = Objective.map(maps(), 0).slope(picture);

        assertThat(slope.value()).isEqualTo(10);
        assertThat(slope.gradient().shape()).containsExactly(1, 1, 1, 2);
        assertThat(slope.gradient().data()).containsExactly(new float[] {1.2f, 1.6f}, within(1e-6f));
        assertThat(Objective.map(maps(), 1).value(picture)).isEqualTo(5);
    }

    @Test
    void aLayersLengthCountsAllMaps() {
        // (6, 8, −3, −4)
        assertThat(Objective.layer(maps()).value(picture)).isCloseTo((float) Math.sqrt(125), within(1e-5f));
    }

    @Test
    void logProbabilityAndScoreOfAClass() {
        Linear scores = new Linear(1, 2, new Random(1));
        scores.weight().set((float) Math.log(3), 0, 0);
        scores.weight().set(0, 1, 0);
        scores.bias().set(0, 0);
        scores.bias().set(0, 1);
        Tensor one = Tensor.of(new float[] {1}, 1, 1);

        // scores ln 3 and 0, probabilities 3/4 and 1/4; d ln p₀/dx = ln 3·(1 − 3/4)
        Objective.Slope slope = Objective.logProbability(scores, 0).slope(one);
        assertThat(slope.value()).isCloseTo((float) Math.log(0.75), within(1e-6f));
        assertThat(slope.gradient().item()).isCloseTo((float) (Math.log(3) / 4), within(1e-6f));
        assertThat(Objective.logProbability(scores, 1).value(one)).isCloseTo((float) Math.log(0.25), within(1e-6f));
        assertThat(Objective.score(scores, 0).value(one)).isCloseTo((float) Math.log(3), within(1e-6f));
        assertThat(Objective.score(scores, 0)).hasToString("score of class 0");
    }

    @Test
    void neitherPictureNorNetworkIsChanged() {
        Conv2d conv = maps();
        Tensor asking = picture.copy().requiresGrad(true);

        Objective.map(conv, 0).slope(asking);
        Objective.map(conv, 0).value(asking);

        assertThat(asking.grad()).isNull();
        assertThat(asking.data()).containsExactly(3, 4);
        assertThat(conv.weight().grad()).isNull();
        assertThat(conv.weight().requiresGrad()).isTrue();
        assertThat(conv.isTraining()).isTrue();
    }

    @Test
    void aMapThatIsNotThere() {
        assertThatThrownBy(() -> Objective.map(maps(), 2).value(picture))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objective: map 2 wanted but the layer puts out [1, 2, 1, 2]; the second axis counts the"
                        + " maps, from 0");
    }
}
